// Calendar days as text, YYYY-MM-DD: they sort as text and have no time zone. A moment needs one to say which day it is.
import { dateFormatter } from "@/lib/format/formatters";

export type Day = string;

const dayMs = 86_400_000;

/** Days since 1970-01-01. @throws RangeError for what is not a day. */
export function dayNumber(day: Day): number {
  const number = Date.parse(`${day}T00:00:00Z`) / dayMs;
  // the parser takes 31 February for 3 March
  const isReal = day.slice(8) <= "28" || (!Number.isNaN(number) && dayOfNumber(number) === day);
  if (Number.isNaN(number) || !isReal) throw new RangeError(`Not a day: ${day}`);
  return number;
}

export const dayOfNumber = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10);

/** The day that a moment is in, in that IANA zone. */
export const dayOf = (moment: Date, timeZone: string): Day => localOf(moment, timeZone).slice(0, 10);

/** The moment as a date-and-time field has it, in that zone: "2026-03-31T14:05". */
export const writtenMoment = (moment: Date, timeZone: string): string => localOf(moment, timeZone).slice(0, 16);

/** The first moment of a day in that zone: midnight, or where clocks skip it (Santiago, 2026-09-06) the moment at which they jump. */
export const startOfDay = (day: Day, timeZone: string): Date => momentOfLocal(dayNumber(day) * dayMs, timeZone);

/** The first moment after the day, exclusive. */
export const endOfDay = (day: Day, timeZone: string): Date => startOfDay(dayOfNumber(dayNumber(day) + 1), timeZone);

/**
 * The moment at which clocks in that zone show this local time, given as if it were UTC, in ms. Of two such moments the earlier; where
 * clocks skip it, as far behind the jump as it lies in the gap (what Temporal calls "compatible").
 */
export const momentOfLocal = (local: number, timeZone: string): Date =>
  momentsOfLocal(local, timeZone)[0] ?? new Date(local - offsetMs(local - dayMs, timeZone));

/** Every moment at which clocks in that zone show it, the earlier first: none where they skip it, two where they go back over it. */
export function momentsOfLocal(local: number, timeZone: string): Date[] {
  const before = local - offsetMs(local - dayMs, timeZone);
  const after = local - offsetMs(local + dayMs, timeZone);
  const matching = [...new Set([before, after])].filter((at) => at + offsetMs(at, timeZone) === local);
  return matching.toSorted((one, other) => one - other).map((at) => new Date(at));
}

const localOf = (moment: Date, timeZone: string) =>
  new Date(moment.getTime() + offsetMs(moment.getTime(), timeZone)).toISOString();

/** How far clocks in that zone are ahead of UTC at a moment, in ms. */
function offsetMs(at: number, timeZone: string): number {
  if (timeZone === "UTC") return 0;
  const parts = dateFormatter("en-US", clock(timeZone)).formatToParts(at);
  const part = (name: Intl.DateTimeFormatPartTypes) => Number(parts.find(({ type }) => type === name)?.value);
  const clockMs = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return clockMs - Math.floor(at / 1_000) * 1_000;
}

const clock = (timeZone: string): Intl.DateTimeFormatOptions => ({
  ...{ timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
  ...{ hour: "numeric", minute: "numeric", second: "numeric" },
});

/** Whole days from one day to another; negative if `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** Days that have passed since a moment, as a fraction; 0 for one that lies ahead. */
export const daysSince = (moment: Date, now: Date): number => Math.max(0, (now.getTime() - moment.getTime()) / dayMs);

export const earliest = (day: Day, ...others: readonly Day[]): Day => [day, ...others].toSorted()[0] ?? day;
export const latest = (day: Day, ...others: readonly Day[]): Day => [day, ...others].toSorted().at(-1) ?? day;

/** The same day so many months on; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  const ordinal = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(Math.floor(ordinal / 12), (ordinal % 12) + 1, 0));
  return `${dayOf(lastDay, "UTC").slice(0, 8)}${[day.slice(8), dayOf(lastDay, "UTC").slice(8)].toSorted()[0]}`;
}

/** A month, YYYY-MM. */
export type Month = string;
export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The months from that of one day to that of another, both included, each with its first and last day. */
export function monthsBetween(from: Day, to: Day): { month: Month; firstDay: Day; lastDay: Day }[] {
  const ordinal = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: Math.max(0, ordinal(to) - ordinal(from) + 1) }, (_, i) => {
    const at = ordinal(from) + i;
    const start = (n: number) => Date.UTC(Math.floor(n / 12), n % 12, 1);
    const firstDay = dayOf(new Date(start(at)), "UTC");
    return { month: monthOf(firstDay), firstDay, lastDay: dayOf(new Date(start(at + 1) - dayMs), "UTC") };
  });
}
