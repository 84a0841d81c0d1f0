// Promised by now, worked by hand: days so far, a canary's share, and which side what arrived lies on.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  daysInUse,
  type ExpectedGains,
  fallsShort,
  type Promised,
  promiseByNow,
  promisedBy,
  sharesAfter,
} from "./rules";

/** 73,050 a year in the mean: 200 a day. */
const gains: ExpectedGains = [0, 1, 2].map((year) => ({
  year,
  mean: year * 73_050,
  p10: year * 36_525,
  p50: year * 73_050,
  p90: year * 146_100,
}));
const fullUse: Promised = { shares: [{ from: "2026-01-01", share: 1 }], estimate: { number: 2, gains } };

describe("days of use", () => {
  test("count the first and the last, and none before", () => {
    expect(daysInUse(fullUse.shares, "2026-01-01")).toBe(1);
    expect(daysInUse(fullUse.shares, "2026-02-10")).toBe(41);
    expect(daysInUse(fullUse.shares, "2025-12-31")).toBe(0);
    expect(daysInUse([], "2026-01-01")).toBe(0);
  });

  test("count a canary's days by the share that it serves", () => {
    const shares = [
      { from: "2026-01-01", share: 0.1 },
      { from: "2026-01-21", share: 0.5 },
      { from: "2026-01-31", share: 1 },
    ];
    expect(daysInUse(shares, "2026-01-10")).toBeCloseTo(1, 12);
    expect(daysInUse(shares, "2026-01-30")).toBeCloseTo(2 + 5, 12);
    expect(daysInUse(shares, "2026-02-09")).toBeCloseTo(2 + 5 + 10, 12);
  });
});

test("what is promised counts the days so far, not to the end of the month, and stops with the last year", () => {
  expect(promisedBy(fullUse, "2026-01-10")).toEqual({ mean: 2_000, p10: 1_000, p50: 2_000, p90: 4_000 });
  expect(promisedBy(fullUse, "2026-02-10")?.mean).toBe(41 * 200);
  expect(promisedBy(fullUse, "2031-01-01")?.mean).toBe(146_100);
  expect(promisedBy({ ...fullUse, estimate: null }, "2026-02-10")).toBeNull();
});

describe("against what has arrived", () => {
  const standingAt = (total: number, until: string | null, today = "2026-04-10") =>
    promiseByNow(fullUse, { total, until }, today);

  test("below is under the likely range, within is inside it, above is over it", () => {
    // 100 days: likely 10,000 to 40,000
    const until = "2026-04-10";
    expect([9_999, 10_000, 40_000, 40_001].map((total) => standingAt(total, until)?.standing)).toEqual([
      "below",
      "within",
      "within",
      "above",
    ]);
    expect(standingAt(9_999, until)).toMatchObject({
      estimate: 2,
      from: "2026-01-01",
      now: { p10: 10_000, p90: 40_000 },
      gapSince: null,
    });
  });

  test("days for which nothing was recorded yet are a gap, not a shortfall", () => {
    // 5,000 was enough for the 40 days that were measured
    expect(standingAt(5_000, "2026-02-09")).toMatchObject({
      standing: "behind",
      gapSince: "2026-02-09",
      measured: { p10: 4_000 },
    });
    expect(standingAt(3_999, "2026-02-09")).toMatchObject({ standing: "below", gapSince: "2026-02-09" });
    expect(standingAt(0, null)).toMatchObject({ standing: "unmeasured", gapSince: "2026-01-01" });
    expect(standingAt(0, null, "2026-01-20")).toMatchObject({ standing: "unmeasured", gapSince: null });
    expect(standingAt(5_000, "2026-03-31")?.gapSince).toBeNull();
  });

  test("on the day it goes live nothing falls short", () => {
    expect(standingAt(0, null, "2026-01-01")?.standing).toBe("unmeasured");
    expect(fallsShort(fullUse, { total: 0, until: "2025-12-31" })).toBe(false);
  });

  test("without a promise, or before anything is live, there is nothing to stand against", () => {
    expect(promiseByNow({ ...fullUse, estimate: null }, { total: 1, until: null }, "2026-02-01")).toBeNull();
    expect(promiseByNow({ ...fullUse, shares: [] }, { total: 1, until: null }, "2026-02-01")).toBeNull();
  });
});

test("shares begin with the first release, follow wider ones, and end with the one for everybody", () => {
  const canary = sharesAfter([], "2026-01-01", 0.1);
  const wider = sharesAfter(canary, "2026-01-11", 0.5);
  const all = sharesAfter(wider, "2026-02-01", null);
  expect(all).toEqual([
    { from: "2026-01-01", share: 0.1 },
    { from: "2026-01-11", share: 0.5 },
    { from: "2026-02-01", share: 1 },
  ]);
  expect(sharesAfter(all, "2026-03-01", 0.2)).toEqual(all);
  expect(sharesAfter(all, "2026-03-01", null)).toEqual(all);
  expect(sharesAfter(canary, "2026-01-01", null)).toEqual([{ from: "2026-01-01", share: 1 }]);
});

test("whatever is served, days of use never shrink and never outrun the calendar", () => {
  const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
  const releases = fc.array(fc.tuple(fc.nat(300), fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }))), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(releases, fc.nat(400), (given, until) => {
      const shares = given
        .toSorted(([a], [b]) => a - b)
        .reduce(
          (soFar, [standingAt, share]) => sharesAfter(soFar, day(standingAt), share),
          [] as ReturnType<typeof sharesAfter>,
        );
      const [today, next] = [daysInUse(shares, day(until)), daysInUse(shares, day(until + 1))];
      expect(next).toBeGreaterThanOrEqual(today);
      expect(today).toBeLessThanOrEqual(until + 1);
    }),
  );
});
