// The break-even amounts, by hand and for any counts.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allTreated, breakEvens } from "./break-even.rules";

describe("worked by hand", () => {
  // 40 found at 90.00, 20 missed, 65 false alarms at 15.00: 3,600 − 975 = 2,625 ahead of doing nothing.
  const amounts = [
    [0, -1_500],
    [0, 9_000],
  ];
  const counts = [
    [275, 65],
    [20, 40],
  ];
  const evens = breakEvens(amounts, counts, allTreated(counts, 0));
  const at = (actual: number, action: number) =>
    evens.find((cell) => cell.actual === actual && cell.action === action)?.amount;

  test("it pays unless a false alarm costs more than 3,600/65 = 55.38", () => {
    expect(-(at(0, 1) ?? 0) / 100).toBeCloseTo(3_600 / 65, 10);
  });
  test("or one that is found is worth less than 975/40 = 24.375", () => {
    expect((at(1, 1) ?? 0) / 100).toBeCloseTo(24.375, 10);
  });
  test("or leaving one alone that should be acted on brings 65.625", () => {
    expect((at(1, 0) ?? 0) / 100).toBeCloseTo(65.625, 10);
  });
});

test("with the amount put in, the two are worth the same", () => {
  const amount = fc.integer({ min: -10_000, max: 10_000 });
  const count = fc.integer({ min: 0, max: 500 });
  const four = <T>(value: fc.Arbitrary<T>) =>
    fc.tuple(value, value, value, value).map(
      ([a, b, c, d]) =>
        [
          [a, b],
          [c, d],
        ] as T[][],
    );
  fc.assert(
    fc.property(four(amount), four(count), fc.constantFrom(0, 1), (amounts, counts, action) => {
      const reference = allTreated(counts, action);
      const worth = (money: number[][], counts: number[][]) =>
        counts.flat().reduce((sum, cases, i) => sum + cases * (money.flat()[i] ?? 0), 0);
      for (const { actual, action: done, amount: even } of breakEvens(amounts, counts, reference)) {
        const amountsMoved = amounts.map((row, i) => row.map((each, j) => (i === actual && j === done ? even : each)));
        const gap = worth(amountsMoved, counts) - worth(amountsMoved, reference);
        expect(Math.abs(gap)).toBeLessThan(1e-6 * (1 + Math.abs(even)) * 1_000);
      }
    }),
  );
});
