// Ticks of a time axis where people look for them: days, the first of a month, the first of January.

import type { Place } from "@/lib/format/dates";
import { dateFormatter } from "@/lib/format/formatters";
import { type Day, dayNumber, dayOf, dayOfNumber, daysBetween, startOfDay } from "@/lib/kernel/days";

export type TimeTick = { at: number; label: string };

const daySteps = [1, 2, 7, 14];
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

/** At most `most` ticks from one moment to another (in ms), as fine as that allows; the first and every January carry the year. */
export function timeTicks(from: number, to: number, most: number, { locale, timeZone }: Place): TimeTick[] {
  const at = (day: Day) => startOfDay(day, timeZone).getTime();
  const shown = (days: readonly Day[]) => days.filter((day) => at(day) >= from && at(day) <= to);
  const label = (day: Day, options: Intl.DateTimeFormatOptions) =>
    dateFormatter(locale, { timeZone: "UTC", ...options }).format(dayNumber(day) * 86_400_000);
  const [first, last] = [from, to].map((moment) => dayOf(new Date(moment), timeZone)) as [Day, Day];
  // of steps that are too fine by far nothing is worked out
  const daySpan = daysBetween(first, last);
  const fitting = (steps: readonly number[], longest: number) =>
    steps.filter((step) => daySpan / (step * longest) <= most + 2);
  const days = finest(fitting(daySteps, 1), most, (step) =>
    shown(everyDay(first, last, at(first) < from ? 1 : 0, step)),
  );
  if (days) return days.map((day) => ({ at: at(day), label: label(day, { day: "numeric", month: "short" }) }));
  const months = finest(fitting(monthSteps, 31), most, (step) => shown(everyMonth(first, last, step))) ?? [];
  const isJanuary = (day: Day) => day.slice(5, 7) === "01";
  if (months.every(isJanuary)) return months.map((day) => ({ at: at(day), label: label(day, { year: "numeric" }) }));
  return months.map((day, index) => ({
    at: at(day),
    label: label(day, { month: "short", ...((index === 0 || isJanuary(day)) && { year: "numeric" }) }),
  }));
}

function finest(steps: readonly number[], most: number, ticks: (step: number) => Day[]): Day[] | undefined {
  for (const step of steps) {
    const stepTicks = ticks(step);
    if (stepTicks.length <= most) return stepTicks;
  }
  return undefined;
}

function everyDay(first: Day, last: Day, skip: number, step: number): Day[] {
  const start = dayNumber(first) + skip;
  const count = Math.floor((dayNumber(last) - start) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => dayOfNumber(start + index * step));
}

function everyMonth(first: Day, last: Day, step: number): Day[] {
  const ordinal = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const start = Math.ceil(ordinal(first) / step) * step;
  const count = Math.floor((ordinal(last) - start) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const month = start + index * step;
    return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
  });
}
