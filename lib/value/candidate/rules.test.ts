// What a run is worth, by hand: a hundred customers, of whom ten leave.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Matrix } from "../matrix/rules";
import type { Mix } from "./dirichlet.rules";
import { type Priced, placesOf, priceOutcomes, worthOf } from "./rules";

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
const termsOf = (matrix: Matrix, mix: Mix = null) => ({ matrix, mix });
const run = (
  made: Parameters<typeof priceOutcomes>[0],
  matrix: Matrix = churn,
  cases = 100,
  mix: Mix = null,
): Priced => {
  const price = priceOutcomes(made, cases, termsOf(matrix, mix));
  if (typeof price === "string") throw new Error(price);
  return price;
};

describe("a run by its counts", () => {
  const worth = worthOf(run({ shape: "counts", labels: ["0", "1"], counts }), termsOf(churn), 1);

  test("is worth what its cells are worth: (−10·1 − 2·5 + 8·10) / 100 = 0.60 a case", () => {
    expect(worth.perCase.mean).toBeCloseTo(60, 9);
    expect(worth.perCase.low).toBeLessThan(60);
    expect(worth.perCase.high).toBeGreaterThan(60);
    expect(worth).toMatchObject({ basis: "counts", cases: 100, cut: null });
  });

  test("stands beside never acting (−0.50) and always acting (0.10)", () => {
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

/** Cases enough for a price. */
const tenfold = (...values: number[]) =>
  Float64Array.from({ length: 10 * values.length }, (_, i) => values[i % values.length] ?? 0);

test("scores act from p* on, and say which cut would have been best", () => {
  // p* = 100 / (100 + 1,500) = 1/16
  const outcomes = {
    shape: "scores" as const,
    labels: ["stays", "leaves"],
    values: tenfold(0.01, 0.06, 0.07, 0.9),
    actuals: tenfold(0, 1, 0, 1),
  };
  const price = run(outcomes, churn, 40);
  expect(price.counts).toEqual([
    [10, 10],
    [10, 10],
  ]);
  expect([...(price.money ?? [])].slice(0, 4)).toEqual([0, -500, -100, 1_000]);
  expect(price.cut).toMatchObject({ at: 1 / 16, byMatrix: true, best: { at: 0.06, value: 475 } });
  // one in ten in use: 0.9·(0 − 1.00)/2 + 0.1·10.00
  expect(run(outcomes, churn, 40, [0.9, 0.1]).cut?.best.value).toBeCloseTo(0.9 * -50 + 0.1 * 1_000, 9);
  const free: Matrix = {
    ...churn,
    amounts: [
      [0, 0],
      [0, 1_000],
    ],
  };
  expect(run(outcomes, free, 40).cut).toMatchObject({ at: 0.5, byMatrix: false });
});

test("of more than two classes never acting is worth nothing, and today's process is brought to the same mix of classes", () => {
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
  const outcomes = {
    shape: "counts" as const,
    labels: ["C", "b", "a"],
    counts: [
      [20, 0, 0],
      [0, 30, 0],
      [0, 10, 40],
    ],
  };
  const { against, perCase } = worthOf(run(outcomes, triage, 100), termsOf(triage), 1);
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
  // today of classes a, b, c is worth 45, 45 and 100 a case; the hold-out holds 5 c, 3 b and 2 a of ten
  expect(against[2]?.perCase).toBeCloseTo(0.5 * 45 + 0.3 * 45 + 0.2 * 100, 9);
  expect(against[2]?.gain.mean).toBeCloseTo(89 - 56, 9);
});

test("a forecast is priced by its errors, and stands beside today's alone", () => {
  const crates: Matrix = {
    kind: "regression",
    unit: "crate",
    over: 3,
    under: 10,
    today: { over: 2, under: 1, cases: 500, rmse: 4, stretch: "May" },
  };
  const outcomes = { shape: "forecasts" as const, values: tenfold(5, 5, 5, 5), actuals: tenfold(3, 6, 3, 6) };
  const { perCase, against } = worthOf(run(outcomes, crates, 40), termsOf(crates), 1);
  expect(perCase.mean).toBe(-8);
  expect(against).toMatchObject([{ reference: "today", perCase: -16, paired: false }]);
  expect(against[0]?.gain.mean).toBe(8);
  // today's own error: at most √((10²·4² − 16²)/499) = 1.64 a case, besides the run's
  expect((against[0]?.gain.low ?? 0) < 8 - 1.96 * 1.64).toBe(true);
  // what nobody stated is not known, and never nothing
  const withoutErrors: Matrix = { ...crates, today: { over: 2, under: 1, stretch: "May" } };
  expect(worthOf(run(outcomes, withoutErrors, 40), termsOf(withoutErrors), 1).against[0]?.gain).toMatchObject({
    mean: 8,
    low: Number.NEGATIVE_INFINITY,
  });
});

test("money that was given is against never acting, whatever the matrix says", () => {
  const outcomes = { shape: "money" as const, values: tenfold(100, -20, 40, 0) };
  const { perCase, against } = worthOf(run(outcomes, churn, 40), termsOf(churn), 1);
  expect(perCase.mean).toBe(30);
  expect(against).toEqual([{ reference: "nothing", action: null, perCase: 0, gain: perCase, paired: true }]);
});

test("says why there is no price", () => {
  const outcomes = { shape: "counts" as const, labels: ["x", "y"], counts };
  expect(priceOutcomes(outcomes, 100, termsOf(churn))).toBe("other_labels");
  expect(
    priceOutcomes({ shape: "sums", over: 1, under: 1, overSquares: null, underSquares: null }, 40, termsOf(churn)),
  ).toBe("other_kind");
});

test("too few cases have no price, nor has a class that occurs in use and no case shows", () => {
  const outcomesOf = (counts: number[][]) => ({ shape: "counts" as const, labels: ["0", "1"], counts });
  const few = outcomesOf([
    [20, 4],
    [1, 4],
  ]);
  expect(priceOutcomes(few, 29, termsOf(churn))).toBe("too_few_cases");
  expect(priceOutcomes(few, 30, termsOf(churn))).not.toBe("too_few_cases");
  expect(priceOutcomes({ shape: "money", values: Float64Array.of(168) }, 1, termsOf(churn))).toBe("too_few_cases");
  const none = outcomesOf([
    [0, 0],
    [10, 40],
  ]);
  expect(priceOutcomes(none, 50, termsOf(churn, [0.9, 0.1]))).toBe("lacks_class");
  expect(priceOutcomes(none, 50, termsOf(churn))).toMatchObject({ cases: 50 });
});

test("counts and cases of the same answers are one thing with one interval", () => {
  const actuals = Float64Array.from({ length: 100 }, (_, i) => Number(i < 10));
  const values = actuals.map((actual, i) => Number(actual === 1 ? i < 8 : i < 20));
  const cases = worthOf(run({ shape: "classes", labels: ["0", "1"], values, actuals }), termsOf(churn), 1);
  const sums = worthOf(run({ shape: "counts", labels: ["0", "1"], counts }), termsOf(churn), 1);
  expect([cases.basis, sums.basis]).toEqual(["cases", "counts"]);
  expect(cases.perCase).toEqual(sums.perCase);
  expect(cases.against).toEqual(sums.against);
});

test("at the base rate a worth is Σ π·E[B | actual], whatever the hold-out holds", () => {
  const worth = worthOf(run({ shape: "counts", labels: ["0", "1"], counts }), termsOf(churn, [0.98, 0.02]), 1);
  expect(worth.perCase.mean).toBeCloseTo(0.98 * (-1_000 / 90) + 0.02 * ((-1_000 + 8_000) / 10), 9);
  expect(worth.mix).toEqual({ sample: [0.9, 0.1], inUse: [0.98, 0.02], stated: true });
  // never acting: 2 in 100 leave and cost 5.00
  expect(worth.against[0]?.perCase).toBeCloseTo(-10, 9);
});

test("a run that errs exactly as today's process does is worth exactly as much, whatever the mix", () => {
  const rate = fc.integer({ min: 0, max: 10 });
  const size = fc.integer({ min: 2, max: 50 });
  fc.assert(
    fc.property(
      rate,
      rate,
      size,
      size,
      size,
      size,
      fc.option(fc.double({ min: 0.01, max: 0.99, noNaN: true })),
      (a, b, w, x, y, z, share) => {
        const answers = (n: number, m: number) => [
          [(10 - a) * n, a * n],
          [(10 - b) * m, b * m],
        ];
        const matrix: Matrix = { ...churn, today: { counts: answers(y, z), stretch: "May" } };
        const mix = share === null ? null : [1 - share, share];
        const outcomes = { shape: "counts" as const, labels: ["0", "1"], counts: answers(w, x) };
        const { perCase, against } = worthOf(run(outcomes, matrix, 10 * (w + x), mix), termsOf(matrix, mix), 1);
        const today = against.find(({ reference }) => reference === "today");
        expect(today?.perCase).toBeCloseTo(perCase.mean, 6);
        expect(today?.gain.mean).toBeCloseTo(0, 6);
      },
    ),
    { numRuns: 20 },
  );
});

test("today's process is left out where it saw no case of a class that occurs", () => {
  const matrix: Matrix = {
    ...churn,
    today: {
      counts: [
        [50, 5],
        [0, 0],
      ],
      stretch: "May",
    },
  };
  const { against } = worthOf(run({ shape: "counts", labels: ["0", "1"], counts }, matrix), termsOf(matrix), 1);
  expect(against.map(({ reference }) => reference)).toEqual(["nothing", "all"]);
});

test("classes find their place by name, whatever its case, or as no and yes", () => {
  expect(placesOf(["LEAVES ", "stays"], ["stays", "leaves"])).toEqual([1, 0]);
  expect(placesOf(["no", "1"], ["stays", "leaves"])).toEqual([0, 1]);
  expect(placesOf(["0", "1"], ["a", "b", "c"])).toBeNull();
});

test("where never acting is worth nothing, a run gains what it is worth, to the same ends", () => {
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
    termsOf(free),
    1,
  );
  expect(basis).toBe("cases");
  expect(against[0]).toMatchObject({ reference: "nothing", perCase: 0, gain: perCase });
});
