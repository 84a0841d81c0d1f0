// Money: nothing struck counts, nothing is lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { counted, fundingScore, split, splitByMonth, total } from "./rules";

const struckAt = new Date("2026-02-03T10:00:00Z");

test("struck entries don't count", () => {
  const entries = [
    { amount: 100, struckAt: null },
    { amount: 900, struckAt },
    { amount: -30, struckAt: null },
  ];
  expect(total(entries)).toBe(70);
  expect(counted(entries)).toHaveLength(2);
  expect(total([])).toBe(0);
});

describe("a split amount", () => {
  test("of 100 into three equal parts, by hand", () => {
    expect(split(100, [1, 1, 1])).toEqual([33, 34, 33]);
    expect(split(-5, [1, 0, 1])).toEqual([-2, 0, -3]);
  });

  test("adds up to the cent and is within a cent of its share", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), weights, (amount, weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        fc.pre(total > 0);
        const parts = split(amount, weights);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        expect(parts.every(Number.isSafeInteger)).toBe(true);
        for (const [i, part] of parts.entries()) {
          expect(Math.abs(part - (amount * (weights[i] ?? 0)) / total)).toBeLessThanOrEqual(1.01);
        }
      }),
    );
  });

  test("needs something to split by", () => {
    expect(() => split(1, [])).toThrow(RangeError);
    expect(() => split(1, [0, 0])).toThrow(RangeError);
  });
});

test("an amount is spread over the days of its months", () => {
  expect(splitByMonth(5_900, "2026-01-01", "2026-02-28")).toEqual([
    { month: "2026-01", amount: 3_100 },
    { month: "2026-02", amount: 2_800 },
  ]);
  expect(splitByMonth(400, "2025-12-31", "2026-01-03")).toEqual([
    { month: "2025-12", amount: 100 },
    { month: "2026-01", amount: 300 },
  ]);
  expect(splitByMonth(7, "2024-02-29", "2024-02-29")).toEqual([{ month: "2024-02", amount: 7 }]);
});

describe("fundingScore", () => {
  test("is the mean for every unit of money that is still to be spent: risk is in the mean, and not counted twice", () => {
    expect(fundingScore({ mean: 300, remainingCost: 75 })).toBe(4);
    expect(fundingScore({ mean: 300, remainingCost: 0 })).toBe(Number.POSITIVE_INFINITY);
  });

  test("there is none where nothing is expected to be gained", () => {
    expect(fundingScore({ mean: 0, remainingCost: 0 })).toBeNull();
    expect(fundingScore({ mean: -5, remainingCost: 10 })).toBeNull();
  });
});

test("a part that rounds to nothing is nothing, and not less than nothing", () => {
  expect(split(-1, [1, 4])).toEqual([0, -1]);
});
