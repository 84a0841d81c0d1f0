// A logged figure as a table shows it: enough digits to tell runs apart, and powers of ten where they would not fit.
import { formatNumber } from "@/lib/format/numbers";

export function figureText(value: number, locale: string): string {
  if (Number.isNaN(value)) return "not a number";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e12)) return value.toExponential(3);
  return formatNumber(value, { locale, maximumFractionDigits: size < 1 ? 4 : size < 100 ? 3 : size < 10_000 ? 1 : 0 });
}
