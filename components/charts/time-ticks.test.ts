import fc from "fast-check";
import { expect, test } from "vitest";
import { timeTicks } from "./time-ticks";

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const labels = (from: string, to: string, most: number) =>
  timeTicks(at(from), at(to), most, { locale: "en-GB", timeZone: "UTC" }).map((tick) => tick.label);

test("worked: days, months and years, the year where it is needed", () => {
  expect(labels("2026-11-01", "2026-11-05", 6)).toEqual(["1 Nov", "2 Nov", "3 Nov", "4 Nov", "5 Nov"]);
  expect(labels("2025-10-15", "2026-04-20", 8)).toEqual(["Nov 2025", "Dec", "Jan 2026", "Feb", "Mar", "Apr"]);
  expect(labels("2024-11-01", "2026-11-01", 5)).toEqual(["Jan 2025", "Jul", "Jan 2026", "Jul"]);
  expect(labels("2020-05-01", "2026-11-01", 7)).toEqual(["2021", "2022", "2023", "2024", "2025", "2026"]);
  expect(labels("2026-11-05", "2026-11-05", 6)).toEqual(["5 Nov"]);
});

test("ticks are within the axis, rise, and are no more than there is room for", () => {
  const moment = fc.integer({ min: at("1990-01-01"), max: at("2090-01-01") });
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 0, max: at("2060-01-01") - at("1990-01-01") }),
      fc.integer({ min: 3, max: 12 }),
      (from, span, most) => {
        const ticks = timeTicks(from, from + span, most, { locale: "en-GB", timeZone: "UTC" }).map((tick) => tick.at);
        expect(ticks.every((tick) => tick >= from && tick <= from + span)).toBe(true);
        expect(ticks).toEqual([...new Set(ticks)].sort((a, b) => a - b));
        expect(ticks.length).toBeLessThanOrEqual(most);
      },
    ),
  );
});

test("days begin where the workspace is, also on the days that clocks change", () => {
  const ticks = timeTicks(Date.parse("2026-03-28T00:00:00Z"), Date.parse("2026-03-31T12:00:00Z"), 6, {
    locale: "en-GB",
    timeZone: "Europe/Vienna",
  });
  expect(ticks.map(({ at, label }) => [label, new Date(at).toISOString()])).toEqual([
    ["29 Mar", "2026-03-28T23:00:00.000Z"],
    ["30 Mar", "2026-03-29T22:00:00.000Z"],
    ["31 Mar", "2026-03-30T22:00:00.000Z"],
  ]);
});
