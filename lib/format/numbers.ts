// Numbers as people read them: thousands separators, a unit, shares as percent.
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
  /** Write the plus too, for a change. */
  sign?: boolean;
};

const noBreak = "\u00a0";

export function formatNumber(value: number, style: NumberStyle): string {
  const { locale, unit, maximumFractionDigits = digitsFor(value), minimumFractionDigits, compact, sign } = style;
  const text = numberFormatter(locale, {
    signDisplay: sign ? "exceptZero" : "negative",
    ...(compact
      ? { notation: "compact", maximumSignificantDigits: 3 }
      : { maximumFractionDigits, minimumFractionDigits }),
  }).format(value);
  if (!unit) return text;
  return unit.startsWith("%") ? `${text}${unit}` : `${text}${noBreak}${unit}`;
}

/** A share from 0 to 1 as percent. */
export function formatPercent(
  share: number,
  { locale, maximumFractionDigits = 0, sign }: { locale: string; maximumFractionDigits?: number; sign?: boolean },
): string {
  return numberFormatter(locale, {
    style: "percent",
    maximumFractionDigits,
    signDisplay: sign ? "exceptZero" : "negative",
  }).format(share);
}

/** Three significant figures below a hundred, whole numbers above: enough to act on. */
function digitsFor(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return 0;
  return Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(size))));
}
