// The bound on luck against the exact expectations, and the correction against simulated contests.
import { describe, expect, test } from "vitest";
import { streamOf } from "../draws/rules";
import { corrected, isLevel, optimismOf, ownLuck, standardErrorOf } from "./rules";

describe("how much too good the best looks", () => {
  test("is bounded by σ√(2 ln k): for 17 runs 2.38σ", () => {
    expect(optimismOf(1, 17)).toBeCloseTo(Math.sqrt(2 * Math.log(17)), 12);
    expect(optimismOf(250, 17)).toBeCloseTo(595.1, 1);
    expect([optimismOf(3, 1), optimismOf(3, 0)]).toEqual([0, 0]);
  });

  test.each([
    // H. L. Harter, Biometrika 48 (1961) 151–165: expected values of normal order statistics, the largest of n.
    [2, 0.5642],
    [5, 1.163],
    [10, 1.5388],
    [20, 1.8675],
    [50, 2.2491],
  ])(
    "of %s is more than the %s σ that is expected, and less than twice it where there are more than two",
    (k, exact) => {
      expect(optimismOf(1, k)).toBeGreaterThan(exact);
      if (k > 2) expect(optimismOf(1, k)).toBeLessThan(2 * exact);
    },
  );

  test("taken off, the best of eleven equal runs is no longer better than it is", () => {
    const { normal } = streamOf(5);
    const contests = Array.from({ length: 4_000 }, () => Math.max(...Array.from({ length: 11 }, normal)));
    const mean = contests.reduce((sum, best) => sum + best, 0) / contests.length;
    expect(mean).toBeGreaterThan(1.4);
    expect(mean - optimismOf(1, 11)).toBeLessThanOrEqual(0);
  });
});

describe("the luck of one run", () => {
  const interval = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });

  test("is what paired differences leave: two independent errors of 1 differ by √2", () => {
    expect(ownLuck([interval(3, 1.96 * Math.SQRT2), interval(9, 1.96 * Math.SQRT2)], interval(0, 50))).toBeCloseTo(
      1,
      3,
    );
  });

  test("is nothing where the rivals are the same on every case, and its own error where nothing is paired", () => {
    expect(ownLuck([interval(0, 0)], interval(0, 50))).toBe(0);
    expect(ownLuck([], interval(0, 19.6))).toBeCloseTo(10, 3);
    expect(standardErrorOf(interval(4, 1.96))).toBeCloseTo(1, 4);
  });
});

test("level is what may be as good", () => {
  expect(
    [
      { mean: 2, low: -0.1, high: 4 },
      { mean: 2, low: 0.1, high: 4 },
    ].map(isLevel),
  ).toEqual([true, false]);
  expect(corrected({ mean: 10, low: 8, high: 12 }, 3)).toEqual({ mean: 7, low: 5, high: 9 });
});
