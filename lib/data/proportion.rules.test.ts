// Wilson's interval against published figures.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilson } from "./proportion.rules";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("a share's interval", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3 (Wilson without continuity correction).
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%d of %d", (hits, of, low, high) => {
    const interval = wilson(hits, of);
    expect(interval.share).toBe(hits / of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test("holds the share, lies within 0 … 1, and is everything when nothing was drawn", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), share, (of, part) => {
        const { share, low, high } = wilson(Math.round(part * of), of);
        return 0 <= low && low <= share && share <= high && high <= 1;
      }),
    );
    expect(wilson(0, 0)).toEqual({ share: 0, low: 0, high: 1 });
  });
});
