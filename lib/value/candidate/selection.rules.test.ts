// What is taken off the best of several for having been chosen: of runs that vary by 1 and err apart, for which it is known. How often it errs on cases: bench/worth-rates.test.ts.
import { describe, expect, test } from "vitest";
import { normalCdf, normalQuantile } from "../normal.rules";
import { z95 } from "./dirichlet.rules";
import { streamOf } from "./random.rules";
import { resample } from "./resampling.rules";
import { corrected, noOptimism, optimismOf } from "./selection.rules";

const shared = { cases: 1_000, classOf: null, mix: null };
const off = (means: readonly number[], { seed = 1, resamples = 20_000 } = {}) =>
  optimismOf(
    resample(
      means.map((mean) => ({ by: "moments" as const, mean, variance: 1 })),
      shared,
      { seed, resamples },
    ),
  );
const equal = (runs: number) => Array<number>(runs).fill(100);

describe("of runs that err apart", () => {
  test("nothing is taken off one alone, or one that is so far ahead that chance can't have chosen it", () => {
    expect(off([100])).toEqual(noOptimism);
    expect(off([100, 80, 80])).toEqual({ mean: 0, most: 0, least: expect.closeTo(0, 9) });
  });

  test.each([2, 5, 20])(
    "the lower end of the best of %i equal ones is where the largest of as many errors lies",
    (runs) => {
      const largest = normalQuantile(0.975 ** (1 / runs));
      expect(z95 + off(equal(runs)).most).toBeCloseTo(largest, 1);
    },
  );

  test("gaps of two standard errors or less count as none for it, and those that are wide add nothing", () => {
    const equalRuns = off(equal(5));
    expect(off([100, 98, 98, 98, 98]).most).toBeCloseTo(equalRuns.most, 9);
    expect(off([100, 94, 94, 94, 94]).most).toBeLessThan(equalRuns.most / 3);
    expect(off([...equal(5), ...Array<number>(15).fill(88)]).most).toBeCloseTo(equalRuns.most, 1);
  });

  test("the upper end is where a figure that can't be lower than the next one's is as low in 2.5 %", () => {
    const { mean, least } = off([100, 99, 98]);
    const upper = z95 - least;
    expect(normalCdf(upper) / normalCdf(upper + 1)).toBeCloseTo(0.975, 9);
    expect(least).toBeGreaterThan(0);
    expect(least).toBeLessThan(mean);
  });

  test("no more is taken off the upper end than off the figure, where two tie too", () => {
    expect(off([100, 100])).toMatchObject({ mean: off([100, 100]).least });
  });
});

test("of runs that err alike less is taken off", () => {
  const { normal } = streamOf(5);
  const common = Float64Array.from({ length: 300 }, normal);
  const correlated = (correlation: number) =>
    optimismOf(
      resample(
        Array.from({ length: 6 }, () => {
          const money = common.map((each) => Math.sqrt(correlation) * each + Math.sqrt(1 - correlation) * normal());
          const mean = money.reduce((sum, each) => sum + each, 0) / money.length;
          return { by: "cases" as const, money: money.map((each) => each - mean) };
        }),
        { ...shared, cases: 300 },
        { seed: 1 },
      ),
    );
  const [equalRuns, apart] = [correlated(0.9), correlated(0)];
  expect(equalRuns.most).toBeGreaterThan(0);
  expect(equalRuns.most).toBeLessThan(apart.most * 0.7);
  expect(equalRuns.mean).toBeLessThan(apart.mean / 2);
});

test("a run and its copy are one run", () => {
  const { normal } = streamOf(6);
  const money = Float64Array.from({ length: 100 }, normal);
  const copies = [
    { by: "cases" as const, money },
    { by: "cases" as const, money },
  ];
  expect(optimismOf(resample(copies, { ...shared, cases: 100 }, { seed: 1 }))).toEqual({
    ...noOptimism,
    least: expect.closeTo(0, 9),
  });
  const constant = { by: "cases" as const, money: new Float64Array(100) };
  expect(optimismOf(resample([constant, constant], { ...shared, cases: 100 }, { seed: 1 }))).toEqual({
    ...noOptimism,
    least: expect.closeTo(0, 9),
  });
});

test("the figure stays within its range, however much is taken off", () => {
  expect(corrected({ mean: 10, low: 9, high: 11 }, { mean: 3, most: 1, least: 0 })).toEqual({
    mean: 7,
    low: 7,
    high: 11,
  });
  expect(corrected({ mean: 10, low: 9, high: 11 }, { mean: 1, most: 4, least: 3 })).toEqual({
    mean: 9,
    low: 5,
    high: 9,
  });
  const unbounded = { mean: 10, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  expect(corrected(unbounded, { mean: 1, most: 4, least: 1 })).toEqual({ ...unbounded, mean: 9 });
});

describe("the corrected range holds what the chosen run is truly worth 93 to 97 times in 100", () => {
  /** By how much one of so many leads, in standard errors of a difference. */
  test.each([
    [2, 0],
    [2, 1],
    [5, 1],
    [5, 2],
    [20, 0],
    [20, 2],
    [20, 3],
    [20, 6],
  ])("of %i runs, one ahead by %i", (runs, lead) => {
    const { normal } = streamOf(runs * 100 + lead);
    const sets = runs > 5 ? 250 : 500;
    let covered = 0;
    for (let set = 0; set < sets; set++) {
      const measured = Array.from({ length: runs }, (_, at) => {
        const truth = at === 0 ? lead * Math.SQRT2 : 0;
        return { truth, mean: truth + normal() };
      }).toSorted((one, other) => other.mean - one.mean);
      const [first] = measured;
      if (!first) continue;
      const optimism = off(
        measured.map(({ mean }) => mean),
        { seed: set * 100, resamples: 400 },
      );
      const { low, high } = corrected({ mean: first.mean, low: first.mean - z95, high: first.mean + z95 }, optimism);
      if (low <= first.truth && first.truth <= high) covered += 1;
    }
    expect(covered / sets).toBeGreaterThanOrEqual(0.92);
    expect(covered / sets).toBeLessThanOrEqual(0.985);
  });
});
