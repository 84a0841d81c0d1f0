// What each change moved: sums by hand, and that the parts are the whole.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueInputs } from "@/db/enums";
import { attributeChange } from "./attribution.rules";
import type { ThreePoint } from "./pert.rules";
import type { ValueInputs } from "./simulation.rules";
import { simulateNpv } from "./viability.rules";

const certain = (n: number): ThreePoint => ({ least: n, likely: n, most: n });
const plain: ValueInputs = {
  casesPerPeriod: certain(100),
  gainPerCase: certain(500),
  adoption: certain(1),
  runningCost: certain(0),
  investment: certain(60_000),
  horizon: certain(1),
};
const terms = (inputs: Partial<ValueInputs>, discountRate = 0) => ({ inputs: { ...plain, ...inputs }, discountRate });
const luck = { draws: 200, seed: 3 };

describe("by hand", () => {
  test("one change is the whole change", () => {
    const attribution = attributeChange(terms({}), terms({ gainPerCase: certain(700) }), luck);
    expect(attribution).toEqual({
      from: { paysBack: 0, mean: -10_000, p10: -10_000, p90: -10_000 },
      to: { paysBack: 1, mean: 10_000, p10: 10_000, p90: 10_000 },
      by: [{ mover: "gainPerCase", change: { paysBack: 1, mean: 20_000, p10: 20_000, p90: 20_000 } }],
    });
  });

  test("two that act together share what they do together: 100 × 500 to 200 × 800", () => {
    // cases first: + 50,000, then gain + 60,000; gain first: + 30,000, then cases + 80,000
    const attribution = attributeChange(
      terms({}),
      terms({ casesPerPeriod: certain(200), gainPerCase: certain(800) }),
      luck,
    );
    expect(attribution.by.map(({ mover, change }) => [mover, change.mean])).toEqual([
      ["casesPerPeriod", 65_000],
      ["gainPerCase", 45_000],
    ]);
  });

  test("another discount rate moves too: 50,000 next year at 25 % is 40,000", () => {
    const attribution = attributeChange(terms({}), terms({}, 0.25), luck);
    expect(attribution.by).toEqual([
      { mover: "discountRate", change: { paysBack: 0, mean: -10_000, p10: -10_000, p90: -10_000 } },
    ]);
  });

  test("a range that narrows around its middle moves the ends and hardly the mean", () => {
    const wide = { gainPerCase: { least: 0, likely: 500, most: 1_000 } };
    const narrow = { gainPerCase: { least: 400, likely: 500, most: 600 } };
    const { by } = attributeChange(terms(wide), terms(narrow), { draws: 10_000, seed: 8 });
    expect(by).toHaveLength(1);
    expect(Math.abs(by[0]?.change.mean ?? 0)).toBeLessThan(500);
    expect(by[0]?.change.p10).toBeGreaterThan(15_000);
    expect(by[0]?.change.p90).toBeLessThan(-15_000);
  });
});

const three = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }), fc.integer({ min, max }))
    .map((list) => list.toSorted((a, b) => a - b))
    .map(([least = 0, likely = 0, most = 0]): ThreePoint => ({ least, likely, most }));
const tenth = ({ least, likely, most }: ThreePoint) => ({ least: least / 10, likely: likely / 10, most: most / 10 });
const anyPlayed = fc.record({
  inputs: fc.record({
    casesPerPeriod: three(0, 50_000),
    gainPerCase: three(-1_000, 2_000),
    adoption: three(0, 10).map(tenth),
    runningCost: three(0, 5_000_000),
    investment: three(0, 50_000_000),
    horizon: three(0, 80).map(tenth),
  }),
  discountRate: fc.integer({ min: 0, max: 30 }).map((percent) => percent / 100),
});

test("for any two estimates the parts add up to the cent, and both ends are what their simulations say", () => {
  fc.assert(
    fc.property(anyPlayed, anyPlayed, fc.integer(), (before, after, seed) => {
      const attribution = attributeChange(before, after, { draws: 200, seed });
      for (const figure of ["mean", "p10", "p90"] as const) {
        const parts = attribution.by.reduce((sum, { change }) => sum + change[figure], 0);
        expect(parts).toBe(attribution.to[figure] - attribution.from[figure]);
        expect(attribution.by.every(({ change }) => Number.isSafeInteger(change[figure]))).toBe(true);
      }
      const chance = attribution.by.reduce((sum, { change }) => sum + change.paysBack, 0);
      expect(chance).toBeCloseTo(attribution.to.paysBack - attribution.from.paysBack, 9);
      for (const [{ inputs, discountRate }, end] of [
        [before, attribution.from],
        [after, attribution.to],
      ] as const) {
        const simulated = simulateNpv(inputs, { discountRate, draws: 200, seed });
        if (!simulated.ok) throw new Error(JSON.stringify(simulated.faults));
        const { mean, p10, p90, paysBack } = simulated.viability;
        expect(end).toEqual({ mean, p10, p90, paysBack: paysBack.share });
      }
    }),
    { numRuns: 25 },
  );
});

test("what did not change moved nothing, and back again moves as much the other way", () => {
  fc.assert(
    fc.property(anyPlayed, anyPlayed, (before, other) => {
      const after = { ...before, inputs: { ...before.inputs, gainPerCase: other.inputs.gainPerCase } };
      const forward = attributeChange(before, after, luck);
      const backward = attributeChange(after, before, luck);
      expect(forward.by.every(({ mover }) => mover === "gainPerCase")).toBe(true);
      expect(backward.by.map(({ change }) => change.mean + 0)).toEqual(
        forward.by.map(({ change }) => -change.mean + 0),
      );
      expect(valueInputs.filter((input) => forward.by.some(({ mover }) => mover === input)).length).toBeLessThan(2);
    }),
    { numRuns: 25 },
  );
});
