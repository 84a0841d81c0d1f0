// The best by direction, what differs first, and names that tell runs apart.
import { expect, test } from "vitest";
import { comparedMetrics, comparedParams, namesApart } from "./compare.rules";

const metric = (key: string, value: number, points = 1) => {
  return { key, value, points, step: 0n, loggedAt: 0n, lowest: value, highest: value };
};

test("the best follows the direction, leaves out what is no number, and is none where nothing is one", () => {
  const runs = [
    { metrics: [metric("loss", 0.4, 9), metric("recall", 0.7), metric("broken", Number.NaN)] },
    { metrics: [metric("loss", 0.2), metric("recall", Number.NaN)] },
    { metrics: [] },
  ];
  const compared = comparedMetrics(runs, (key) => (key === "loss" ? "lower" : "higher"));
  expect(compared.map(({ key, best, hasCurve }) => [key, best, hasCurve])).toEqual([
    ["broken", undefined, false],
    ["loss", 0.2, true],
    ["recall", 0.7, false],
  ]);
  expect(compared[1]?.values).toEqual([0.4, 0.2, undefined]);
});

test("parameters that differ come first, and one that is missing differs", () => {
  const of = (pairs: Record<string, string>) => ({
    params: Object.entries(pairs).map(([key, value]) => ({ key, value })),
  });
  const compared = comparedParams([of({ a: "1", depth: "8", seed: "7" }), of({ a: "1", depth: "4" })]);
  expect(compared.map(({ key, differs }) => [key, differs])).toEqual([
    ["depth", true],
    ["seed", true],
    ["a", false],
  ]);
});

test("runs of one name are told apart, also from one that is called so already", () => {
  expect(namesApart([{ name: "a" }, { name: "a (2)" }, { name: "a" }])).toEqual(["a", "a (2)", "a (3)"]);
});
