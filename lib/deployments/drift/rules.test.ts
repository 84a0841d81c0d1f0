// Drift against independent figures (lib/testing/vectors/drift.py), and the promises that the critical value makes.
import fc from "fast-check";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, test } from "vitest";
import vectors from "@/lib/testing/vectors/drift.json" with { type: "json" };
import { chiSquareCdf, chiSquareQuantile } from "../chi-square/rules";
import { driftOf, falseAlarmRate, faultOfCounts, stabilityIndex } from "./rules";

describe("χ²", () => {
  test("quantiles as SciPy has them, to 1e-9", () => {
    for (const { p, degrees, x } of vectors.quantiles) {
      expect(Math.abs(chiSquareQuantile(p, degrees) / x - 1), `p ${p}, ${degrees} degrees`).toBeLessThan(1e-9);
      expect(chiSquareCdf(x, degrees)).toBeCloseTo(p, 9);
    }
  });
});

describe("the stability index", () => {
  test("and its critical value as NumPy and SciPy have them", () => {
    for (const { reference, window, psi, critical } of vectors.cases) {
      const found = driftOf(reference, window);
      expect(found.psi).toBeCloseTo(psi, 9);
      expect(found.critical).toBeCloseTo(critical, 9);
      expect(found.drifted).toBe(psi > critical);
    }
  });

  test("is zero for the same shares, never below, and the same from either side", () => {
    const counts = fc.array(fc.nat(1_000), { minLength: 5, maxLength: 5 });
    const some = counts.filter((given) => given.some((count) => count > 0));
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(stabilityIndex(one, one)).toBeCloseTo(0, 12);
        expect(stabilityIndex(one, other)).toBeGreaterThanOrEqual(-1e-12);
        expect(stabilityIndex(one, other)).toBeCloseTo(stabilityIndex(other, one), 9);
      }),
    );
  });

  test("calls unchanged windows drifted about as rarely as promised, at every size, where 0.1 does not", () => {
    const random = xoroshiro128plus(7);
    const draw = (cases: number) => {
      const counts = new Array<number>(10).fill(0);
      for (let i = 0; i < cases; i++) {
        const bin = (random.next() >>> 0) % 10;
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      return counts;
    };
    for (const cases of [200, 2_000]) {
      const alarms = Array.from({ length: 1_000 }, () => driftOf(draw(5_000), draw(cases))).filter((d) => d.drifted);
      // 1,000 windows at 1 %: five standard deviations either way
      expect(alarms.length / 1_000).toBeLessThan(falseAlarmRate + 0.0157);
    }
    expect(vectors.beyondTheUsualLimit["200"]).toBeGreaterThan(0.3);
    expect(vectors.beyondTheUsualLimit["10000"]).toBe(0);
  });
});

test("counts that don't fit the reference are told why", () => {
  expect(faultOfCounts(["a", "b"], [1, 2])).toBeNull();
  expect(faultOfCounts(["a", "b"], [1])).toMatch("2 bins");
  expect(faultOfCounts(["a", "b"], [1, -1])).toMatch("from 0");
  expect(faultOfCounts(["a", "b"], [1, 0.5])).toMatch("whole");
  expect(faultOfCounts(["a", "b"], [0, 0])).toMatch("without a single case");
});
