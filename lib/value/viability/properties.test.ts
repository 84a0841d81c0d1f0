// What holds of the simulation for any inputs, and that better inputs never look worse.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ValueInput } from "@/db/enums";
import type { ThreePoint } from "../pert/rules";
import { simulateNpv, type ValueInputs, type Viability } from "./rules";

function simulated(inputs: ValueInputs, discountRate: number, seed: number, draws: number): Viability {
  const result = simulateNpv(inputs, { discountRate, seed, draws });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.viability;
}

const three = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }), fc.integer({ min, max }))
    .map((list) => list.toSorted((a, b) => a - b))
    .map(([low = 0, likely = 0, high = 0]): ThreePoint => ({ low, likely, high }));
const tenth = ({ low, likely, high }: ThreePoint) => ({ low: low / 10, likely: likely / 10, high: high / 10 });

const anyInputs: fc.Arbitrary<ValueInputs> = fc.record({
  casesPerPeriod: three(0, 50_000),
  gainPerCase: three(-1_000, 2_000),
  adoption: three(0, 10).map(tenth),
  runningCost: three(0, 5_000_000),
  investment: three(0, 50_000_000),
  horizon: three(0, 80).map(tenth),
});
const anyRate = fc.integer({ min: -20, max: 400 }).map((thousandths) => thousandths / 1_000);
const runs = { numRuns: 40 };
const few = 400;

test("every figure is whole minor units, in order, counted completely, for any inputs", () => {
  fc.assert(
    fc.property(anyInputs, anyRate, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (inputs, rate, seed) => {
      const viability = simulated(inputs, rate, seed, few);
      const { p10, p25, p50, p75, p90, mean, paysBack, histogram, path, gains } = viability;
      expect([p10, p25, p50, p75, p90]).toEqual([p10, p25, p50, p75, p90].toSorted((a, b) => a - b));
      expect([mean, p10, p90].every((figure) => Number.isSafeInteger(figure) && !Object.is(figure, -0))).toBe(true);
      expect(0 <= paysBack.low && paysBack.low <= paysBack.share && paysBack.high <= 1).toBe(true);
      expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(few);
      expect(path.at(-1)).toEqual({ year: path.length - 1, mean, p10, p50, p90, paidBack: paysBack.share });
      expect(path.map(({ year }) => year)).toEqual(gains.map(({ year }) => year));
      expect(gains[0]).toEqual({ year: 0, mean: 0, p10: 0, p50: 0, p90: 0 });
      expect(JSON.parse(JSON.stringify(viability))).toEqual(viability);
    }),
    runs,
  );
});

describe("with the same seed, better inputs never look worse", () => {
  const figures = ["mean", "p10", "p25", "p50", "p75", "p90"] as const;
  const better: [string, ValueInput, (range: ThreePoint, by: number) => ThreePoint][] = [
    [
      "a higher gain",
      "gainPerCase",
      ({ low, likely, high }, by) => ({ low: low + by, likely: likely + by, high: high + by }),
    ],
    [
      "a likelier high gain",
      "gainPerCase",
      ({ low, likely, high }, by) => ({ low, likely: Math.min(high, likely + by), high }),
    ],
    [
      "less to invest",
      "investment",
      ({ low, likely, high }, by) => ({ low: low / (1 + by), likely: likely / (1 + by), high: high / (1 + by) }),
    ],
    [
      "cheaper running",
      "runningCost",
      ({ low, likely, high }, by) => ({ low: low / (1 + by), likely: likely / (1 + by), high: high / (1 + by) }),
    ],
  ];
  test.each(better)("%s", (_name, input, improve) => {
    fc.assert(
      fc.property(anyInputs, anyRate, fc.integer({ min: 0, max: 500 }), (inputs, rate, by) => {
        const before = simulated(inputs, rate, 9, few);
        const after = simulated({ ...inputs, [input]: improve(inputs[input], by) }, rate, 9, few);
        for (const figure of figures) expect(after[figure]).toBeGreaterThanOrEqual(before[figure]);
        expect(after.paysBack.share).toBeGreaterThanOrEqual(before.paysBack.share);
      }),
      runs,
    );
  });
});
