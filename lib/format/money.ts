// Money as people read and type it. Amounts are integer minor units (cents), so that sums stay exact.
import { numberFormatter } from "./formatters";
import { withMinus } from "./numbers";

type MoneyStyle = {
  /** BCP 47 tag of the reader's locale. */
  locale: string;
  /** Three significant figures: €1.23M. For dashboards, never where a figure is checked. */
  compact?: boolean;
  /** How many, if not three. */
  significant?: number;
  /** Write the plus too, for a change. */
  sign?: boolean;
  /** Always show the minor digits, so that a column lines up; else they appear only when there are any. */
  exact?: boolean;
};

/**
 * Where a currency's minor unit is not a hundredth of its own. From ISO 4217's list of active codes (six-iso.org, table A.1), as engines
 * follow how money is used instead: there the forint and the rupiah have no minor unit, and that changes with their version.
 */
const otherDigits: ReadonlyMap<string, number> = new Map([
  ...["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF"].map((code) => [code, 0] as const),
  ...["UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"].map((code) => [code, 0] as const),
  ...["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((code) => [code, 3] as const),
  ...["CLF", "UYW"].map((code) => [code, 4] as const),
]);

/** Digits after the decimal mark: 2 for EUR and HUF, 0 for JPY, 3 for KWD; 0 for lowercase "huf", of older projects that count whole units. */
export const minorDigits = (currency: string): number =>
  /^[a-z]/.test(currency) ? 0 : (otherDigits.get(currency) ?? 2);

/** Minor units to the currency's own unit, for axes and charts; the text of an amount comes from `formatMoney`. */
export function toMajor(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency);
}

/** The same as decimal text: as a double, amounts near 2⁵³ minor units would be a cent off. */
function exactMajor(minor: number, currency: string): Intl.StringNumericLiteral | number {
  const digits = minorDigits(currency);
  if (!Number.isSafeInteger(minor)) return toMajor(minor, currency);
  return `${minor}E-${digits}` as Intl.StringNumericLiteral;
}

/** "€", "CHF": for a rate per unit of money. */
export const currencySymbol = (currency: string, locale: string): string =>
  formatter(currency, { locale })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? currency;

/** A sum beyond 2⁵³, whose last digits are not exact, is always written compact. */
export function formatMoney(minor: number, currency: string, style: MoneyStyle): string {
  const compact = style.compact || Math.abs(minor) > Number.MAX_SAFE_INTEGER;
  const major = compact ? toMajor(minor, currency) : exactMajor(minor, currency);
  return withMinus(formatter(currency, { ...style, compact }).format(major));
}

/** Compact amounts that are shown side by side, like spending and budget: two that differ never look equal. */
export function formatMoneyApart(minor: readonly number[], currency: string, style: MoneyStyle): string[] {
  const different = new Set(minor).size;
  const write = (significant: number) =>
    minor.map((amount) => formatMoney(amount, currency, { ...style, significant }));
  const lengths = [3, 4, 5, 6, 7, 8, 9];
  const found = lengths.find((significant) => new Set(write(significant)).size === different);
  return found === undefined
    ? minor.map((amount) => formatMoney(amount, currency, { ...style, compact: false }))
    : write(found);
}

/** "€12K – €45K", "−€8K to €45K"; one amount if both ends read the same. */
export function formatMoneyRange(low: number, high: number, currency: string, style: MoneyStyle): string {
  const format = formatter(currency, style);
  const [from, to] = [low, high].map((end) => withMinus(format.format(toMajor(end, currency))));
  // formatRange would write "~€12K", which reads as an estimate, and "-€79–8K" for a range from −79 K
  if (from === to) return `${from}`;
  // a dash before a minus reads as another minus
  return low < 0 || high < 0 ? `${from} to ${to}` : `${from}\u00a0– ${to}`;
}

function formatter(currency: string, style: MoneyStyle): Intl.NumberFormat {
  const { locale, compact, sign, exact, significant = 3 } = style;
  const digits = minorDigits(currency);
  return numberFormatter(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    signDisplay: sign ? "exceptZero" : "negative",
    ...(compact
      ? { notation: "compact", maximumSignificantDigits: significant }
      : {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
          trailingZeroDisplay: exact ? "auto" : "stripIfInteger",
        }),
  });
}
