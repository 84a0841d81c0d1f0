// Moments, days and months as people read them. Nothing reads a clock: `now`, zone and locale are always given.
import { dateFormatter, relativeFormatter } from "./formatters";

/** Where the reader is: BCP 47 locale and IANA zone. */
export type Place = { locale: string; timeZone: string };

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const steps: readonly [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [hour, minute, "minute"],
  [day, hour, "hour"],
  [14 * day, day, "day"],
  [61 * day, 7 * day, "week"],
  [731 * day, 30.44 * day, "month"],
  [Number.POSITIVE_INFINITY, 365.25 * day, "year"],
];

/** "23 Nov 2026" */
export function formatDate(at: Date, { locale, timeZone }: Place): string {
  return dateFormatter(locale, { dateStyle: "medium", timeZone }).format(at);
}

/** "23 Nov 2026, 10:17 CET": the exact time, for a title or an audit row. */
export function formatDateTime(at: Date, { locale, timeZone }: Place): string {
  return dateFormatter(locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(at);
}

/** A calendar day as stored ("2026-11-23"): it belongs to no zone, so none may shift it. */
export function formatDay(isoDay: string, locale: string): string {
  return formatDate(new Date(`${isoDay}T00:00:00Z`), { locale, timeZone: "UTC" });
}

/**
 * "3 days ago", "in 2 weeks"; within a minute it is "now". Elapsed time is counted: "yesterday" and "last month" are about the
 * calendar, and wrong for 47 hours or 60 days.
 */
export function formatRelative(at: Date, { now, locale }: { now: Date; locale: string }): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  if (Math.abs(seconds) < minute) return relativeFormatter(locale, "auto").format(0, "second");
  const [, size, unit] = steps.find(([limit]) => Math.abs(seconds) < limit) ?? [0, day, "day" as const];
  return relativeFormatter(locale, "always").format(Math.trunc(seconds / size), unit);
}
