// What a run is worth, by hand: a hundred customers, of whom ten leave.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Matrix } from "../matrix/rules";
import { gapOf, type Priced, placesOf, priced, worthOf } from "./rules";

/** A needless call costs 1.00; a leaver who is called brings 10.00, one who is not costs 5.00. */
const churn: Matrix = {
  kind: "binary",
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts: [
    [0, -100],
    [-500, 1_000],
  ],
  today: null,
};
const counts = [
  [80, 10],
  [2, 8],
];
const run = (made: Parameters<typeof priced>[0], matrix: Matrix = churn, cases = 100): Priced => {
  const price = priced(made, cases, matrix);
  if (typeof price === "string") throw new Error(price);
  return price;
};

describe("a run by its counts", () => {
  const worth = worthOf(run({ shape: "counts", labels: ["0", "1"], counts }), churn, 1);

  test("is worth what its cells are worth: (−10·1 − 2·5 + 8·10) / 100 = 0.60 a case", () => {
    expect(worth.perCase.mean).toBeCloseTo(60, 9);
    expect(worth.perCase.low).toBeLessThan(60);
    expect(worth.perCase.high).toBeGreaterThan(60);
    expect(worth).toMatchObject({ basis: "counts", cases: 100, cut: null });
  });

  test("stands beside doing nothing (−0.50) and acting on all (0.10)", () => {
    expect(worth.against).toMatchObject([
      { reference: "nothing", perCase: -50, paired: true },
      { reference: "all", action: 1, perCase: 10, paired: true },
    ]);
    const [nothing, all] = worth.against;
    expect(nothing?.gain.mean).toBeCloseTo(110, 9);
    expect(all?.gain.mean).toBeCloseTo(50, 9);
  });

  test("pays against the better of the two until a missed leaver costs 30.00", () => {
    // ahead of calling all by 5,000; it has 80 fewer needless calls and two missed leavers: −500 − 5,000/2
    expect(worth.breakEvens.find(({ actual, action }) => actual === 1 && action === 0)?.amount).toBeCloseTo(-3_000, 9);
  });
});

test("scores act from p* on, and say which cut would have been best", () => {
  // p* = 100 / (100 + 1,500) = 1/16
  const made = {
    shape: "scores" as const,
    labels: ["stays", "leaves"],
    values: Float64Array.of(0.01, 0.06, 0.07, 0.9),
    actuals: Float64Array.of(0, 1, 0, 1),
  };
  const price = run(made, churn, 4);
  expect(price.counts).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect([...(price.money ?? [])]).toEqual([0, -500, -100, 1_000]);
  expect(price.cut).toEqual({ at: 1 / 16, best: { at: 0.06, value: 475 } });
});

test("of more than two classes doing nothing is worth nothing, and today's process saw other cases", () => {
  const triage: Matrix = {
    kind: "classes",
    labels: ["a", "b", "c"],
    actions: ["a", "b", "c"],
    amounts: [
      [100, -10, -10],
      [-10, 100, -10],
      [-10, -10, 100],
    ],
    today: {
      counts: [
        [1, 1, 0],
        [0, 1, 1],
        [0, 0, 2],
      ],
      stretch: "May",
    },
  };
  const made = {
    shape: "counts" as const,
    labels: ["C", "b", "a"],
    counts: [
      [2, 0, 0],
      [0, 3, 0],
      [0, 1, 4],
    ],
  };
  const { against, perCase } = worthOf(run(made, triage, 10), triage, 1);
  expect(perCase.mean).toBeCloseTo(89, 9);
  expect(against.map(({ reference, paired }) => [reference, paired])).toEqual([
    ["nothing", true],
    ["all", true],
    ["today", false],
  ]);
  expect(against[0]?.perCase).toBe(0);
  expect(against[0]?.gain.mean).toBeCloseTo(89, 9);
  // everything as "a": 5 right, 5 wrong
  expect(against[1]).toMatchObject({ action: 0, perCase: 45 });
  expect(against[2]?.perCase).toBeCloseTo((4 * 100 - 2 * 10) / 6, 9);
});

test("a forecast is priced by its errors, and stands beside today's alone", () => {
  const crates: Matrix = {
    kind: "regression",
    unit: "crate",
    over: 3,
    under: 10,
    today: { over: 2, under: 1, stretch: "May" },
  };
  const made = { shape: "forecasts" as const, values: Float64Array.of(5, 5), actuals: Float64Array.of(3, 6) };
  const { perCase, against } = worthOf(run(made, crates, 2), crates, 1);
  expect(perCase.mean).toBe(-8);
  expect(against).toMatchObject([{ reference: "today", perCase: -16, paired: false }]);
  expect(against[0]?.gain.mean).toBe(8);
});

test("money that was given is against doing nothing, whatever the matrix says", () => {
  const made = { shape: "money" as const, values: Float64Array.of(100, -20, 40, 0) };
  const { perCase, against } = worthOf(run(made, churn, 4), churn, 1);
  expect(perCase.mean).toBe(30);
  expect(against).toEqual([{ reference: "nothing", action: null, perCase: 0, gain: perCase, paired: true }]);
});

test("says why there is no price", () => {
  const made = { shape: "counts" as const, labels: ["x", "y"], counts };
  expect(priced(made, 100, churn)).toBe("other_labels");
  expect(priced({ shape: "sums", over: 1, under: 1, overSquares: null, underSquares: null }, 2, churn)).toBe(
    "other_kind",
  );
});

test("classes find their place by name, whatever its case, or as no and yes", () => {
  expect(placesOf(["LEAVES ", "stays"], ["stays", "leaves"])).toEqual([1, 0]);
  expect(placesOf(["no", "1"], ["stays", "leaves"])).toEqual([0, 1]);
  expect(placesOf(["0", "1"], ["a", "b", "c"])).toBeNull();
});

test("the gap of two runs is paired on the same cases, turns its sign with them, and is 0 to oneself", () => {
  const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(scores, scores, (one, other) => {
      const actuals = Float64Array.from(one, (_, i) => i % 2);
      const price = (values: number[]) =>
        run({ shape: "scores", labels: ["0", "1"], values: Float64Array.from(values), actuals }, churn, 20);
      const [a, b] = [price(one), price(other)];
      const [there, back] = [gapOf(a, b, churn, 1), gapOf(b, a, churn, 1)];
      expect(there?.paired).toBe(true);
      expect(there?.gap.mean).toBeCloseTo(-(back?.gap.mean ?? Number.NaN), 6);
      expect(gapOf(a, a, churn, 1)?.gap).toEqual({ mean: 0, low: 0, high: 0 });
    }),
    { numRuns: 20 },
  );
});

test("where doing nothing is worth nothing, a run gains what it is worth, to the same ends", () => {
  const free: Matrix = {
    ...churn,
    amounts: [
      [0, -100],
      [0, 1_500],
    ],
  };
  const actuals = Float64Array.from({ length: 100 }, (_, i) => Number(i < 10));
  const values = actuals.map((actual, i) => Number(actual === 1 ? i < 8 : i < 20));
  const { perCase, basis, against } = worthOf(
    run({ shape: "classes", labels: ["0", "1"], values, actuals }, free),
    free,
    1,
  );
  expect(basis).toBe("cases");
  expect(against[0]).toMatchObject({ reference: "nothing", perCase: 0, gain: perCase });
});
