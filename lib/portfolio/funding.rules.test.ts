// The line of money: a worked example, and what must hold for any projects.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Candidate, fundedCount, fundingOrder } from "./funding.rules";

const project = (id: string, mean: number, remainingCost: number) => ({ id, mean, remainingCost });

describe("by hand", () => {
  const order = fundingOrder([
    project("a", 100, 50), // 2 for 1
    project("b", 300, 80), // 3.75 for 1
    project("c", 40, 0), // costs nothing more
    project("d", -20, 10), // expected to lose
    project("e", 150, 45), // 3.3 for 1
  ]);

  test("what brings most for every unit comes first, what costs nothing before all, and what loses is not in line", () => {
    expect(order.map(({ id, upTo }) => [id, upTo])).toEqual([
      ["c", 0],
      ["b", 80],
      ["e", 125],
      ["a", 175],
    ]);
  });

  test("the line reaches as far as the money does", () => {
    expect([0, 79, 80, 124, 125, 1_000].map((line) => fundedCount(order, line))).toEqual([1, 1, 2, 2, 3, 4]);
  });
});

const candidates: fc.Arbitrary<Candidate[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    mean: fc.integer({ min: -500, max: 500 }),
    remainingCost: fc.integer({ min: 0, max: 300 }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);
const line = fc.integer({ min: 0, max: 2_500 });

test("what is funded never costs more than the line, and the next one would", () => {
  fc.assert(
    fc.property(candidates, line, (given, money) => {
      const order = fundingOrder(given);
      const funded = order.slice(0, fundedCount(order, money));
      const cost = funded.reduce((sum, { remainingCost }) => sum + remainingCost, 0);
      expect(cost).toBeLessThanOrEqual(money);
      const next = order[funded.length];
      if (next) expect(cost + next.remainingCost).toBeGreaterThan(money);
      expect(funded.every(({ mean }) => mean > 0)).toBe(true);
    }),
  );
});

test("the order does not depend on how they came in, ties included", () => {
  const shuffled = candidates.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length })),
  );
  fc.assert(
    fc.property(shuffled, ([given, mixed]) => {
      expect(fundingOrder(mixed)).toEqual(fundingOrder(given));
    }),
  );
});

test("more money takes from nobody", () => {
  fc.assert(
    fc.property(candidates, line, line, (given, one, other) => {
      const order = fundingOrder(given);
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      expect(fundedCount(order, less)).toBeLessThanOrEqual(fundedCount(order, more));
    }),
  );
});
