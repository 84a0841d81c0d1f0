// Ticks of a time axis where people look for them: days, the first of a month, the first of January. In UTC: days have no zone.
import { dateFormatter } from "@/lib/format/formatters";

export type TimeTick = { at: number; label: string };

const day = 86_400_000;
const daySteps = [1, 2, 7, 14];
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

/** At most `most` ticks from one moment to another (in ms), as fine as that allows; the first and every January carry the year. */
export function timeTicks(from: number, to: number, most: number, locale: string): TimeTick[] {
  const format = (at: number, options: Intl.DateTimeFormatOptions) =>
    dateFormatter(locale, { timeZone: "UTC", ...options }).format(at);
  const days = finest(daySteps, most, (step) => dayTicks(from, to, step));
  if (days) return days.map((at) => ({ at, label: format(at, { day: "numeric", month: "short" }) }));
  const months = finest(monthSteps, most, (step) => monthTicks(from, to, step)) ?? [];
  const january = (at: number) => new Date(at).getUTCMonth() === 0;
  if (months.every(january)) return months.map((at) => ({ at, label: format(at, { year: "numeric" }) }));
  return months.map((at, index) => ({
    at,
    label: format(at, { month: "short", ...((index === 0 || january(at)) && { year: "numeric" }) }),
  }));
}

function finest(steps: readonly number[], most: number, ticks: (step: number) => number[]): number[] | undefined {
  return steps.map(ticks).find((found) => found.length <= most);
}

function dayTicks(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / day) * day;
  const count = Math.floor((to - first) / (step * day)) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step * day);
}

function monthTicks(from: number, to: number, step: number): number[] {
  const start = new Date(from);
  const month = (start.getUTCFullYear() - 1970) * 12 + start.getUTCMonth();
  const first = Math.ceil((from > Date.UTC(1970, month) ? month + 1 : month) / step) * step;
  const found: number[] = [];
  for (let next = first; Date.UTC(1970, next) <= to; next += step) found.push(Date.UTC(1970, next));
  return found;
}
