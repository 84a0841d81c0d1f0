// Calendar days as text, YYYY-MM-DD: they sort as they stand, and carry no time zone to get wrong.

export type Day = string;

const dayMs = 86_400_000;

/** Days since 1970-01-01. @throws RangeError for what is not a day. */
export function dayNumber(day: Day): number {
  const number = Date.parse(`${day}T00:00:00Z`) / dayMs;
  if (Number.isNaN(number)) throw new RangeError(`Not a day: ${day}`);
  return number;
}

export const dayOfNumber = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10);

/** The UTC day of a moment. */
export const dayOf = (moment: Date): Day => moment.toISOString().slice(0, 10);

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
  return `${dayOf(lastDay).slice(0, 8)}${[day.slice(8), dayOf(lastDay).slice(8)].toSorted()[0]}`;
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
    const firstDay = dayOf(new Date(start(at)));
    return { month: monthOf(firstDay), firstDay, lastDay: dayOf(new Date(start(at + 1) - dayMs)) };
  });
}
