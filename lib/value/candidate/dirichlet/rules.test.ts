// The Dirichlet interval against textbook figures and against counts whose truth is known.
import { describe, expect, test } from "vitest";
import { streamOf } from "../draws/rules";
import { type Cell, intervalOfCells, meanOfCells, priorOf, unpairedDifference, varianceOfCells } from "./rules";

const sets = 2_000;

/** Counts of n cases that fall into the cells with these chances. */
function drawCounts(shares: readonly number[], n: number, binomial: (n: number, p: number) => number): number[] {
  let left = n;
  let share = 1;
  return shares.map((chance) => {
    const count = binomial(left, Math.min(1, chance / share));
    left -= count;
    share -= chance;
    return count;
  });
}

function coverage(shares: readonly number[], money: readonly number[], n: number): number {
  const { binomial } = streamOf(4_711);
  const truth = shares.reduce((sum, share, i) => sum + share * (money[i] ?? 0), 0);
  let held = 0;
  for (let set = 0; set < sets; set++) {
    const cells = drawCounts(shares, n, binomial).map((count, i) => ({ count, money: money[i] ?? 0 }));
    const { low, high } = intervalOfCells(cells, { seed: set, draws: 300 });
    if (low <= truth && truth <= high) held += 1;
  }
  return held / sets;
}

describe("at 95 %, 2,000 simulated sets hold the truth 93 to 97 times in a hundred", () => {
  test("two classes, 400 cases: found, missed, false alarm, rightly left alone", () => {
    const held = coverage([0.08, 0.04, 0.13, 0.75], [9_000, -12_000, -1_500, 0], 400);
    expect(held).toBeGreaterThanOrEqual(0.93);
    expect(held).toBeLessThanOrEqual(0.97);
  });

  test("three classes, 500 cases in nine cells", () => {
    const shares = [0.4, 0.04, 0.02, 0.05, 0.2, 0.03, 0.02, 0.04, 0.2];
    const money = [400, -300, -900, -250, 600, -500, -1_200, -350, 900];
    const held = coverage(shares, money, 500);
    expect(held).toBeGreaterThanOrEqual(0.93);
    expect(held).toBeLessThanOrEqual(0.97);
  });
});

describe("worked figures", () => {
  test("7 of 10 at money 1, else 0, is Jeffreys' interval of a share: 0.394 to 0.907", () => {
    // L. D. Brown, T. T. Cai & A. DasGupta, Statistical Science 16 (2001) 101–133: Beta(7.5, 3.5), its 2.5 % and 97.5 % points.
    const { mean, low, high } = intervalOfCells(
      [
        { count: 7, money: 1 },
        { count: 3, money: 0 },
      ],
      { seed: 1, draws: 100_000 },
    );
    expect(mean).toBeCloseTo(0.7, 12);
    expect(low).toBeCloseTo(0.394, 2);
    expect(high).toBeCloseTo(0.907, 2);
  });

  test("the variance of that share is αβ/((α+β)²(α+β+1)), as of any beta distribution", () => {
    const cells = [
      { count: 7, money: 1 },
      { count: 3, money: 0 },
    ];
    expect(varianceOfCells(cells)).toBeCloseTo((7.5 * 3.5) / (11 ** 2 * 12), 12);
  });

  test("mean money a case, by hand: (40·90 − 20·120 − 65·15 + 275·0)/400 = 0.5625", () => {
    const cells: Cell[] = [
      { count: 40, money: 90 },
      { count: 20, money: -120 },
      { count: 65, money: -15 },
      { count: 275, money: 0 },
    ];
    expect(meanOfCells(cells)).toBe(0.5625);
    expect(meanOfCells([])).toBe(0);
  });

  test("two of the same counts differ by nothing, with √2 of the one's breadth", () => {
    const cells = [
      { count: 50, money: 10 },
      { count: 50, money: -10 },
    ];
    const { mean, low, high } = unpairedDifference(cells, cells);
    expect(mean).toBe(0);
    expect(high - low).toBeCloseTo(2 * 1.96 * Math.sqrt(2 * varianceOfCells(cells)), 3);
  });

  test("a hundred cells bring two cases with them, not fifty", () => {
    expect(priorOf(4)).toBe(0.5);
    expect(priorOf(2)).toBe(0.5);
    expect(priorOf(100) * 100).toBeCloseTo(2, 12);
  });
});
