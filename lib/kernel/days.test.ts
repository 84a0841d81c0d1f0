// Calendar days at their edges: leap days, year ends, moments that lie ahead.
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readHouse } from "@/lib/testing/house";
import {
  dayNumber,
  dayOf,
  dayOfNumber,
  daysBetween,
  daysSince,
  earliest,
  latest,
  monthOf,
  monthsBetween,
  startOfDay,
  writtenMoment,
} from "./days";

const day = fc.integer({ min: -20_000, max: 60_000 }).map(dayOfNumber);

test("days count through leap years and over the year's end", () => {
  expect(dayNumber("1970-01-02")).toBe(1);
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2025-02-28", "2025-03-01")).toBe(1);
  expect(daysBetween("2026-01-01", "2025-12-31")).toBe(-1);
  for (const none of ["2026-13-01", "2026-02-29", "2026-04-31", "soon"])
    expect(() => dayNumber(none)).toThrow(RangeError);
});

test("a day and its number are the same thing", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -900, max: 900 }), (from, by) => {
      const to = dayOfNumber(dayNumber(from) + by);
      expect(daysBetween(from, to)).toBe(by);
      expect(from < to).toBe(by > 0);
      expect(dayOf(new Date(`${from}T23:59:59.999Z`), "UTC")).toBe(from);
    }),
  );
});

test("what lies ahead is no time ago", () => {
  const now = new Date("2026-03-01T12:00:00Z");
  expect(daysSince(new Date("2026-02-28T00:00:00Z"), now)).toBe(1.5);
  expect(daysSince(new Date("2026-03-02T00:00:00Z"), now)).toBe(0);
});

test("the earliest and the latest of some days", () => {
  expect(earliest("2026-03-01", "2025-12-31", "2026-01-01")).toBe("2025-12-31");
  expect(latest("2026-03-01", "2025-12-31")).toBe("2026-03-01");
});

test("months follow one another and hold every day between", () => {
  expect(monthsBetween("2023-12-31", "2024-02-01")).toEqual([
    { month: "2023-12", firstDay: "2023-12-01", lastDay: "2023-12-31" },
    { month: "2024-01", firstDay: "2024-01-01", lastDay: "2024-01-31" },
    { month: "2024-02", firstDay: "2024-02-01", lastDay: "2024-02-29" },
  ]);
  fc.assert(
    fc.property(day, fc.nat(900), (from, by) => {
      const to = dayOfNumber(dayNumber(from) + by);
      const months = monthsBetween(from, to);
      expect([months[0]?.month, months.at(-1)?.month]).toEqual([monthOf(from), monthOf(to)]);
      for (const [i, { lastDay }] of months.slice(0, -1).entries()) {
        expect(daysBetween(lastDay, months[i + 1]?.firstDay ?? "")).toBe(1);
      }
    }),
  );
  expect(monthsBetween("2026-02-01", "2026-01-31")).toEqual([]);
});

const zones = [
  "UTC",
  "Europe/Vienna",
  "America/Santiago",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
  "America/St_Johns",
  "Africa/Cairo",
];

test("a day begins at its zone's midnight, or at the moment to which clocks jump over it", () => {
  expect(startOfDay("2026-03-31", "Europe/Vienna").toISOString()).toBe("2026-03-30T22:00:00.000Z");
  // Santiago goes from 23:59:59 on the 5th straight to 01:00 on the 6th, and in April back from midnight to 23:00
  expect(startOfDay("2026-09-06", "America/Santiago").toISOString()).toBe("2026-09-06T04:00:00.000Z");
  expect(startOfDay("2026-04-05", "America/Santiago").toISOString()).toBe("2026-04-05T04:00:00.000Z");
});

test("the first moment of a day is in it, and the one before is not, in any zone and on any day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 25_000 }).map(dayOfNumber), fc.constantFrom(...zones), (day, zone) => {
      const first = startOfDay(day, zone);
      expect(dayOf(first, zone)).toBe(day);
      expect(dayOf(new Date(first.getTime() - 1), zone)).toBe(dayOfNumber(dayNumber(day) - 1));
    }),
    // a whole day that a zone left out has no first moment (Kiritimati, 1994-12-31)
    { examples: [["2026-09-06", "America/Santiago"]], numRuns: 300 },
  );
});

test("a moment is written as clocks show it", () => {
  expect(writtenMoment(new Date("2026-07-15T22:05:00Z"), "Europe/Zurich")).toBe("2026-07-16T00:05");
  expect(dayOf(new Date("2026-03-01T10:30:00Z"), "Pacific/Kiritimati")).toBe("2026-03-02");
  expect(dayOf(new Date("2026-10-31T23:30:00Z"), "Europe/Amsterdam")).toBe("2026-11-01");
});

// a moment is in another day from zone to zone: text cut off it, a local part of it and a bare cast in SQL are UTC's or the machine's
const zoneless =
  /toISOString\(\)\s*\.(?:slice\(0, (?:7|10)\)|substring|substr|split)|\.get(?:UTC)?(?:Date|Day|Month|FullYear|Hours)\(|toLocale(?:Date|Time)?String\(\s*\)|current_date|(?:now\(\)|_at\}?|At\})\)*::date|dayOf\([^()]*, "UTC"\)/;

test("no source takes the day of a moment but by a zone", () => {
  const house = readHouse(fileURLToPath(new URL("../..", import.meta.url))).filter(
    ({ path }) => !/\.(?:test|spec)\.|^(?:bench|e2e)\/|^bin\/demo\/|^lib\/testing\/|^lib\/kernel\/days\.ts$/.test(path),
  );
  expect(house.length).toBeGreaterThan(500);
  expect(house.filter(({ source }) => zoneless.test(source)).map(({ path }) => path)).toEqual([]);
  const planted = [
    "grant.now.toISOString().slice(0, 10)",
    "at.toISOString().slice(0, 7)",
    "new Date(at).getUTCDate()",
    "at.getDate()",
    "at.toLocaleDateString()",
    "select now()::date",
    ["select $", "{costs.createdAt}::date"].join(""),
    "((coalesce(d.decided_at, x.created_at))::date",
    'dayOf(grant.now, "UTC")',
    "where (c.decided_at)::date < current_date",
  ];
  expect(planted.filter((source) => !zoneless.test(source))).toEqual([]);
});
