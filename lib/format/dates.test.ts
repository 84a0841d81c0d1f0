import { expect, test } from "vitest";
import { formatDate, formatDateTime, formatDay, formatRelative } from "./dates";
import { formatMonth } from "./months";

const locale = "en-GB";
const now = new Date("2026-11-23T23:17:00Z");

test("a moment is written in the reader's zone", () => {
  expect(formatDate(now, { locale, timeZone: "UTC" })).toBe("23 Nov 2026");
  expect(formatDate(now, { locale, timeZone: "Asia/Tokyo" })).toBe("24 Nov 2026");
  expect(formatDateTime(now, { locale, timeZone: "Europe/Amsterdam" })).toBe("24 Nov 2026, 00:17 CET");
});

test("a calendar day is not shifted by any zone", () => {
  expect(formatDay("2026-11-23", locale)).toBe("23 Nov 2026");
});

test.each([
  [-30, "now"],
  [-5 * 60, "5 minutes ago"],
  [-3 * 3600, "3 hours ago"],
  [-3 * 86_400, "3 days ago"],
  [-20 * 86_400, "2 weeks ago"],
  [-100 * 86_400, "3 months ago"],
  [-800 * 86_400, "2 years ago"],
  [2 * 86_400, "in 2 days"],
])("%i seconds from now is %s", (seconds, words) => {
  expect(formatRelative(new Date(now.getTime() + seconds * 1000), { now, locale })).toBe(words);
});

test("a month is said with its year", () => {
  expect(formatMonth("2026-11", locale)).toBe("Nov 2026");
});
