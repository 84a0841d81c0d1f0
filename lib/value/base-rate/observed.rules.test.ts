// Shares of the classes from the counts of monitoring windows.
import { expect, test } from "vitest";
import { type CountedWindow, observedIn } from "./observed.rules";

const churn = {
  kind: "binary" as const,
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts: [
    [0, -100],
    [0, 300],
  ],
  today: null,
};
const day = (at: number) => new Date(Date.UTC(2026, 7, at));
const window = (from: number, to: number, figures: Record<string, number>, cases = 1_000): CountedWindow => ({
  startedAt: day(from),
  endedAt: day(to),
  cases,
  figures: new Map(Object.entries(figures)),
});
const matrixOf = (tp: number, fp: number, tn: number, fn: number) => ({
  true_positives: tp,
  false_positives: fp,
  true_negatives: tn,
  false_negatives: fn,
});

test("the counts of windows side by side add up to the shares in use, whatever the model answered", () => {
  const windows = [window(1, 8, matrixOf(40, 100, 420, 40)), window(8, 15, matrixOf(30, 130, 394, 50))];
  expect(observedIn(windows, churn)).toEqual({
    shares: [
      { label: "stays", share: 1_044 / 1_204 },
      { label: "leaves", share: 160 / 1_204 },
    ],
    labelled: 1_204,
    cases: 2_000,
    windows: 2,
    from: day(1),
    until: day(15),
  });
  const named = { "count/leaves/stays": 4, "count/leaves/leaves": 8, "count/stays/stays": 88 };
  expect(observedIn([window(1, 2, named)], churn)?.shares[1]).toEqual({ label: "leaves", share: 0.12 });
});

test("a window that overlaps a newer one counts no case twice", () => {
  const [daily, weekly] = [window(14, 15, matrixOf(10, 0, 90, 0)), window(8, 15, matrixOf(300, 0, 400, 0))];
  const before = window(1, 8, matrixOf(30, 0, 70, 0));
  expect(observedIn([weekly, before, daily], churn)).toMatchObject({ labelled: 800, windows: 2 });
});

test("nothing is offered of too few cases, of half a set of counts, of other classes, or of a forecast", () => {
  expect(observedIn([window(1, 8, matrixOf(3, 6, 20, 0))], churn)).toBeNull();
  expect(observedIn([window(1, 8, { true_positives: 400, recall: 0.8 })], churn)).toBeNull();
  expect(observedIn([window(1, 8, { "count/a/b": 400, "count/b/c": 4 })], churn)).toBeNull();
  const crates = { kind: "regression" as const, unit: "crate", over: 1, under: 1, today: null };
  expect(observedIn([window(1, 8, matrixOf(30, 60, 200, 9))], crates)).toBeNull();
  expect(observedIn([], churn)).toBeNull();
});
