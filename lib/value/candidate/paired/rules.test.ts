// The bootstrap against samples whose truth is known, and what holds for any money.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Interval } from "../dirichlet/rules";
import { streamOf } from "../draws/rules";
import { bootstrapMean, differences, pairedByMatrix } from "./rules";

const sets = 2_000;

/** Of 2,000 simulated sets of n cases, the share whose 95 % interval holds the true mean. */
function coverage(
  n: number,
  truth: number,
  draw: () => number,
  interval: (cases: Float64Array, seed: number) => Interval,
): number {
  let held = 0;
  for (let set = 0; set < sets; set++) {
    const { low, high } = interval(Float64Array.from({ length: n }, draw), set);
    if (low <= truth && truth <= high) held += 1;
  }
  return held / sets;
}

const byBootstrap = (cases: Float64Array, seed: number) => bootstrapMean(cases, { seed, resamples: 800 });

describe("at 95 %, 2,000 simulated sets of paired differences hold the truth", () => {
  test("93 to 97 times in a hundred: of 200 cases 80 % are worth the same, 14 % 120 more and 6 % 80 less", () => {
    const { uniform } = streamOf(20_261_127);
    const draw = () => {
      const u = uniform();
      return u < 0.8 ? 0 : u < 0.94 ? 120 : -80;
    };
    const held = coverage(200, 0.14 * 120 - 0.06 * 80, draw, byBootstrap);
    expect(held).toBeGreaterThanOrEqual(0.93);
    expect(held).toBeLessThanOrEqual(0.97);
  });

  describe("where one case in 750 decides", () => {
    // Right 6,500 and a false alarm −60: of two runs on 1,500 cases one finds 2 more bad cases on average and raises more alarms.
    const amounts = [
      [0, -60],
      [0, 6_500],
    ];
    const truth = (2 * 6_500) / 1_500 - 0.18 * 60;
    const cases = () => {
      const { uniform } = streamOf(77);
      return () => {
        const u = uniform();
        return u < 2 / 1_500 ? 6_500 : u < 0.2 ? -60 : u < 0.2 + (0.2 - 2 / 1_500 - 0.18) ? 60 : 0;
      };
    };
    const none = new Float64Array(1_500);

    test("by the matrix at least 93 times in a hundred", () => {
      const held = coverage(1_500, truth, cases(), (each, seed) =>
        pairedByMatrix(each, none, amounts, { seed, draws: 400 }),
      );
      expect(held).toBeGreaterThanOrEqual(0.93);
    });

    test("the bootstrap, which never draws what was not seen, less often", () => {
      expect(coverage(1_500, truth, cases(), byBootstrap)).toBeLessThan(0.93);
    });
  });
});

test("drawn together, a thousand different amounts say what drawn one by one they say", () => {
  const { gamma, uniform } = streamOf(11);
  const cases = Float64Array.from({ length: 1_000 }, () => gamma(1));
  const means = Float64Array.from({ length: 4_000 }, () => {
    let sum = 0;
    for (let i = 0; i < 1_000; i++) sum += cases[Math.floor(uniform() * 1_000)] ?? 0;
    return sum / 1_000;
  }).sort();
  const { low, high } = bootstrapMean(cases, { seed: 12, resamples: 4_000 });
  const width = (means[3_900] ?? 0) - (means[100] ?? 0);
  expect(Math.abs(low - (means[100] ?? 0))).toBeLessThan(0.06 * width);
  expect(Math.abs(high - (means[3_900] ?? 0))).toBeLessThan(0.06 * width);
});

describe("an interval", () => {
  test("of 1, 2, …, 100 is near mean ± 1.96 · 28.87/10, as the central limit has it", () => {
    const { mean, low, high } = bootstrapMean(
      Float64Array.from({ length: 100 }, (_, i) => i + 1),
      {
        seed: 1,
        resamples: 8_000,
      },
    );
    expect(mean).toBe(50.5);
    expect(Math.abs(low - (50.5 - 1.96 * 2.887))).toBeLessThan(0.25);
    expect(Math.abs(high - (50.5 + 1.96 * 2.887))).toBeLessThan(0.25);
  });

  test("holds its mean, is a point where all cases are alike, and is the same for the same seed", () => {
    const money = fc.array(fc.integer({ min: -50_000, max: 50_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(money, fc.integer(), (amounts, seed) => {
        const cases = Float64Array.from(amounts);
        const { mean, low, high } = bootstrapMean(cases, { seed, resamples: 200 });
        expect(bootstrapMean(cases, { seed, resamples: 200 })).toEqual({ mean, low, high });
        expect(low - 1e-6 <= mean && mean <= high + 1e-6).toBe(true);
        if (new Set(amounts).size === 1) expect([low, high]).toEqual([mean, mean]);
      }),
      { numRuns: 60 },
    );
  });
});

test("pairs are taken in the order of the cases, and other cases are refused", () => {
  expect([...differences(Float64Array.of(5, 0, -2), Float64Array.of(1, 0, 4))]).toEqual([4, 0, -6]);
  expect(() => differences(Float64Array.of(1), Float64Array.of(1, 2))).toThrow(RangeError);
});
