// The simulation against sums by hand, a published table and a published example, and what must hold for any inputs.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ValueInput, valueInputs } from "@/db/enums";
import { pertMean, type ThreePoint } from "./pert.rules";
import type { ValueInputs } from "./simulation.rules";
import { estimateFaults, paybackYear, simulateNpv, type Viability } from "./viability.rules";

const certain = (n: number): ThreePoint => ({ least: n, likely: n, most: n });

/** One case a year for certain: the gain per case is the yearly gain. */
const plain: ValueInputs = {
  casesPerPeriod: certain(1),
  gainPerCase: certain(100_000),
  adoption: certain(1),
  runningCost: certain(0),
  investment: certain(0),
  horizon: certain(1),
};

/** A churn model: 12,000 cases a year, about 4.00 each where it is used. */
const churn: ValueInputs = {
  casesPerPeriod: { least: 8_000, likely: 12_000, most: 20_000 },
  gainPerCase: { least: -50, likely: 400, most: 900 },
  adoption: { least: 0.3, likely: 0.6, most: 0.9 },
  runningCost: { least: 500_000, likely: 800_000, most: 1_500_000 },
  investment: { least: 2_000_000, likely: 3_000_000, most: 6_000_000 },
  horizon: { least: 2, likely: 3, most: 5 },
};

function simulated(inputs: ValueInputs, discountRate = 0.08, seed = 7, draws?: number): Viability {
  const result = simulateNpv(inputs, { discountRate, seed, ...(draws ? { draws } : {}) });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.viability;
}

const anyRate = fc.integer({ min: -20, max: 400 }).map((thousandths) => thousandths / 1_000);
const runs = { numRuns: 40 };

describe("what is certain is a sum by hand", () => {
  test("1000 cases × 5.00 × 0.8 − 1,000 running, 3 years at 10 %, 6,000 to invest", () => {
    const { mean, p10, p50, p90, paysBack, histogram } = simulated(
      {
        casesPerPeriod: certain(1_000),
        gainPerCase: certain(500),
        adoption: certain(0.8),
        runningCost: certain(100_000),
        investment: certain(600_000),
        horizon: certain(3),
      },
      0.1,
    );
    // 300,000/1.1 + 300,000/1.21 + 300,000/1.331 − 600,000 = 272,727.27 + 247,933.88 + 225,394.44 − 600,000
    expect([mean, p10, p50, p90]).toEqual([146_056, 146_056, 146_056, 146_056]);
    expect(paysBack.share).toBe(1);
    expect(histogram.filter(({ count }) => count > 0)).toHaveLength(1);
  });

  test("The Motley Fool's example: 15,000 invested, 3,000 a year for ten years at 10 % is worth 3,433.70", () => {
    const inputs = { ...plain, gainPerCase: certain(300_000), investment: certain(1_500_000), horizon: certain(10) };
    expect(simulated(inputs, 0.1).mean).toBe(343_370);
  });

  // "Present Value of Ordinary Annuity of $1 per Period", five decimals, as every accounting textbook's appendix prints it.
  test.each([
    [0.09, 5, 3.88965],
    [0.1, 2, 1.73554],
    [0.1, 20, 8.51356],
    [0.12, 8, 4.96764],
    [0.14, 35, 7.07005],
  ])("at %d for %d years, 1.00000 a year is worth %d", (rate, years, factor) => {
    expect(simulated({ ...plain, horizon: certain(years) }, rate).mean).toBe(Math.round(factor * 100_000));
  });

  test("a horizon between two whole years lies on the straight line between them", () => {
    const [two, half, third] = [2, 2.5, 3].map((years) => simulated({ ...plain, horizon: certain(years) }, 0.1).mean);
    expect([two, half, third]).toEqual([173_554, 211_119, 248_685]);
  });

  test("for any certain inputs, every figure is the closed form", () => {
    const amount = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(
        fc.tuple(
          amount(9_999),
          fc.integer({ min: -999, max: 999 }),
          amount(100),
          amount(99_999),
          amount(999_999),
          amount(12),
        ),
        anyRate,
        ([cases, gain, percent, running, investment, years], rate) => {
          const yearly = cases * gain * (percent / 100) - running;
          let factor = 0;
          for (let t = 1; t <= years; t++) factor += (1 + rate) ** -t;
          const expected = Math.round(yearly * factor - investment) + 0;
          const [casesPerPeriod, gainPerCase, runningCost, horizon] = [cases, gain, running, years].map(certain);
          if (!casesPerPeriod || !gainPerCase || !runningCost || !horizon) throw new Error("four went in");
          const { mean, p10, p25, p50, p75, p90, paysBack, path } = simulated(
            {
              casesPerPeriod,
              gainPerCase,
              adoption: certain(percent / 100),
              runningCost,
              investment: certain(investment),
              horizon,
            },
            rate,
            1,
            100,
          );
          expect(new Set([mean, p10, p25, p50, p75, p90])).toEqual(new Set([expected]));
          expect(paysBack.share).toBe(yearly * factor > investment ? 1 : 0);
          expect(path).toHaveLength(years + 1);
        },
      ),
      runs,
    );
  });
});

describe("what is uncertain", () => {
  test("has the mean that the means of its independent inputs give, and settles as draws grow", () => {
    const inputs = { ...churn, horizon: certain(3) };
    const yearly = (["casesPerPeriod", "gainPerCase", "adoption"] as const)
      .map((input) => pertMean(inputs[input]))
      .reduce((product, mean) => product * mean, 1);
    const factor = 1 / 1.08 + 1 / 1.08 ** 2 + 1 / 1.08 ** 3;
    const expected = (yearly - pertMean(inputs.runningCost)) * factor - pertMean(inputs.investment);
    const spread = (draws: number) => {
      const means = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => simulated(inputs, 0.08, seed, draws).mean);
      return Math.sqrt(means.reduce((sum, mean) => sum + (mean - expected) ** 2, 0) / means.length);
    };
    const { p10, p90 } = simulated(inputs);
    expect(spread(20_000)).toBeLessThan((p90 - p10) / 100);
    expect(spread(20_000)).toBeLessThan(spread(200));
  });

  test("has percentiles that converge: one input alone keeps its own, 1 + 99 p^(1/5) for a range of 1, 100, 100", () => {
    const { p10, p50, p90 } = simulated(
      { ...plain, gainPerCase: { least: 100, likely: 10_000, most: 10_000 } },
      0,
      3,
      200_000,
    );
    const quantile = (p: number) => 100 + 9_900 * p ** (1 / 5);
    expect(Math.abs(p10 - quantile(0.1))).toBeLessThan(50);
    expect(Math.abs(p50 - quantile(0.5))).toBeLessThan(50);
    expect(Math.abs(p90 - quantile(0.9))).toBeLessThan(50);
  });

  test("gives the same figures for the same seed, and others for another", () => {
    expect(simulated(churn, 0.08, 42)).toEqual(simulated(structuredClone(churn), 0.08, 42));
    expect(simulated(churn, 0.08, 43)).not.toEqual(simulated(churn, 0.08, 42));
  });

  test("keeps the draws of the inputs that did not change: 1.00 less to invest is 1.00 more at every percentile", () => {
    const less = { ...churn, investment: { least: 1_999_900, likely: 2_999_900, most: 5_999_900 } };
    const [before, after] = [simulated(churn), simulated(less)];
    for (const figure of ["mean", "p10", "p25", "p50", "p75", "p90"] as const) {
      expect(Math.abs(after[figure] - before[figure] - 100)).toBeLessThanOrEqual(1);
    }
  });

  test("stays as it was stored: these figures change only if the sums do", () => {
    const { mean, p10, p50, p90, paysBack } = simulated(churn, 0.08, 42);
    expect({ mean, p10, p50, p90, paysBack: paysBack.share }).toMatchInlineSnapshot(`
      {
        "mean": 2691554,
        "p10": -2673350,
        "p50": 2114290,
        "p90": 8821504,
        "paysBack": 0.6947,
      }
    `);
  });
});

describe("the way to the value", () => {
  test("starts with the investment, and gains come before costs and undiscounted", () => {
    const inputs = { ...plain, runningCost: certain(40_000), investment: certain(50_000), horizon: certain(2) };
    const { path, gains } = simulated(inputs, 0.25);
    // −50,000; + 60,000/1.25 = −2,000; + 60,000/1.5625 = 36,400
    expect(path.map(({ p50, paidBack }) => [p50, paidBack])).toEqual([
      [-50_000, 0],
      [-2_000, 0],
      [36_400, 1],
    ]);
    expect(gains.map(({ mean }) => mean)).toEqual([0, 100_000, 200_000]);
    expect(paybackYear(path)).toBe(2);
  });

  test("a project that never pays back has no payback year", () => {
    expect(paybackYear(simulated({ ...plain, gainPerCase: certain(-1) }).path)).toBeNull();
    const { path } = simulated(churn);
    const year = paybackYear(path, 0.3) ?? 0;
    expect(path[year]?.paidBack).toBeGreaterThanOrEqual(0.3);
    expect(path[year - 1]?.paidBack).toBeLessThan(0.3);
  });
});

describe("is refused, and says where", () => {
  test.each<[Partial<ValueInputs>, ValueInput, string]>([
    [{ gainPerCase: { least: 3, likely: 2, most: 4 } }, "gainPerCase", "order"],
    [{ runningCost: { least: 0, likely: Number.NaN, most: 4 } }, "runningCost", "not-a-number"],
    [{ casesPerPeriod: { least: -1, likely: 2, most: 4 } }, "casesPerPeriod", "negative"],
    [{ adoption: { least: 0.5, likely: 0.9, most: 1.1 } }, "adoption", "above-one"],
    [{ horizon: { least: 1, likely: 5, most: 51 } }, "horizon", "too-long"],
  ])("%o", (wrong, at, fault) => {
    expect(estimateFaults({ ...plain, ...wrong })).toEqual([{ at, fault }]);
    expect(simulateNpv({ ...plain, ...wrong }, { discountRate: 0, seed: 1 })).toEqual({
      ok: false,
      faults: [{ at, fault }],
    });
  });

  test("every fault at once, and options that make no sense", () => {
    const backwards = { least: 2, likely: 1, most: 0 };
    const wrong = Object.fromEntries(valueInputs.map((input) => [input, backwards])) as ValueInputs;
    expect(estimateFaults(wrong).map(({ at }) => at)).toEqual([...valueInputs]);
    expect(estimateFaults({ ...plain, gainPerCase: { least: -9, likely: -5, most: -1 } })).toEqual([]);
    expect(simulateNpv(plain, { discountRate: -1, draws: 0.5, seed: 2 ** 40 })).toEqual({
      ok: false,
      faults: (["discountRate", "draws", "seed"] as const).map((at) => ({ at, fault: "out-of-range" })),
    });
  });
});

const three = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }), fc.integer({ min, max }))
    .map((list) => list.toSorted((a, b) => a - b))
    .map(([least = 0, likely = 0, most = 0]): ThreePoint => ({ least, likely, most }));
const tenth = ({ least, likely, most }: ThreePoint) => ({ least: least / 10, likely: likely / 10, most: most / 10 });

const anyInputs: fc.Arbitrary<ValueInputs> = fc.record({
  casesPerPeriod: three(0, 50_000),
  gainPerCase: three(-1_000, 2_000),
  adoption: three(0, 10).map(tenth),
  runningCost: three(0, 5_000_000),
  investment: three(0, 50_000_000),
  horizon: three(0, 80).map(tenth),
});
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
      ({ least, likely, most }, by) => ({ least: least + by, likely: likely + by, most: most + by }),
    ],
    [
      "a likelier high gain",
      "gainPerCase",
      ({ least, likely, most }, by) => ({ least, likely: Math.min(most, likely + by), most }),
    ],
    [
      "less to invest",
      "investment",
      ({ least, likely, most }, by) => ({ least: least / (1 + by), likely: likely / (1 + by), most: most / (1 + by) }),
    ],
    [
      "cheaper running",
      "runningCost",
      ({ least, likely, most }, by) => ({ least: least / (1 + by), likely: likely / (1 + by), most: most / (1 + by) }),
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

describe("extremes", () => {
  const figure = fc.oneof(
    fc.constantFrom(0, 1, 1e15, 1e300, 1e308, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, 5e-324, -1e308),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: 0, max: 10 ** 6 }),
  );
  const range = fc
    .tuple(figure, figure, figure)
    .map((three) => three.toSorted((a, b) => a - b))
    .map(([least = 0, likely = 0, most = 0]): ThreePoint => ({ least, likely, most }));
  const anything = fc.record({
    casesPerPeriod: range,
    gainPerCase: range,
    adoption: range,
    runningCost: range,
    investment: range,
    horizon: range,
  });

  test("are refused at a field, or every figure is a whole number that is exact: never an infinite mean, never NaN", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(0, 0.08, 1, -0.5, -0.99), (inputs, discountRate) => {
        const result = simulateNpv(inputs, { discountRate, seed: 1, draws: 100 });
        if (!result.ok) return result.faults.length > 0;
        const { mean, p10, p50, p90, path, gains, learning } = result.viability;
        const figures = [
          mean,
          p10,
          p50,
          p90,
          learning.everything,
          ...path.map((year) => year.mean),
          ...gains.map((year) => year.p90),
        ];
        return figures.every(Number.isSafeInteger);
      }),
      { numRuns: 300 },
    );
  });

  test("a quadrillion cases at one euro each are too many, and the field that is to blame is named", () => {
    const same = (n: number) => ({ least: n, likely: n, most: n });
    const huge = {
      casesPerPeriod: same(1e15),
      gainPerCase: same(100),
      adoption: same(1),
      runningCost: same(0),
      investment: same(0),
      horizon: same(3),
    };
    expect(estimateFaults(huge)).toEqual([{ at: "casesPerPeriod", fault: "too-large" }]);
    expect(estimateFaults({ ...huge, casesPerPeriod: same(1e308) })).toEqual([
      { at: "casesPerPeriod", fault: "too-large" },
    ]);
    expect(estimateFaults({ ...huge, casesPerPeriod: same(1), runningCost: same(8e15) })).toEqual([
      { at: "runningCost", fault: "too-large" },
    ]);
    expect(estimateFaults({ ...huge, casesPerPeriod: same(1e9) })).toEqual([]);
  });
});
