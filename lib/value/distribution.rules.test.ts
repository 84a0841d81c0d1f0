// Percentiles, intervals and bins against sorting, published figures and counting.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { histogram, meanOf, quantilesOf } from "./distribution.rules";

const values = fc
  .array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -(10 ** 12), max: 10 ** 12 })), {
    minLength: 1,
    maxLength: 300,
  })
  .map((list) => Float64Array.from(list, (eighths) => eighths / 8));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("quantiles", () => {
  test("of 1, 2, 3, 4: by hand, the first quarter ends at 1.75 and the middle is 2.5", () => {
    expect(quantilesOf(Float64Array.of(4, 1, 3, 2), [0, 0.25, 0.5, 1])).toEqual([1, 1.75, 2.5, 4]);
  });

  test("are those of the sorted values, whatever the order", () => {
    fc.assert(
      fc.property(values, fc.array(share, { maxLength: 5 }), (list, shares) => {
        const sorted = list.toSorted();
        const expected = shares.map((p) => {
          const rank = p * (sorted.length - 1);
          const [low = 0, high = 0] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]];
          return low + (high - low) * (rank - Math.floor(rank));
        });
        expect(quantilesOf(list, shares)).toEqual(expected);
      }),
    );
  });

  test("leave the values as they were, and need some", () => {
    const list = Float64Array.of(3, 1, 2);
    quantilesOf(list, [0.5]);
    expect([...list]).toEqual([3, 1, 2]);
    expect(() => quantilesOf(new Float64Array(), [0.5])).toThrow(RangeError);
  });
});

test("the mean of equal values is exactly that value", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 1, max: 500 }), (value, n) => {
      expect(meanOf(new Float64Array(n).fill(value)) === value).toBe(true);
    }),
  );
  expect(meanOf(Float64Array.of(1, 2, 6))).toBe(3);
  expect(meanOf(new Float64Array())).toBe(0);
});

describe("a histogram", () => {
  test("of five values, by hand", () => {
    expect(histogram(Float64Array.of(-30, -1, 0, 19, 40), 4)).toEqual([
      { from: -40, to: -20, count: 1 },
      { from: -20, to: 0, count: 1 },
      { from: 0, to: 20, count: 2 },
      { from: 20, to: 40, count: 0 },
      { from: 40, to: 60, count: 1 },
    ]);
  });

  test("counts every value once, in bins of one width that join, with zero on an edge", () => {
    fc.assert(
      fc.property(values, (list) => {
        const bins = histogram(list);
        const [width = 0] = bins.map(({ from, to }) => to - from);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        expect(bins.length).toBeLessThanOrEqual(32);
        expect(width).toBeGreaterThanOrEqual(1);
        for (const [i, { from, to, count }] of bins.entries()) {
          expect(to - from).toBe(width);
          expect(Math.abs(from % width)).toBe(0);
          if (i > 0) expect(from).toBe(bins[i - 1]?.to);
          expect(count).toBe(list.filter((value) => from <= value && value < to).length);
        }
      }),
    );
  });

  test("of one value repeated is one bin, of none is none", () => {
    expect(histogram(new Float64Array(50).fill(7))).toEqual([{ from: 7, to: 8, count: 50 }]);
    expect(histogram(new Float64Array())).toEqual([]);
  });
});
