// How a figure is written, as data: a function cannot cross from server to client components, a descriptor can.
import { formatMoney, toMajor } from "./money";
import { digitsApart, formatNumber, formatPercent } from "./numbers";

/** Money counts minor units; percent is a share from 0 to 1. */
export type FigureFormat =
  | { kind: "money"; currency: string; locale: string }
  | { kind: "number"; locale: string; unit?: string; maximumFractionDigits?: number }
  | { kind: "percent"; locale: string; maximumFractionDigits?: number };

export function formatFigure(
  value: number,
  format: FigureFormat,
  style: { compact?: boolean; sign?: boolean } = {},
): string {
  if (format.kind === "money") return formatMoney(value, format.currency, { locale: format.locale, ...style });
  if (format.kind === "percent") return formatPercent(value, { ...format, ...(style.sign && { sign: true }) });
  return formatNumber(value, { ...format, ...style });
}

/** The same format with as many digits as these figures need beside each other: two that differ never look equal. */
export function apartFormat(format: FigureFormat, values: readonly number[]): FigureFormat {
  if (format.kind === "money") return format;
  const displayed = format.kind === "percent" ? values.map((value) => value * 100) : values;
  const least = format.kind === "percent" ? (format.maximumFractionDigits ?? 0) : 0;
  return { ...format, maximumFractionDigits: Math.max(least, digitsApart(displayed)) };
}

/** For an axis: compact but exact, and without the unit, which is written once at the end of the axis. */
export function formatTicks(ticks: readonly number[], format: FigureFormat): string[] {
  const style = { locale: format.locale, compact: true, significant: significantDigits(ticks) };
  return ticks.map((tick) => {
    if (format.kind === "money") return formatMoney(tick, format.currency, style);
    if (format.kind === "percent")
      return formatFigure(tick, { ...format, maximumFractionDigits: Math.max(0, decimalsOf(ticks) - 2) });
    if (Math.abs(tick) >= 10_000) return formatNumber(tick, style);
    return formatNumber(tick, { locale: format.locale, maximumFractionDigits: decimalsOf(ticks) });
  });
}

/** The least number of digits, in that way of writing, with which every tick reads as itself. */
const leastDigits = (ticks: readonly number[], from: number, write: (tick: number, digits: number) => string): number =>
  Array.from({ length: 16 - from }, (_, at) => from + at).find((digits) =>
    ticks.every((tick) => Math.abs(Number(write(tick, digits)) - tick) <= Math.abs(tick) * 1e-12),
  ) ?? 15;
const significantDigits = (ticks: readonly number[]) =>
  leastDigits(ticks, 3, (tick, digits) => tick.toPrecision(digits));
const decimalsOf = (ticks: readonly number[]) => leastDigits(ticks, 0, (tick, digits) => tick.toFixed(digits));

/** The words at the end of an axis; money and percent carry their sign in every tick. */
export function unitOf(format: FigureFormat): string {
  return format.kind === "number" ? (format.unit ?? "") : "";
}

/** The same without its unit, for labels in a chart whose axis names the unit. */
export function bareFormat(format: FigureFormat): FigureFormat {
  return format.kind === "number" ? { ...format, unit: undefined } : format;
}

/** The bare number for a file: money in its own unit, percent as a share. */
export function plainFigure(value: number, format: FigureFormat): number {
  return format.kind === "money" ? toMajor(value, format.currency) : value;
}
