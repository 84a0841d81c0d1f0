// The best cut, by hand, against every cut there is, and beside Elkan's.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { threshold, valueOfCounts } from "../matrix/rules";
import { streamOf } from "./random.rules";
import { bestCut, countsAt } from "./threshold.rules";

const amounts = [
  [0, -1_200],
  [0, 18_000],
];

describe("worked by hand", () => {
  const scores = Float64Array.of(0.9, 0.7, 0.7, 0.4, 0.2, 0.1);
  const positive = [true, true, false, false, true, false];
  const isPositive = (i: number) => positive[i] ?? false;

  test("acting from 0.2 on finds all three for two false alarms: (3·180 − 2·12)/6 = 86", () => {
    expect(bestCut(scores, isPositive, amounts)).toEqual({ at: 0.2, value: 8_600 });
    expect(countsAt(scores, isPositive, 0.2)).toEqual([
      [1, 2],
      [0, 3],
    ]);
  });

  test("equal scores are acted on together", () => {
    const dear = [
      [0, -100_000],
      [0, 18_000],
    ];
    expect(bestCut(scores, isPositive, dear)).toEqual({ at: 0.9, value: 3_000 });
  });

  test("where acting never pays, nothing is acted on", () => {
    const loss = [
      [0, -100],
      [0, -1],
    ];
    expect(bestCut(scores, isPositive, loss)).toEqual({ at: Number.POSITIVE_INFINITY, value: 0 });
  });
});

test("no cut is worth more", () => {
  const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), { minLength: 1, maxLength: 60 });
  const money = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: -500, max: 500 })));
  fc.assert(
    fc.property(cases, money, (list, [a = 0, b = 0, c = 0, d = 0]) => {
      const matrix = [
        [a, b],
        [c, d],
      ];
      const scores = Float64Array.from(list, ([score]) => score / 20);
      const isPositive = (i: number) => list[i]?.[1] ?? false;
      const worth = (cut: number) => valueOfCounts({ amounts: matrix }, countsAt(scores, isPositive, cut)).perCase ?? 0;
      const best = bestCut(scores, isPositive, matrix);
      expect(worth(best.at)).toBeCloseTo(best.value, 9);
      for (const cut of [...scores, 2]) expect(worth(cut)).toBeLessThanOrEqual(best.value + 1e-9);
    }),
  );
});

test("with calibrated scores and many cases it is near p*", () => {
  const { uniform } = streamOf(8);
  const scores = Float64Array.from({ length: 40_000 }, uniform);
  const late = scores.map((score) => (uniform() < score ? 1 : 0));
  const matrix = {
    kind: "binary",
    labels: [],
    actions: [],
    amounts: [
      [0, -3_000],
      [0, 7_000],
    ],
    today: null,
  } as const;
  expect(threshold(matrix)).toBe(0.3);
  expect(Math.abs(bestCut(scores, (i) => late[i] === 1, matrix.amounts).at - 0.3)).toBeLessThan(0.05);
});
