// Realised value: split by grade, spread by day, to the cent.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EvidenceGrade, evidenceGrades } from "@/db/enums";
import { dayOfNumber } from "@/lib/kernel/days";
import type { Promised } from "./promise/rules";
import { lastMonth, provedAtLeast, type Realised, realisedAgainstExpected, realisedByGrade } from "./realised.rules";

const entry = (
  amount: number,
  grade: EvidenceGrade,
  periodStart: string,
  periodEnd: string,
  struck = false,
): Realised => ({
  amount,
  grade,
  periodStart,
  periodEnd,
  struckAt: struck ? new Date(0) : null,
});

const entries = fc.array(
  fc
    .tuple(
      fc.integer({ min: -(10 ** 11), max: 10 ** 11 }),
      fc.constantFrom(...evidenceGrades),
      fc.integer({ min: 20_000, max: 20_900 }),
      fc.nat(200),
      fc.boolean(),
    )
    .map(([amount, grade, start, days, struck]) =>
      entry(amount, grade, dayOfNumber(start), dayOfNumber(start + days), struck),
    ),
  { maxLength: 20 },
);

const promised = (from: string): Promised => ({
  shares: [{ from, share: 1 }],
  estimate: {
    number: 1,
    gains: [0, 1, 2].map((year) => ({
      year,
      mean: year * 120_000,
      p10: year * 60_000,
      p50: year * 110_000,
      p90: year * 240_000,
    })),
  },
});
const today = "2026-03-15";

describe("by grade", () => {
  const list = [
    entry(100, 1, "2026-01-01", "2026-01-31"),
    entry(40, 3, "2026-01-01", "2026-01-31"),
    entry(-15, 1, "2026-02-01", "2026-02-28"),
    entry(999, 5, "2026-01-01", "2026-01-31", true),
  ];

  test("sums by hand, without what was struck", () => {
    expect(realisedByGrade(list)).toEqual({ byGrade: [0, 85, 0, 40, 0, 0], total: 125 });
    expect(provedAtLeast([1, 85, 0, 40, 0, 5], 3)).toBe(45);
  });

  test("adds up to the whole", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const { byGrade, total } = realisedByGrade(list);
        const unstruck = list.filter(({ struckAt }) => struckAt === null);
        expect(total).toBe(unstruck.reduce((sum, { amount }) => sum + amount, 0));
        expect(provedAtLeast(byGrade, 0)).toBe(total);
      }),
    );
  });
});

describe("against what was expected", () => {
  test("month by month, by hand", () => {
    const list = [entry(5_900, 2, "2026-01-01", "2026-02-28"), entry(100, 0, "2026-02-10", "2026-02-10")];
    const months = realisedAgainstExpected(list, promised("2026-01-01"), { from: "2026-01-01", until: today, today });
    expect(months.map(({ month, realised, byGrade }) => [month, realised, byGrade[2]])).toEqual([
      ["2026-01", 3_100, 3_100],
      ["2026-02", 6_000, 5_900],
      ["2026-03", 6_000, 5_900],
    ]);
    // 31 of 365.25 days into the first year.
    expect(months[0]?.expected).toEqual({ mean: 10_185, p10: 5_092, p50: 9_336, p90: 20_370 });
    // of the month that is not over, its 74 days so far
    expect(months[2]?.expected?.mean).toBe(Math.round((120_000 * 74) / 365.25));
  });

  test("expects nothing before the use began, and no more after the last year", () => {
    const months = realisedAgainstExpected([entry(1, 0, "2025-11-01", "2025-11-02")], promised("2026-01-01"), {
      from: "2026-01-01",
      until: "2028-12-31",
      today,
    });
    expect(months[0]).toMatchObject({ month: "2025-11", expected: { mean: 0, p90: 0 } });
    expect(months.at(-1)).toMatchObject({ month: "2028-12", expected: { mean: 240_000, p10: 120_000 } });
  });

  test("without a promise there is still what was realised", () => {
    const months = realisedAgainstExpected([entry(8, 0, "2026-01-01", "2026-01-02")], null, {
      from: "2026-01-01",
      until: "2026-01-31",
      today,
    });
    expect(months).toEqual([{ month: "2026-01", expected: null, realised: 8, byGrade: [8, 0, 0, 0, 0, 0] }]);
  });

  test("the last month holds every cent at its grade, and expectations never fall", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const months = realisedAgainstExpected(list, promised("2025-01-01"), {
          from: "2025-01-01",
          until: "2026-12-31",
          today,
        });
        const { byGrade, total } = realisedByGrade(list);
        expect(months.at(-1)).toMatchObject({ realised: total, byGrade });
        const means = months.map(({ expected }) => expected?.mean ?? 0);
        expect(means).toEqual(means.toSorted((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });
});

test("lastMonth is the whole month before this one", () => {
  expect(lastMonth("2026-03-31")).toEqual({ periodStart: "2026-02-01", periodEnd: "2026-02-28" });
  expect(lastMonth("2028-03-01")).toEqual({ periodStart: "2028-02-01", periodEnd: "2028-02-29" });
  expect(lastMonth("2026-01-15")).toEqual({ periodStart: "2025-12-01", periodEnd: "2025-12-31" });
});
