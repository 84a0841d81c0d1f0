// How a figure is written, as data: a function cannot cross from server to client components, a descriptor can.
import { formatMoney, toMajor } from "./money";
import { formatNumber, formatPercent } from "./numbers";

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

/** For an axis: short, and without the unit, which stands once at the axis' end. */
export function formatTick(value: number, format: FigureFormat): string {
  if (format.kind !== "number") return formatFigure(value, format, { compact: true });
  return formatNumber(value, { locale: format.locale, compact: Math.abs(value) >= 10_000 });
}

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
