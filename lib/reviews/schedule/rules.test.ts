// When a review is due.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, dayNumber, dayOfNumber, daysBetween } from "@/lib/kernel/days";
import { isReviewDue, isReviewOverdue, reviewDueOn } from "./rules";

const timeZone = "UTC";
const at = (day: string) => new Date(`${day}T10:00:00Z`);

describe("the day", () => {
  test("is the cadence after the beginning, then what the last decision says, then the cadence after that decision", () => {
    const beganAt = at("2026-01-31");
    expect(reviewDueOn({ months: 3, timeZone, beganAt, last: null })).toBe("2026-04-30");
    expect(
      reviewDueOn({ months: 3, timeZone, beganAt, last: { decidedAt: at("2026-05-02"), nextOn: "2026-06-15" } }),
    ).toBe("2026-06-15");
    expect(reviewDueOn({ months: 6, timeZone, beganAt, last: { decidedAt: at("2026-05-02"), nextOn: null } })).toBe(
      "2026-11-02",
    );
  });

  test("is due from its morning on, and overdue from the next", () => {
    const schedule = { months: 3, timeZone, beganAt: at("2026-01-10"), last: null };
    expect(isReviewDue(schedule, at("2026-04-09"))).toBe(false);
    expect([isReviewDue(schedule, at("2026-04-10")), isReviewOverdue(schedule, at("2026-04-10"))]).toEqual([
      true,
      false,
    ]);
    expect(isReviewOverdue(schedule, at("2026-04-11"))).toBe(true);
  });
});

test("a month on is the same day, or the last of a shorter month, over any year", () => {
  expect(addMonths("2026-11-30", 3)).toBe("2027-02-28");
  expect(addMonths("2027-11-30", 3)).toBe("2028-02-29");
  expect(addMonths("2026-12-15", 1)).toBe("2027-01-15");
  fc.assert(
    fc.property(fc.integer({ min: dayNumber("2000-01-01"), max: dayNumber("2090-01-01") }), fc.nat(36), (n, months) => {
      const day = dayOfNumber(n);
      const later = addMonths(day, months);
      const days = daysBetween(day, later);
      expect(days).toBeGreaterThanOrEqual(months * 28);
      expect(days).toBeLessThanOrEqual(months * 31);
      expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
    }),
  );
});
