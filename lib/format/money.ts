// Money as people read and type it. Amounts are integer minor units (cents), so that sums stay exact.
import { numberFormatter } from "./formatters";

type MoneyStyle = {
  /** BCP 47 tag of the reader's locale. */
  locale: string;
  /** Three significant figures: €1.23M. For dashboards, never where a figure is checked. */
  compact?: boolean;
  /** Write the plus too, for a change. */
  sign?: boolean;
  /** Always show the minor digits, so that a column lines up; else they appear only when there are any. */
  exact?: boolean;
};

const digits = new Map<string, number>();

/** Digits after the decimal mark: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const found = numberFormatter("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, found);
  return found;
}

/** Minor units to the currency's own unit, for axes and charts; the text of an amount comes from `formatMoney`. */
export function toMajor(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency);
}

export function formatMoney(minor: number, currency: string, style: MoneyStyle): string {
  return formatter(currency, style).format(toMajor(minor, currency));
}

/** "€12K – €45K", "-€8K to €45K"; one amount if both ends read the same. */
export function formatMoneyRange(low: number, high: number, currency: string, style: MoneyStyle): string {
  const format = formatter(currency, style);
  const [from, to] = [low, high].map((end) => format.format(toMajor(end, currency)));
  // formatRange would write "~€12K", which reads as an estimate, and "-€79–8K" for a range from −79 K
  if (from === to) return `${from}`;
  // a dash before a minus reads as another minus
  return low < 0 || high < 0 ? `${from} to ${to}` : `${from}\u00a0– ${to}`;
}

function formatter(currency: string, { locale, compact, sign, exact }: MoneyStyle): Intl.NumberFormat {
  return numberFormatter(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    signDisplay: sign ? "exceptZero" : "negative",
    ...(compact
      ? { notation: "compact", maximumSignificantDigits: 3 }
      : { trailingZeroDisplay: exact ? "auto" : "stripIfInteger" }),
  });
}
