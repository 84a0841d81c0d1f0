// Month buckets ("2026-11") for series over time. Months belong to no zone.
import { dateFormatter } from "./formatters";

/** "Nov 2026" */
export function formatMonth(month: string, locale: string): string {
  return dateFormatter(locale, { month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
