// Parses dates and times as people, spreadsheets and programs write them; only the tracking protocol, which counts ms, doesn't use it.
import { type Day, dayNumber, momentsOfLocal, startOfDay } from "./days";

const mostCharacters = 60;
const years = { first: 1900, last: 2100 } as const;

const dayParts = /^(?:(\d{4})-(\d\d)-(\d\d)|(\d\d?)\.(\d\d?)\.(\d{4}))(?=$|[T\s])/i;
const timeParts = /^(?:T|\s+)(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?=$|[Z\s+\-−UG])/i;
const zoneParts = /^\s*(?:(Z|UTC|GMT)|([+\-−])(\d\d)(?::?(\d\d))?)$/i;

/**
 * A calendar day: "2026-03-31", or "31.3.2026" as it stands in many spreadsheets.
 * @returns the day, or a sentence that says why it can't be read
 */
export function readDay(input: string): { day: Day } | { fault: string } {
  const text = input.trim();
  const parts = text.length <= mostCharacters ? dayParts.exec(text) : null;
  if (parts?.[0] !== text) return { fault: noDate(input, "2026-03-31") };
  const day = dayOfParts(parts);
  return day ? { day } : { fault: noSuchDay(text, parts) };
}

/**
 * "2026-03-31" (the beginning of that day), "2026-03-31 14:05", "2026-03-31T14:05:00.123456+02:00": one to nine digits of a second, of
 * which milliseconds are kept; a zone as +02:00, +0200, +02, Z, UTC or GMT. Without one it is the time in `timeZone`: a time that clocks
 * skip is refused, and one that they show twice as well, unless it was typed where no zone can be given.
 * @param twice "first" takes the earlier of two moments that clocks show alike
 * @returns the moment, or a sentence that says why it can't be read
 */
export function readMoment(input: string, timeZone: string, twice: "refused" | "first" = "refused"): Date | string {
  const text = input.trim();
  const parts = text.length <= mostCharacters ? dayParts.exec(text) : null;
  if (!parts) return noDate(input);
  const day = dayOfParts(parts);
  if (!day) return noSuchDay(text, parts);
  const rest = text.slice(parts[0].length);
  if (rest === "") return startOfDay(day, timeZone);
  const time = timeParts.exec(rest);
  const [, hours = "0", minutes = "0", seconds = "0", fraction = ""] = time ?? [];
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return noDate(input);
  const ms = Number(fraction.padEnd(3, "0").slice(0, 3));
  const utcMs =
    dayNumber(day) * 86_400_000 + (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000 + ms;
  const zone = rest.slice(time?.[0].length ?? 0);
  if (zone !== "" || !time) {
    const ahead = minutesAhead(zone);
    return ahead === null ? noDate(input) : new Date(utcMs - ahead * 60_000);
  }
  const [moment, second] = momentsOfLocal(utcMs, timeZone);
  if (!moment) return `“${text}” does not exist in ${timeZone}: clocks skip it.`;
  if (second && twice === "refused")
    return `“${text}” comes twice in ${timeZone}, where clocks go back: please add its zone, like +02:00.`;
  return moment;
}

/** Those that can be read. */
export const momentsIn = (texts: readonly string[], timeZone: string): Date[] =>
  texts.map((text) => readMoment(text, timeZone)).filter((moment) => moment instanceof Date);

/** A form's local time as UTC text; of two moments that clocks show alike the earlier. */
export function withZone(input: string, timeZone: string): string {
  const moment = readMoment(input, timeZone, "first");
  return typeof moment === "string" ? input : moment.toISOString();
}

/** Null where it is no zone; none is more than 18 hours from UTC. */
function minutesAhead(zone: string): number | null {
  const [, name, sign = "+", hours = "0", minutes = "0"] = zoneParts.exec(zone) ?? [];
  if (name) return 0;
  if (!zoneParts.test(zone) || Number(hours) > 18 || Number(minutes) > 59) return null;
  return (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
}

function dayOfParts(parts: RegExpExecArray): Day | null {
  const [, year, month, dayOfMonth, germanDay = "", germanMonth = "", germanYear] = parts;
  const day = year
    ? `${year}-${month}-${dayOfMonth}`
    : `${germanYear}-${germanMonth.padStart(2, "0")}-${germanDay.padStart(2, "0")}`;
  const number = Date.parse(`${day}T00:00:00Z`);
  // the parser would make 2 March of 30 February
  const isReal = !Number.isNaN(number) && new Date(number).toISOString().startsWith(day);
  return isReal && Number(year ?? germanYear) >= years.first && Number(year ?? germanYear) <= years.last ? day : null;
}

function noSuchDay(text: string, parts: RegExpExecArray): string {
  const year = Number(parts[1] ?? parts[6]);
  if (year < years.first || year > years.last) return `“${text}” is not in the years ${years.first} to ${years.last}.`;
  return `“${text}” is no day of the calendar.`;
}

function noDate(input: string, example = "2026-03-31 or 2026-03-31 14:05"): string {
  const quotedText = `“${input.length > 40 ? `${input.slice(0, 40)}…` : input}”`;
  if (/^\s{0,9}\d{1,4}\/\d{1,2}\/\d{1,4}/.test(input))
    return `${quotedText} could be two days: please write it like 2026-03-31.`;
  return `${quotedText} is not a date like ${example}.`;
}
