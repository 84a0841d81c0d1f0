// Every door reads moments with this: whatever Python, a database or a spreadsheet writes, and a cause for what can't be read.
import { expect, test } from "vitest";
import { writtenMoment } from "./days";
import { readDay, readMoment, withZone } from "./moments";

test.each([
  ["2026-03-31", "UTC", "2026-03-31T00:00:00.000Z"],
  ["2026-03-31", "Europe/Zurich", "2026-03-30T22:00:00.000Z"],
  ["2026-01-15 14:05", "Europe/Zurich", "2026-01-15T13:05:00.000Z"],
  ["2026-07-15T14:05:30", "America/New_York", "2026-07-15T18:05:30.000Z"],
  ["2026-03-29T03:30", "Europe/Zurich", "2026-03-29T01:30:00.000Z"],
  ["2026-03-31T14:05Z", "Asia/Tokyo", "2026-03-31T14:05:00.000Z"],
  ["2026-03-31T14:05:00.250+05:30", "UTC", "2026-03-31T08:35:00.250Z"],
  ["2026-03-31 14:05 -0800", "UTC", "2026-03-31T22:05:00.000Z"],
  ["2025-03-01T08:15:30.123456+00:00", "Asia/Tokyo", "2025-03-01T08:15:30.123Z"],
  ["2025-03-01 08:15:30.123456+00", "Asia/Tokyo", "2025-03-01T08:15:30.123Z"],
  ["2025-03-01t08:15:30.1z", "Asia/Tokyo", "2025-03-01T08:15:30.100Z"],
  ["2025-03-01T08:15:30.123456789Z", "UTC", "2025-03-01T08:15:30.123Z"],
  ["2025-03-01 08:15:30,5 UTC", "Asia/Tokyo", "2025-03-01T08:15:30.500Z"],
  ["2025-03-01T08:15:30−05:00", "UTC", "2025-03-01T13:15:30.000Z"],
  ["2025-03-01T08:15:30-00:00", "Asia/Tokyo", "2025-03-01T08:15:30.000Z"],
  ["31.03.2026", "UTC", "2026-03-31T00:00:00.000Z"],
  ["1.3.2026 14:05", "UTC", "2026-03-01T14:05:00.000Z"],
  [" 2026-03-31\t14:05 ", "UTC", "2026-03-31T14:05:00.000Z"],
  // midnight that clocks skip, and one that they show twice
  ["2026-09-06", "America/Santiago", "2026-09-06T04:00:00.000Z"],
  ["2026-11-01", "America/Havana", "2026-11-01T04:00:00.000Z"],
])("%j in %s is %s", (text, zone, moment) => {
  expect(readMoment(text, zone)).toEqual(new Date(moment));
});

test.each([
  ["", "is not a date"],
  ["soon", "is not a date"],
  ["2026-02-30", "no day of the calendar"],
  ["2026-13-01", "no day of the calendar"],
  ["30.02.2026", "no day of the calendar"],
  ["0026-03-01", "not in the years 1900 to 2100"],
  ["2200-03-01T00:00Z", "not in the years 1900 to 2100"],
  ["2026-03-31T25:00", "is not a date"],
  ["2026-03-31T24:00", "is not a date"],
  ["2026-03-31T23:59:60Z", "is not a date"],
  ["2026-03-31T14", "is not a date"],
  ["2026-03-31T14:05:00.Z", "is not a date"],
  ["2026-03-31T14:05:00.1234567890Z", "is not a date"],
  ["2026-03-31T14:05+99:00", "is not a date"],
  ["2026-03-31T14:05 CET", "is not a date"],
  ["2026-03-31Z", "is not a date"],
  ["2026-03-31T", "is not a date"],
  ["2026-W09-6", "is not a date"],
  ["20260331T140500Z", "is not a date"],
  ["1743400000", "is not a date"],
  ["03/04/2026", "could be two days: please write it like 2026-03-31"],
  ["3/31/2026 14:05", "could be two days"],
  ["2026-03-31".repeat(100_000), "is not a date"],
])("%.40j is refused: %s", (text, cause) => expect(readMoment(text, "UTC")).toContain(cause));

test("a time that clocks skip is refused, and one that they show twice needs its zone, unless a form gave it, which can't", () => {
  expect(readMoment("2026-03-29 02:30", "Europe/Zurich")).toMatch(/does not exist in Europe\/Zurich: clocks skip it/);
  expect(readMoment("2026-10-25 02:30", "Europe/Zurich")).toMatch(/comes twice in Europe\/Zurich.*add its zone/);
  expect(readMoment("2026-10-25 02:30+01:00", "Europe/Zurich")).toEqual(new Date("2026-10-25T01:30Z"));
  expect(withZone("2026-10-25T02:30", "Europe/Zurich")).toBe("2026-10-25T00:30:00.000Z");
  expect(withZone("soon", "Europe/Zurich")).toBe("soon");
});

test("a moment is written so that it reads back, and so are its digits", () => {
  const at = new Date("2026-07-15T22:05:00Z");
  expect(writtenMoment(at, "Europe/Zurich")).toBe("2026-07-16T00:05");
  expect(readMoment(writtenMoment(at, "Europe/Zurich"), "Europe/Zurich")).toEqual(at);
  for (let digits = 1; digits <= 9; digits += 1) {
    const fraction = "123456789".slice(0, digits);
    const ms = fraction.padEnd(3, "0").slice(0, 3);
    expect(readMoment(`2025-03-01T08:15:30.${fraction}+00`, "UTC")).toEqual(new Date(`2025-03-01T08:15:30.${ms}Z`));
  }
});

test("a day is read as it stands in a file or a sheet", () => {
  expect(readDay("2026-03-31")).toEqual({ day: "2026-03-31" });
  expect(readDay(" 1.3.2026 ")).toEqual({ day: "2026-03-01" });
  for (const text of ["2026-03-31 14:05", "2026-02-29", "31/03/2026", "2026-3-1", "", "31.03.26"])
    expect(readDay(text)).toHaveProperty("fault");
});
