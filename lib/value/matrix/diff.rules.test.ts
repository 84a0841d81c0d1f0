// What moved between two versions, and which mistakes got cheaper.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { easedMistakes, matrixChanges } from "./diff.rules";
import type { ClassMatrix, ErrorMatrix } from "./rules";

const churn = (amounts: number[][], labels = ["stays", "leaves"]): ClassMatrix => ({
  kind: "binary",
  labels,
  actions: ["leave alone", "call"],
  amounts,
  today: null,
});
const demand = (over: number, under: number): ErrorMatrix => ({
  kind: "regression",
  unit: "crate",
  over,
  under,
  today: null,
});

describe("matrixChanges", () => {
  test("names the amounts that moved, by their words", () => {
    expect(
      matrixChanges(
        churn([
          [0, -12],
          [0, 180],
        ]),
        churn([
          [0, -12],
          [-30, 180],
        ]),
      ),
    ).toEqual([{ what: "amount", label: "leaves", action: "leave alone", before: 0, after: -30 }]);
    expect(matrixChanges(demand(4, 11), demand(4, 9))).toEqual([{ what: "under", before: 11, after: 9 }]);
  });

  test("a word that was changed is not another class, and a class that moved is the same", () => {
    const before = churn([
      [0, -12],
      [0, 180],
    ]);
    expect(
      matrixChanges(
        before,
        churn(
          [
            [0, -12],
            [0, 180],
          ],
          ["stays", "gives notice"],
        ),
      ),
    ).toEqual([{ what: "label", before: "leaves", after: "gives notice" }]);
    const three: ClassMatrix = {
      ...before,
      kind: "classes",
      labels: ["leaves", "stays", "unsure"],
      actions: ["call", "leave alone", "write"],
      amounts: [
        [180, 0, 1],
        [-12, 0, 2],
        [3, 4, 5],
      ],
    };
    expect(matrixChanges(before, three)).toEqual([
      { what: "kind", before: "binary", after: "classes" },
      { what: "class-added", label: "unsure" },
    ]);
  });

  test("nothing moved between a version and itself", () => {
    const amount = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (a, b, c, d) => {
        const same = churn([
          [a, b],
          [c, d],
        ]);
        expect(matrixChanges(same, same)).toEqual([]);
        expect(easedMistakes(same, same)).toEqual([]);
      }),
    );
  });
});

describe("easedMistakes", () => {
  test("a mistake is cheaper where the right answer gains less over it, too", () => {
    const before = churn([
      [0, -12],
      [-30, 180],
    ]);
    expect(
      easedMistakes(
        before,
        churn([
          [0, -12],
          [-20, 180],
        ]),
      ),
    ).toEqual([{ what: "mistake", label: "leaves", action: "leave alone", before: 210, after: 200 }]);
    expect(
      easedMistakes(
        before,
        churn([
          [0, -12],
          [-30, 100],
        ]),
      ),
    ).toEqual([{ what: "mistake", label: "leaves", action: "leave alone", before: 210, after: 130 }]);
    expect(
      easedMistakes(
        before,
        churn([
          [0, -20],
          [-40, 190],
        ]),
      ),
    ).toEqual([]);
    expect(easedMistakes(demand(4, 11), demand(3, 12))).toEqual([{ what: "over", before: 4, after: 3 }]);
  });

  test("classes that change places are not easier", () => {
    const before = churn([
      [0, -12],
      [-30, 180],
    ]);
    const reordered: ClassMatrix = {
      ...before,
      labels: ["leaves", "stays"],
      actions: ["call", "leave alone"],
      amounts: [
        [180, -30],
        [-12, 0],
      ],
    };
    expect(easedMistakes(before, reordered)).toEqual([]);
    expect(easedMistakes(before, demand(1, 1))).toEqual([]);
  });
});
