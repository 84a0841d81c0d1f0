// The draws have the moments of the distributions that they are named after.
import { describe, expect, test } from "vitest";
import { streamOf } from "./random.rules";

function moments(draw: () => number, count = 100_000) {
  const values = Array.from({ length: count }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  return { mean, variance };
}

/** Five standard errors of the mean, and a tenth more of the variance's. */
function expectMoments(draw: () => number, mean: number, variance: number) {
  const sample = moments(draw);
  expect(Math.abs(sample.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / 100_000));
  expect(sample.variance / variance).toBeGreaterThan(0.95);
  expect(sample.variance / variance).toBeLessThan(1.05);
}

describe("moments", () => {
  test("of the normal distribution", () => expectMoments(streamOf(1).normal, 0, 1));
  test.each([0.5, 1, 2.5, 400])("of the gamma distribution with shape %s: mean and variance are the shape", (shape) => {
    const { gamma } = streamOf(2);
    expectMoments(() => gamma(shape), shape, shape);
  });
  test.each([
    [20, 0.1],
    [40, 0.5],
    [3_000, 0.002],
    [3_000, 0.2],
    [3_000, 0.97],
  ])("of the binomial distribution of %s trials with chance %s: np and np(1 − p)", (n, p) => {
    const { binomial } = streamOf(3);
    expectMoments(() => binomial(n, p), n * p, n * p * (1 - p));
  });
});

test("a binomial count is never below 0 or above n, and certain at the ends", () => {
  const { binomial } = streamOf(4);
  expect([binomial(7, 0), binomial(7, 1), binomial(0, 0.5)]).toEqual([0, 7, 0]);
  const sample = Array.from({ length: 5_000 }, () => binomial(60, 0.3));
  expect(sample.every((count) => Number.isInteger(count) && count >= 0 && count <= 60)).toBe(true);
});

test("the same seed gives the same numbers, another seed others", () => {
  const first = Array.from({ length: 5 }, streamOf(9).normal);
  expect(Array.from({ length: 5 }, streamOf(9).normal)).toEqual(first);
  expect(Array.from({ length: 5 }, streamOf(10).normal)).not.toEqual(first);
});
