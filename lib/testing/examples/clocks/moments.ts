// The moments at which clocks are awkward, in zones that differ in how: found with the engine's own zone data, not with our days.

import { dateFormatter } from "@/lib/format/formatters";
import type { Day } from "@/lib/kernel/days";

export type Awkward = { at: Date; zone: string; day: Day };

export const dayMs = 86_400_000;

/** What clocks show, "2026-09-06 01:00:00": the Swedish way of writing is the one with which text sorts. */
export const shownIn = (at: number, timeZone: string) =>
  dateFormatter("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at);
export const dayIn = (at: number, timeZone: string): Day => shownIn(at, timeZone).slice(0, 10);

/** Ahead of UTC, in ms. */
const aheadAt = (at: number, timeZone: string) =>
  Date.parse(`${shownIn(at, timeZone).replace(" ", "T")}Z`) - Math.floor(at / 1_000) * 1_000;

/** The first ms in `[from, to)` for which `is` holds; it holds for all after it. */
function firstMs(from: number, to: number, is: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The moments at which clocks of a zone are put forward or back. */
export function turnsIn(timeZone: string, from: number, to: number): number[] {
  const turns: number[] = [];
  for (let at = from; at < to; at += 14 * dayMs) {
    const next = Math.min(to, at + 14 * dayMs);
    const ahead = aheadAt(at, timeZone);
    if (aheadAt(next, timeZone) !== ahead) turns.push(firstMs(at, next, (one) => aheadAt(one, timeZone) !== ahead));
  }
  return turns;
}

/** The first moment of a day; no zone is further from UTC than 15 hours. */
export function firstOf(day: Day, timeZone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  return firstMs(utc - 15 * 3_600_000, utc + 15 * 3_600_000, (at) => dayIn(at, timeZone) >= day);
}

/** Half an hour of difference or a quarter, clocks that jump over midnight or come back to it, both ends of the day's line, none at all. */
const zones = [
  "Pacific/Chatham",
  "America/Santiago",
  "Europe/Berlin",
  "America/St_Johns",
  "America/Havana",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "UTC",
];

/** Last days of months and of years, and those that only some years have. */
const days = [
  ...["2026-01-31", "2026-02-28", "2026-03-01", "2026-04-30", "2026-12-31", "2027-01-01", "2027-12-31"],
  ...["2028-02-28", "2028-02-29", "2028-03-01", "2028-12-31"],
];

const from = Date.parse("2026-01-01T12:00:00Z");
const to = Date.parse("2027-12-01T12:00:00Z");

export const awkward: readonly Awkward[] = zones.flatMap((zone) => {
  const turns = turnsIn(zone, from, to);
  const around = turns.flatMap((turn) => [-1, 0, 1, -30 * 60_000, 30 * 60_000, 90 * 60_000].map((by) => turn + by));
  const edges = [...days, ...turns.map((turn) => dayIn(turn, zone))].flatMap((day) => {
    const first = firstOf(day, zone);
    return [first - 1, first, first + dayMs / 2];
  });
  return [...new Set([...around, ...edges])].map((at) => ({ at: new Date(at), zone, day: dayIn(at, zone) }));
});

/** What holds of a function at every awkward moment. */
export type Held = { of: { name: string }; title: string; isSo: (moment: Awkward) => boolean };

export const holds = (of: (...given: never[]) => unknown, title: string, isSo: (moment: Awkward) => boolean): Held => ({
  of,
  title,
  isSo,
});

export const later = (at: Date, ms: number) => new Date(at.getTime() + ms);
