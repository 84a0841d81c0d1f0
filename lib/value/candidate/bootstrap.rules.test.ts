// The studentised bootstrap: what holds for any money. Its coverage stands in bench/worth-rates.test.ts.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bootstrapMean, isSkewed } from "./bootstrap.rules";
import { streamOf } from "./random.rules";

describe("an interval", () => {
  test("of 1, 2, …, 100 is near mean ± 1.98 · 29.01/10, as Student's t has it", () => {
    const money = Float64Array.from({ length: 100 }, (_, i) => i + 1);
    const { mean, low, high } = bootstrapMean(money, { seed: 1, resamples: 8_000 });
    expect(mean).toBe(50.5);
    expect(Math.abs(low - (50.5 - 1.98 * 2.901))).toBeLessThan(0.25);
    expect(Math.abs(high - (50.5 + 1.98 * 2.901))).toBeLessThan(0.25);
  });

  test("reaches further to where a few large amounts lie", () => {
    const { gamma } = streamOf(11);
    const { mean, low, high } = bootstrapMean(
      Float64Array.from({ length: 200 }, () => gamma(0.3)),
      { seed: 12 },
    );
    expect(high - mean).toBeGreaterThan(1.1 * (mean - low));
  });

  test("holds its mean, and is the same for the same seed; of what is all alike nothing is known", () => {
    const money = fc.array(fc.integer({ min: -50_000, max: 50_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(money, fc.integer(), (amounts, seed) => {
        const cases = Float64Array.from(amounts);
        const { mean, low, high } = bootstrapMean(cases, { seed, resamples: 200 });
        expect(bootstrapMean(cases, { seed, resamples: 200 })).toEqual({ mean, low, high });
        expect(low <= mean && mean <= high).toBe(true);
        expect(Number.isFinite(low)).toBe(new Set(amounts).size > 1);
      }),
      { numRuns: 60 },
    );
  });
});

test("a few large amounts among many small ones are told, an even spread is not", () => {
  const { normal } = streamOf(5);
  expect(isSkewed(Float64Array.from({ length: 200 }, () => Math.exp(1.5 * normal())))).toBe(true);
  expect(isSkewed(Float64Array.from({ length: 200 }, normal))).toBe(false);
  expect(isSkewed(new Float64Array(50))).toBe(false);
});
