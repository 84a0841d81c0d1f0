// Numbers as people read them: thousands separators, units, shares as percent, and enough digits to tell figures apart.
import { numberFormatter } from "./formatters";

type NumberStyle = {
  /** BCP 47 tag of the reader's locale. */
  locale: string;
  /** Any words: "ms", "false alarms a week"; "%" and "% of sales" are written after a number that is a percentage already. */
  unit?: string;
  maximumFractionDigits?: number;
  /** So that the figures of a column line up. */
  minimumFractionDigits?: number;
  /** 12.3K; for axes and dashboards. */
  compact?: boolean;
  /** How many digits of a compact one, if not three. */
  significant?: number;
  /** Write the plus too, for a change. */
  sign?: boolean;
};

const noBreak = "\u00a0";
const minus = "\u2212";

export function formatNumber(value: number, style: NumberStyle): string {
  const { unit } = style;
  const text = bareNumber(value, style);
  if (!unit) return text;
  return unit.startsWith("%") ? `${text}${unit}` : `${text}${noBreak}${unit}`;
}

/** A share from 0 to 1 as percent. */
export function formatPercent(
  share: number,
  { locale, maximumFractionDigits = 0, sign }: { locale: string; maximumFractionDigits?: number; sign?: boolean },
): string {
  const signDisplay = sign ? "exceptZero" : "negative";
  return withMinus(numberFormatter(locale, { style: "percent", maximumFractionDigits, signDisplay }).format(share));
}

/** How much of a limit is used, as percent; with enough digits that it reads 100% only where it is exactly all. */
export function formatUsed(part: number, limit: number, { locale }: { locale: string }): string {
  const percent = (part / limit) * 100;
  const isAsFar = (digits: number) => Math.sign(Number(percent.toFixed(digits)) - 100) === Math.sign(part - limit);
  const maximumFractionDigits = [0, 1, 2, 3, 4].find(isAsFar) ?? 4;
  return formatPercent(part / limit, { locale, maximumFractionDigits });
}

/** Formats figures that are shown side by side, like a value and its limit: two that differ never look equal. */
export function writerOf(
  values: readonly (number | null | undefined)[],
  style: NumberStyle,
): (value: number) => string {
  const maximumFractionDigits = digitsApart(values.filter((value) => value !== null && value !== undefined));
  return (value) => formatNumber(value, { ...style, maximumFractionDigits });
}

/** What people set, like a target or a limit, with all the digits that they typed. */
export const formatExactly = (value: number, style: NumberStyle): string =>
  formatNumber(value, { ...style, maximumFractionDigits: 12 });

/** Decimals that a column, an axis or a comparison needs, so that no two different figures are written alike. */
export function digitsApart(values: readonly number[]): number {
  const known = [...new Set(values)].filter((value) => Math.abs(value) < Number.MAX_VALUE);
  const least = Math.max(0, ...known.map(digitsFor));
  const spread = Math.max(...known) - Math.min(...known);
  if (!(spread > 0)) return least;
  // of many figures close together, a hundredth of what they spread over is enough
  const most = Math.min(mostDigits, Math.max(least, Math.ceil(-Math.log10(spread)) + 2));
  let digits = least;
  while (digits < most && new Set(known.map((value) => value.toFixed(digits))).size < known.length) digits++;
  return digits;
}

/**
 * Hyphens become minus signs that no line break separates from their number: before a currency sign that takes a word joiner.
 */
export const withMinus = (text: string): string => text.replace(/-(?=\D)/g, minus + wordJoiner).replaceAll("-", minus);

/** Invisible; prevents a line break. */
export const wordJoiner = "\u2060";

/** More decimals of a double near 1 mean nothing. */
const mostDigits = 15;

/** Three significant figures below a hundred, whole numbers above: enough to act on. */
function digitsFor(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return 0;
  return Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(size))));
}

function bareNumber(value: number, style: NumberStyle): string {
  const {
    locale,
    maximumFractionDigits = digitsFor(value),
    minimumFractionDigits,
    compact,
    significant = 3,
    sign,
  } = style;
  const signDisplay = sign ? "exceptZero" : "negative";
  const size = Math.abs(value);
  if (Number.isNaN(value)) return "NaN";
  // programs that cannot write infinity log the largest double
  if (size >= Number.MAX_VALUE) return infinity(value, sign);
  if (size >= 1e15 || (size !== 0 && size < 1e-4)) return inPowers(value, style);
  const digits = compact
    ? ({ notation: "compact", maximumSignificantDigits: significant } as const)
    : { maximumFractionDigits, minimumFractionDigits };
  return withMinus(numberFormatter(locale, { signDisplay, ...digits }).format(value));
}

function infinity(value: number, sign?: boolean): string {
  if (value < 0) return `${minus}∞`;
  return sign ? "+∞" : "∞";
}

/** "4.2e−7": with as many digits as `maximumFractionDigits` leaves, two at most by default. */
function inPowers(value: number, { locale, maximumFractionDigits, sign }: NumberStyle): string {
  const [, exponent = "0"] = value.toExponential(14).split("e");
  const left = maximumFractionDigits === undefined ? 2 : Math.max(0, maximumFractionDigits + Number(exponent));
  const [mantissa = "", power = ""] = value.toExponential(Math.min(14, Math.abs(value) < 1 ? left : 2)).split("e");
  const signDisplay = sign ? "exceptZero" : "negative";
  const figure = numberFormatter(locale, { signDisplay, maximumFractionDigits: 14 }).format(Number(mantissa));
  return withMinus(`${figure}e${Number(power)}`);
}
