// Worked figures and the properties that estimates rely on.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pertFault, pertMean, pertQuantile, pertShape, type ThreePoint } from "./pert.rules";

const range = fc
  .tuple(...([0, 1, 2] as const).map(() => fc.integer({ min: -1_000_000, max: 1_000_000 })))
  .map((three) => three.toSorted((a, b) => a - b))
  .map(([least = 0, likely = 0, most = 0]): ThreePoint => ({ least, likely, most }));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("moments", () => {
  test("of 2, 3, 10: by hand, mean (2 + 12 + 10)/6 = 4", () => {
    const three = { least: 2, likely: 3, most: 10 };
    expect(pertMean(three)).toBe(4);
    expect(pertShape(three)).toEqual({ alpha: 1.5, beta: 4.5 });
  });

  test("have the mean of the beta distribution that it is", () => {
    fc.assert(
      fc.property(
        range.filter(({ least, most }) => least < most),
        (three) => {
          const { alpha, beta } = pertShape(three);
          const width = three.most - three.least;
          const mean = three.least + (width * alpha) / (alpha + beta);
          expect(Math.abs(pertMean(three) - mean)).toBeLessThan(1e-9 * (width + Math.abs(mean)));
        },
      ),
    );
  });

  test("agree with those of evenly spread quantiles", () => {
    const three = { least: -40, likely: 10, most: 120 };
    const quantile = pertQuantile(three);
    const n = 20_000;
    const values = Array.from({ length: n }, (_, i) => quantile((i + 0.5) / n));
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
    expect(mean).toBeCloseTo(pertMean(three), 3);
    // of this beta distribution (mean − least)(most − mean)/7, and not the rule of thumb ((most − least)/6)²
    const exact = ((pertMean(three) - three.least) * (three.most - pertMean(three))) / 7;
    expect(variance / exact).toBeCloseTo(1, 3);
  });
});

describe("the quantile", () => {
  test("runs from least to most and never leaves them", () => {
    fc.assert(
      fc.property(range, share, (three, p) => {
        const quantile = pertQuantile(three);
        expect([quantile(0), quantile(1)]).toEqual([three.least, three.most]);
        return three.least <= quantile(p) && quantile(p) <= three.most;
      }),
    );
  });

  test("of a certain number is that number", () => {
    fc.assert(
      fc.property(fc.integer(), share, (n, p) => {
        const certain = { least: n, likely: n, most: n };
        expect(pertQuantile(certain)(p)).toBe(n);
        expect(pertMean(certain)).toBe(n);
      }),
    );
  });

  test("moves up with the whole range, by as much", () => {
    fc.assert(
      fc.property(range, share, fc.integer({ min: 0, max: 1_000_000 }), (three, p, shift) => {
        const shifted = { least: three.least + shift, likely: three.likely + shift, most: three.most + shift };
        expect(pertQuantile(shifted)(p) - pertQuantile(three)(p)).toBeCloseTo(shift, 6);
      }),
    );
  });

  test("does not fall when the likely value rises", () => {
    fc.assert(
      fc.property(range, share, share, (three, p, way) => {
        const raised = { ...three, likely: three.likely + Math.floor((three.most - three.likely) * way) };
        return pertQuantile(raised)(p) >= pertQuantile(three)(p) - 1e-6;
      }),
    );
  });
});

describe("a range is refused", () => {
  test.each([
    [{ least: 2, likely: 1, most: 3 }, "order"],
    [{ least: 1, likely: 3, most: 2 }, "order"],
    [{ least: Number.NaN, likely: 1, most: 2 }, "not-a-number"],
    [{ least: 0, likely: 1, most: Number.POSITIVE_INFINITY }, "not-a-number"],
    [{ least: 1, likely: 1, most: 1 }, null],
    [{ least: -1, likely: 1, most: 1 }, null],
  ])("%o: %s", (three, fault) => {
    expect(pertFault(three)).toBe(fault);
  });
});
