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
