// The sum of projects under both ways to hang together, against what is known in closed form.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bin } from "@/lib/value/distribution.rules";
import { sumOf } from "./sum.rules";

/** Uniform from −100,000 to 300,000 in 40 bins: mean 100,000, standard deviation 115,470. */
const uniform: Bin[] = Array.from({ length: 40 }, (_, i) => ({
  from: -100_000 + i * 10_000,
  to: -90_000 + i * 10_000,
  count: 250,
}));
const parts = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: String(i), mean: 100_000, bins: uniform }));
const expectNear = (actual: number, expected: number, share: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(share * Math.abs(expected));

test("together, ends add up exactly; independent, the sum is narrower by the root of their number", () => {
  const sum = sumOf(parts(30));
  expect(sum.mean).toBe(3_000_000);
  expectNear(sum.together.p10, 30 * -60_000, 0.001);
  expectNear(sum.together.p90, 30 * 260_000, 0.001);
  expect(sum.together.gains).toBeCloseTo(0.75, 3);
  const half = 1.2815515655 * 115_470 * Math.sqrt(30);
  expectNear(sum.independent.p10, 3_000_000 - half, 0.02);
  expectNear(sum.independent.p90, 3_000_000 + half, 0.02);
  expect(sum.independent.gains).toBeGreaterThan(0.999);
});

test("what is not drawn one by one is added by mean and variance", () => {
  const sum = sumOf([], { mean: 1_000_000, variance: 200_000 ** 2 });
  expectNear(sum.independent.p10, 1_000_000 - 1.2815515655 * 200_000, 0.02);
  expectNear(sum.together.p90, 1_000_000 + 1.2815515655 * 200_000, 0.001);
});

test("same parts, same figures, in any order", () => {
  expect(sumOf(parts(7))).toEqual(sumOf(parts(7)));
  const [one, other] = [sumOf(parts(7)), sumOf(parts(7).toReversed())];
  expect(other).toEqual(one);
});

test("whatever the projects, the independent range lies inside the other, and the mean is the sum", () => {
  const part = fc.record({
    id: fc.uuid(),
    mean: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
    bins: fc
      .tuple(fc.integer({ min: -50, max: 50 }), fc.array(fc.nat(500), { minLength: 1, maxLength: 20 }))
      .map(([at, counts]) =>
        counts.map((count, i) => ({ from: (at + i) * 1_000_000, to: (at + i + 1) * 1_000_000, count })),
      ),
  });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (given) => {
      const { mean, independent, together } = sumOf(given);
      expect(mean).toBe(given.reduce((sum, one) => sum + one.mean, 0) + 0);
      const width = together.p90 - together.p10;
      expect(independent.p90 - independent.p10).toBeLessThanOrEqual(width * 1.05 + 1_000);
      for (const { gains, p10, p90 } of [independent, together]) {
        expect([gains, p10, p90].every(Number.isFinite)).toBe(true);
        expect(p10).toBeLessThanOrEqual(p90);
      }
    }),
    { numRuns: 40 },
  );
});

test("a thousand projects near the limit of what is counted exactly add up to a figure, never to NaN", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const bins: Bin[] = [{ from: -most, to: most, count: 10_000 }];
  const many = Array.from({ length: 1_000 }, (_, i) => ({ id: String(i), mean: i % 2 === 0 ? most : most - 1, bins }));
  const sum = sumOf(many, { mean: 1_000 * most, variance: most ** 2 });
  expectNear(sum.mean, 2_000 * most, 1e-9);
  for (const { gains, p10, p90 } of [sum.independent, sum.together])
    expect([gains, p10, p90].every(Number.isFinite)).toBe(true);
});
