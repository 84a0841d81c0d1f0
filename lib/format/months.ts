// Month buckets ("2026-11") for series over time. Months belong to no zone.
import { dateFormatter } from "./formatters";

export function addMonths(month: string, count: number): string {
  const total = indexOf(month) + count;
  return `${String(Math.floor(total / 12)).padStart(4, "0")}-${String((total % 12) + 1).padStart(2, "0")}`;
}

/** Every month from the first to the last, both included, so that an empty one shows as empty. */
export function monthsBetween(first: string, last: string): string[] {
  const count = indexOf(last) - indexOf(first) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, step) => addMonths(first, step));
}

/** "Nov 2026" */
export function formatMonth(month: string, locale: string): string {
  return dateFormatter(locale, { month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

function indexOf(month: string): number {
  const [year, number] = month.split("-").map(Number);
  if (!year || !number) throw new RangeError(`Not a month: ${month}`);
  return year * 12 + number - 1;
}
