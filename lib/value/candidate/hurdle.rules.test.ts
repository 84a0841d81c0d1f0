// What a change of the payoff matrix does to the bar of a candidate that makes 10 false alarms and misses 2 of 10.
import { expect, test } from "vitest";
import type { ClassMatrix, Matrix } from "../matrix/rules";
import type { Mix } from "./dirichlet.rules";
import { hurdleChange } from "./hurdle.rules";

const counts = [
  [80, 10],
  [2, 8],
];
const outcomes = { shape: "counts" as const, labels: ["stays", "leaves"], counts };
const churn = (falseAlarm: number, gain: number, today: ClassMatrix["today"] = null): Matrix => ({
  kind: "binary",
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts: [
    [0, -falseAlarm],
    [0, gain],
  ],
  today,
});
/** Today everybody is called: ten times as many false alarms. */
const all = {
  counts: [
    [0, 90],
    [0, 10],
  ],
  stretch: "spring",
};
const changeOf = (before: Matrix, after: Matrix, mix: Mix = null) =>
  hurdleChange(outcomes, 100, { matrix: before, mix }, { matrix: after, mix });

test("a cheaper false alarm lowers it, a smaller gain raises it, and the same leaves it", () => {
  expect(changeOf(churn(1_200, 18_000), churn(500, 18_000))).toBe("lower");
  expect(changeOf(churn(1_200, 18_000), churn(1_200, 9_000))).toBe("higher");
  expect(changeOf(churn(1_200, 18_000), churn(1_200, 18_000))).toBeNull();
});

test("easier against never acting and harder against today is neither; nor is what has no price", () => {
  expect(changeOf(churn(1_200, 18_000, all), churn(500, 18_000, all))).toBeNull();
  expect(changeOf(churn(1_200, 18_000), churn(1_200, 18_000, all))).toBeNull();
  expect(
    changeOf(churn(1_200, 18_000), { kind: "regression", unit: "crate", over: 1, under: 2, today: null }),
  ).toBeNull();
});
