// The sums of a payoff matrix against worked figures, and what holds for all of them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ClassMatrix,
  criticalFractile,
  type ErrorMatrix,
  threshold,
  valueOfCounts,
  valueOfMeanErrors,
} from "./rules";

const binary = (amounts: number[][]): ClassMatrix => ({
  kind: "binary",
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts,
  today: null,
});
const crates: ErrorMatrix = { kind: "regression", unit: "crate", over: 400, under: 1_100, today: null };

describe("valueOfCounts", () => {
  test("adds up what each case is worth", () => {
    // 40 needless calls at 12, 60 kept at 180, 30 missed, which nobody did anything about
    const value = valueOfCounts(
      binary([
        [0, -1_200],
        [0, 18_000],
      ]),
      [
        [870, 40],
        [30, 60],
      ],
    );
    expect(value).toEqual({ total: 60 * 18_000 - 40 * 1_200, cases: 1_000, perCase: 1_032 });
  });

  test("without a case there is no value a case", () => {
    expect(
      valueOfCounts(
        binary([
          [0, -1],
          [0, 1],
        ]),
        [
          [0, 0],
          [0, 0],
        ],
      ),
    ).toEqual({ total: 0, cases: 0, perCase: null });
  });

  test("refuses what does not fit, and what can't be counted exactly", () => {
    const matrix = binary([
      [0, -1],
      [0, 1e12],
    ]);
    expect(() => valueOfCounts(matrix, [[1, 2]])).toThrow(RangeError);
    expect(() => valueOfCounts(matrix, [[1, 2], [3]])).toThrow(RangeError);
    expect(() =>
      valueOfCounts(matrix, [
        [1, 2],
        [3, 0.5],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      valueOfCounts(matrix, [
        [1, 2],
        [3, -1],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      valueOfCounts(matrix, [
        [0, 0],
        [0, 1e12],
      ]),
    ).toThrow(/counted exactly/);
  });

  test("never loses a cent: it is the sum over single cases, however they are put together", () => {
    const amounts = fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { minLength: 9, maxLength: 9 });
    const counts = fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 9, maxLength: 9 });
    const square = (flat: number[]) => [flat.slice(0, 3), flat.slice(3, 6), flat.slice(6, 9)];
    fc.assert(
      fc.property(amounts, counts, counts, (money, some, others) => {
        const matrix = { amounts: square(money) };
        const exact = money.reduce((sum, each, i) => sum + BigInt(each) * BigInt(some[i] ?? 0), 0n);
        const summed = some.map((count, i) => count + (others[i] ?? 0));
        const { total } = valueOfCounts(matrix, square(some));
        expect(BigInt(total)).toBe(exact);
        expect(valueOfCounts(matrix, square(summed)).total).toBe(total + valueOfCounts(matrix, square(others)).total);
      }),
    );
  });
});

describe("threshold", () => {
  test("of a worked matrix: a call of 12 against 180 kept is worth it from 1 in 16", () => {
    expect(
      threshold(
        binary([
          [0, -1_200],
          [0, 18_000],
        ]),
      ),
    ).toBe(1 / 16);
  });

  test("of Elkan's example of a loan: what is lost and gained beside the diagonal counts too", () => {
    // c₀₀ = 0, c₁₀ = 5, c₀₁ = 20, c₁₁ = −5: p* = 5 / (5 + 25)
    expect(
      threshold(
        binary([
          [0, -500],
          [-2_000, 500],
        ]),
      ),
    ).toBeCloseTo(1 / 6, 12);
  });

  test("there is none where a mistake is free or pays, nor for other kinds", () => {
    expect(
      threshold(
        binary([
          [0, 0],
          [0, 100],
        ]),
      ),
    ).toBeNull();
    expect(
      threshold(
        binary([
          [0, 5],
          [0, 100],
        ]),
      ),
    ).toBeNull();
    expect(
      threshold(
        binary([
          [0, -5],
          [0, -100],
        ]),
      ),
    ).toBeNull();
    expect(threshold(crates)).toBeNull();
  });

  test("is where acting and not acting are worth the same, and acting wins above it", () => {
    const amount = fc.integer({ min: -(10 ** 6), max: 10 ** 6 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (a, b, c, d) => {
        const at = threshold(
          binary([
            [a, b],
            [c, d],
          ]),
        );
        fc.pre(at !== null);
        const worth = (p: number) => (1 - p) * (b - a) + p * (d - c);
        expect(worth(at)).toBeCloseTo(0, 6);
        expect(worth(Math.min(1, at * 1.1 + 0.01))).toBeGreaterThan(0);
        expect(worth(at * 0.9 - 0.01)).toBeLessThan(0);
      }),
    );
  });
});

describe("errors", () => {
  test("too much and too little are charged apart", () => {
    // of 3, −2, 0 and 1.5
    expect(valueOfMeanErrors(crates, { over: 4.5 / 4, under: 2 / 4 }, 4)).toEqual({
      total: -(400 * 4.5 + 1_100 * 2),
      cases: 4,
      perCase: -1_000,
    });
    expect(valueOfMeanErrors(crates, { over: 0, under: 0 }, 0)).toEqual({ total: 0, cases: 0, perCase: null });
  });

  test("mean errors are worth what the errors are that they are the means of", () => {
    const error = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(fc.array(error, { minLength: 1, maxLength: 50 }), (errors) => {
        const mean = (sign: 1 | -1) => errors.reduce((sum, each) => sum + Math.max(0, sign * each), 0) / errors.length;
        const value = valueOfMeanErrors(crates, { over: mean(1), under: mean(-1) }, errors.length);
        const lost = errors.reduce((sum, each) => sum + (each > 0 ? crates.over * each : -crates.under * each), 0);
        expect(value.total).toBe(0 - lost);
      }),
    );
  });

  test("the critical fractile of a newsvendor: 11 lost against 4 thrown away is enough in 11 of 15 days", () => {
    expect(criticalFractile(crates)).toBe(11 / 15);
    expect(criticalFractile({ over: 0, under: 0 })).toBeNull();
  });
});
