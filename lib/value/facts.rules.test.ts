// What is told of value is what the figures say: the gain over never acting, the errors counted, corrected for selection.
import { expect, test } from "vitest";
import { rank } from "./candidate/ranking.rules";
import { type Priced, priceOutcomes, worthOf } from "./candidate/rules";
import { leaderFact, paysBackFact, worthFact } from "./facts.rules";
import type { Matrix } from "./matrix/rules";

/** A leaver who is not called costs 5.00: never acting is worth −0.50 a case where ten of a hundred leave. */
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
const orders: Matrix = { kind: "regression", unit: "crate", over: 100, under: 300, today: null };
const termsOf = (matrix: Matrix) => ({ matrix, mix: null });
const priceOf = (made: Parameters<typeof priceOutcomes>[0], matrix: Matrix): Priced => {
  const price = priceOutcomes(made, 100, termsOf(matrix));
  if (typeof price === "string") throw new Error(price);
  return price;
};
const pricedCounts = (counts: number[][]) => priceOf({ shape: "counts", labels: ["0", "1"], counts }, churn);
const good = pricedCounts([
  [80, 10],
  [2, 8],
]);
const worse = pricedCounts([
  [70, 20],
  [4, 6],
]);

test("a run gains 1.10 a case over never acting, where it is worth 0.60 and never acting −0.50", () => {
  const fact = worthFact(worthOf(good, termsOf(churn), 1), churn);
  expect(fact).toMatchObject({
    what: "model-value",
    cases: 100,
    wrong: { falseAlarms: 10, missed: 2 },
    isCorrected: false,
  });
  expect(fact.perCase).toBeCloseTo(110, 9);
  expect(fact.interval?.low).toBeLessThan(110);
  expect(fact.interval?.high).toBeGreaterThan(110);
});

test("the best of two is corrected for selection; one alone is not", () => {
  const contender = (runId: string, price: Priced) => ({
    runId,
    run: runId,
    seconds: null,
    priced: price,
    isLive: true,
  });
  const two = rank([contender("good", good), contender("worse", worse)], termsOf(churn), { seed: 1 });
  const one = rank([contender("good", good)], termsOf(churn), { seed: 1 });
  if (!two || !one) throw new Error("nothing was ranked");
  expect(two.optimism?.mean).toBeGreaterThan(0);
  expect(leaderFact(two, churn)).toMatchObject({ isCorrected: true, wrong: { falseAlarms: 10, missed: 2 } });
  expect(leaderFact(two, churn)?.perCase).toBeCloseTo(110 - (two.optimism?.mean ?? Number.NaN), 9);
  expect(leaderFact(one, churn)).toMatchObject({ isCorrected: false });
});

test("a forecast is told by what its errors cost, the dearer end last", () => {
  const sums = { shape: "sums", over: 50, under: 20, overSquares: 40, underSquares: 20 } as const;
  const fact = worthFact(worthOf(priceOf(sums, orders), termsOf(orders), 1), orders);
  expect(fact.what).toBe("error-cost");
  expect(fact.perCase).toBeCloseTo((50 * 100 + 20 * 300) / 100, 6);
  if (fact.interval) expect(fact.interval.low).toBeLessThan(fact.interval.high);
});

test("where a run says itself what each case brings, that is a gain, also with a matrix for forecasts", () => {
  const values = Float64Array.from([100, 300, -100, 500]);
  const fact = worthFact(worthOf(priceOf({ shape: "money", values }, orders), termsOf(orders), 1), orders);
  expect(fact).toMatchObject({ what: "model-value", perCase: 200, wrong: null });
});

test("of several classes the mistakes are counted, whatever they are", () => {
  const matrix: Matrix = {
    ...churn,
    kind: "classes",
    labels: ["a", "b", "c"],
    actions: ["a", "b", "c"],
    amounts: [
      [5, 0, 0],
      [0, 5, 0],
      [0, 0, 5],
    ],
  };
  const counts = [
    [20, 1, 2],
    [3, 30, 4],
    [0, 0, 40],
  ];
  expect(
    worthFact(
      worthOf(priceOf({ shape: "counts", labels: ["a", "b", "c"], counts }, matrix), termsOf(matrix), 1),
      matrix,
    ),
  ).toMatchObject({
    wrong: { mistaken: 10 },
  });
});

test("what nobody estimated is not told", () => {
  expect(paysBackFact(null)).toBeNull();
  expect(paysBackFact({ paysBack: null, mean: null, p10: null, p90: null })).toBeNull();
  expect(paysBackFact({ paysBack: 0.8, mean: 1, p10: 0, p90: 2 })).toMatchObject({ share: 0.8, draws: 10_000 });
});
