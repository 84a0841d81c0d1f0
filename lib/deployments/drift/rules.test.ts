// Drift against independent figures (lib/testing/vectors/drift.py), and the promise that its limit makes, at sizes where the usual ones break it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawn, seeded } from "@/lib/testing/draws";
import vectors from "@/lib/testing/vectors/drift.json" with { type: "json" };
import { chiSquareBeyond, lnChiSquareTail } from "../chi-square.rules";
import { squaredDeviate } from "../hypergeometric.rules";
import { casesToTell, driftOf, faultOfCounts, leastExpected, mergeBins, shareMoved, stabilityIndex } from "./rules";

describe("as SciPy and NumPy have them, to 1e-9", () => {
  test("quantiles of χ², also far out in the tail", () => {
    for (const { p, degrees, x } of vectors.quantiles) {
      expect(Math.abs(chiSquareBeyond(Math.log1p(-p), degrees) / x - 1), `p ${p}, ${degrees} degrees`).toBeLessThan(
        1e-9,
      );
      expect(-Math.expm1(lnChiSquareTail(x, degrees))).toBeCloseTo(p, 9);
    }
    for (const { p, degrees, x } of vectors.tails)
      expect(Math.abs(chiSquareBeyond(Math.log(p), degrees) / x - 1), `beyond ${p}`).toBeLessThan(1e-9);
  });

  test("how unlikely a table of two samples is", () => {
    for (const { squared, found, ...table } of vectors.deviates)
      expect(squaredDeviate({ ...table, observed: found }), JSON.stringify({ ...table, found })).toBeCloseTo(
        squared,
        8,
      );
  });

  test("the stability index", () => {
    for (const { reference, window, psi } of vectors.cases)
      expect(stabilityIndex(reference, window)).toBeCloseTo(psi, 9);
  });
});

test("the deviance takes over where a tail is too long to sum, and says the same", () => {
  const exact = { cases: 320_000, inBin: 80_000, drawn: 60_000 };
  const long = { cases: 340_000, inBin: 85_000, drawn: 63_750 };
  for (const deviates of [-6, -2, 0.5, 3, 6]) {
    const [one, other] = [exact, long].map(({ cases, inBin, drawn }) => {
      const expected = (inBin * drawn) / cases;
      const sd = Math.sqrt((expected * (1 - inBin / cases) * (cases - drawn)) / cases);
      const observed = Math.round(expected + deviates * sd);
      return Math.sqrt(squaredDeviate({ cases, inBin, drawn, observed })) / Math.abs((observed - expected) / sd);
    }) as [number, number];
    expect(Math.abs(one - other), `${deviates} standard deviations`).toBeLessThan(0.01);
  }
});

describe("distances", () => {
  const counts = fc.array(fc.nat(1_000), { minLength: 5, maxLength: 5 });
  const some = counts.filter((given) => given.some((count) => count > 0));

  test("are zero for the same shares, never below, and the same from either side", () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        for (const distance of [stabilityIndex, shareMoved]) {
          expect(distance(one, one)).toBeCloseTo(0, 12);
          expect(distance(one, other)).toBeGreaterThanOrEqual(-1e-12);
          expect(distance(one, other)).toBeCloseTo(distance(other, one), 9);
        }
      }),
    );
  });

  test("bins are merged until the smaller side is expected to hold five in each, and no case is lost", () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const merged = mergeBins(one, other);
        const [n, m] = [one, other].map((counts) => counts.reduce((sum, count) => sum + count, 0)) as [number, number];
        expect([merged.reference, merged.window].map((so) => so.reduce((sum, count) => sum + count, 0))).toEqual([
          n,
          m,
        ]);
        if (merged.reference.length === 1) return;
        for (const [bin, before] of merged.reference.entries()) {
          const expected = ((before + (merged.window[bin] ?? 0)) * Math.min(n, m)) / (n + m);
          expect(expected).toBeGreaterThanOrEqual(leastExpected - 1e-9);
        }
      }),
    );
  });

  test("every kind of counts has an answer: all in one bin, one case, a thousand million, beyond what a double counts", () => {
    const rate = 1e-6;
    expect(driftOf([1_000, 0, 0], [500, 0, 0], rate)).toMatchObject({ moved: 0, psi: 0 });
    expect(driftOf([1_000, 0, 0], [0, 0, 1], rate).chance).toBe(1);
    expect(driftOf([1, 0], [0, 1_000_000], rate).chance).toBe(1);
    const [same, other] = [driftOf([1e9, 1e9], [1e9, 1e9], rate), driftOf([1e9, 1e9], [1.2e9, 0.8e9], rate)];
    expect([same.moved, same.moved > same.chance, other.moved > other.chance]).toEqual([0, false, true]);
    expect(other.moved).toBeCloseTo(0.1, 12);
    const huge = driftOf([9e15, 9e15], [9e15, 8.999e15], rate);
    expect(huge.moved).toBeLessThan(1e-4);
    for (const value of [...Object.values(same), ...Object.values(other), ...Object.values(huge)])
      expect(Number.isFinite(value)).toBe(true);
    const many = Array.from({ length: 100 }, (_, bin) => bin);
    expect(driftOf(many, many.toReversed(), rate).moved).toBeGreaterThan(0.4);
  });
});

describe("of unchanged windows as many go beyond chance as was asked for, at most", () => {
  const shapes = {
    even: Array(10).fill(0.1),
    rare: [0.55, 0.3, 0.1, 0.04, 0.006, 0.003, 0.001],
    // some stay empty in most windows: by the stability index, with half a case more in each, three times as many would be beyond
    "empty and full": [0.64, ...Array(60).fill(0.006)],
  };
  const draws = 700;
  test.each([
    [200, 200, "even"],
    [200, 5_000, "rare"],
    [5_000, 60, "rare"],
    [100_000, 200, "rare"],
    [100_000, 1_000, "empty and full"],
  ] as const)("a reference of %i and windows of %i cases, %s bins", (n, m, shape) => {
    const random = seeded(n + m);
    const beyond = { 0.05: 0, 0.001: 0 };
    for (let draw = 0; draw < draws; draw++) {
      const [reference, window] = [drawn(random, shapes[shape], n), drawn(random, shapes[shape], m)];
      for (const rate of [0.05, 0.001] as const) {
        const { moved, chance } = driftOf(reference, window, rate);
        if (moved > chance) beyond[rate] += 1;
      }
    }
    // three standard deviations above what is promised
    expect(beyond[0.05] / draws).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / draws));
    expect(beyond[0.001]).toBeLessThanOrEqual(4);
    // and it is no test that never speaks
    if (shape === "even") expect(beyond[0.05]).toBeGreaterThan(draws * 0.01);
  });
});

test("a small reference is a sample too: what it can't tell, more cases of the window don't tell either", () => {
  const chance = (n: number) => driftOf([n / 2, n / 2], [500_000, 500_000], 1e-6).chance;
  expect(chance(200)).toBeGreaterThan(0.15);
  expect(chance(100_000)).toBeLessThan(0.01);
  expect(casesToTell(0.075, 200, 10, 1e-6)).toBe(600);
  expect(casesToTell(0.075, 100_000, 10, 1e-6)).toBeGreaterThan(1_000);
});

test("counts that can't be a reference are told why", () => {
  expect(faultOfCounts(["a", "b"], [1, 2])).toBeNull();
  expect(faultOfCounts(["a", "b"], [1])).toMatch("2 bins");
  expect(faultOfCounts(["a", "b"], [1, -1])).toMatch("from 0");
  expect(faultOfCounts(["a", "b"], [1, 0.5])).toMatch("whole");
  expect(faultOfCounts(["a", "b"], [0, 0])).toMatch("without a single case");
});
