// Money of errors: by hand, and case by case against the sums of the same cases.
import fc from "fast-check";
import { expect, test } from "vitest";
import { intervalOfMoments, momentsOfSums, moneyOfErrors } from "./errors.rules";

const costs = { over: 400, under: 1_100 };

test("by hand: 3 and 1.5 too many at 4, 2 too few at 11, one right: 10 lost a case", () => {
  const money = moneyOfErrors(costs, Float64Array.of(13, 8, 5, 6.5), Float64Array.of(10, 10, 5, 5));
  expect([...money]).toEqual([-1_200, -2_200, 0, -600]);
  const sums = { cases: 4, over: 4.5, under: 2, overSquares: 9 + 2.25, underSquares: 4 };
  const moments = momentsOfSums(costs, sums);
  expect(moments.mean).toBe(-1_000);
  // squares of the distances to the mean: 40,000 + 1,440,000 + 1,000,000 + 160,000 = 2,640,000, over 4·3
  expect(moments.variance).toBeCloseTo(2_640_000 / 12, 6);
});

test("the sums say what the cases say", () => {
  const error = fc.integer({ min: -300, max: 300 });
  fc.assert(
    fc.property(fc.array(error, { minLength: 2, maxLength: 60 }), (errors) => {
      const money = moneyOfErrors(costs, Float64Array.from(errors), new Float64Array(errors.length));
      const sum = (of: (each: number) => number) => errors.reduce((total, each) => total + of(each), 0);
      const moments = momentsOfSums(costs, {
        cases: errors.length,
        over: sum((each) => Math.max(0, each)),
        under: sum((each) => Math.max(0, -each)),
        overSquares: sum((each) => Math.max(0, each) ** 2),
        underSquares: sum((each) => Math.max(0, -each) ** 2),
      });
      const mean = money.reduce((total, each) => total + each, 0) / errors.length;
      const lost = sum((each) => (each > 0 ? costs.over * each : -costs.under * each));
      expect(mean).toBeCloseTo(-lost / errors.length, 6);
      expect(moments.mean).toBeCloseTo(mean, 6);
      const spread = money.reduce((total, each) => total + (each - mean) ** 2, 0) / (errors.length - 1);
      expect(moments.variance).toBeCloseTo(spread / errors.length, 2);
    }),
  );
});

test("without squares nothing is known of the range", () => {
  const moments = momentsOfSums(costs, { cases: 10, over: 5, under: 5, overSquares: null, underSquares: null });
  expect(moments).toEqual({ mean: -750, variance: Number.POSITIVE_INFINITY });
  expect(intervalOfMoments(moments)).toEqual({ mean: -750, low: -Infinity, high: Infinity });
});
