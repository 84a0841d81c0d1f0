// Matrices that contradict themselves are found out, and none other.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findImplausibilities } from "./plausibility.rules";
import { type ClassMatrix, threshold } from "./rules";

const matrix = (...amounts: number[][]): ClassMatrix => ({
  kind: amounts.length === 2 ? "binary" : "classes",
  labels: amounts.map((_, i) => `class ${i}`),
  actions: amounts.map((_, i) => `action ${i}`),
  amounts,
  today: null,
});

describe("unreasonable", () => {
  test("says nothing of a reasonable matrix", () => {
    expect(findImplausibilities(matrix([0, -12], [0, 180]))).toEqual([]);
    expect(findImplausibilities(matrix([0, -1, -2], [-5, 4, 3], [-50, -20, 10]))).toEqual([]);
    expect(findImplausibilities({ kind: "regression", unit: "crate", over: 1, under: 2, today: null })).toEqual([]);
  });

  test("a mistake that pays, and the action that is then never taken", () => {
    expect(findImplausibilities(matrix([0, 5], [0, 180]))).toEqual([
      { cause: "mistake-pays", actual: 0, action: 1 },
      { cause: "never-best", action: 0, by: 1 },
    ]);
  });

  test("with two classes, a mistake that costs nothing", () => {
    expect(findImplausibilities(matrix([0, 0], [0, 180]))).toEqual([
      { cause: "mistake-is-free", actual: 0, action: 1 },
      { cause: "never-best", action: 0, by: 1 },
    ]);
  });

  test("with more, an equal amount is no contradiction: two classes may call for the same", () => {
    expect(findImplausibilities(matrix([0, -1, -1], [-5, 4, 4], [-9, 4, 4]))).toEqual([]);
    expect(findImplausibilities(matrix([0, -1, -1], [-5, 4, 6], [-9, 3, 4]))).toEqual([
      { cause: "mistake-pays", actual: 1, action: 2 },
      { cause: "never-best", action: 1, by: 2 },
    ]);
  });

  test("an error of a figure that costs nothing", () => {
    expect(findImplausibilities({ kind: "regression", unit: "crate", over: 0, under: 2, today: null })).toEqual([
      { cause: "error-is-free", side: "over" },
    ]);
  });

  test("two classes have a threshold exactly where nothing is unreasonable", () => {
    const amount = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (a, b, c, d) => {
        const candidate = matrix([a, b], [c, d]);
        expect(threshold(candidate) !== null).toBe(findImplausibilities(candidate).length === 0);
      }),
    );
  });
});
