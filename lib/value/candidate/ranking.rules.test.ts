// Which run is best, which are not significantly different, and its figure corrected for selection.
import { expect, test } from "vitest";
import type { Matrix } from "../matrix/rules";
import { alwaysAct, neverAct, rank } from "./ranking.rules";
import type { Priced } from "./rules";
import { noOptimism } from "./selection.rules";

const matrix: Matrix = {
  kind: "binary",
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts: [
    [0, -100],
    [-500, 1_000],
  ],
  today: null,
};

const terms = { matrix, mix: null };

/** 200 cases, every other one positive; so many of each are taken for the other. */
function priced(missed: number, falseAlarms: number): Priced {
  const money = Float64Array.from({ length: 200 }, (_, i) => {
    const at = Math.floor(i / 2);
    if (i % 2 === 1) return at < missed ? -500 : 1_000;
    return at < falseAlarms ? -100 : 0;
  });
  const counts = [
    [100 - falseAlarms, falseAlarms],
    [missed, 100 - missed],
  ];
  const actuals = Float64Array.from({ length: 200 }, (_, i) => i % 2);
  return { cases: 200, money, actuals, counts, sums: null, cut: null };
}

const contender = (run: string, seconds: number, missed: number, falseAlarms: number) => ({
  runId: run,
  run,
  seconds,
  priced: priced(missed, falseAlarms),
  isLive: true,
});

test("near ones are not significantly different from the best, far ones are, and the quickest of the near is named", () => {
  const ranking = rank(
    [contender("far", 1, 60, 10), contender("near", 5, 11, 10), contender("best", 90, 10, 10)],
    terms,
    { seed: 7 },
  );
  expect(ranking?.ranked.map(({ run, level }) => [run, level])).toEqual([
    ["best", true],
    ["near", true],
    ["far", false],
  ]);
  expect(ranking).toMatchObject({ runs: 3, cheapest: { run: "near" } });
  expect(ranking?.ranked.map(({ paired }) => paired)).toEqual([false, true, true]);
});

test("the best of several is corrected for selection, one alone is not; deleted ones count and are not ranked", () => {
  const two = [contender("a", 1, 10, 10), contender("b", 1, 11, 0)];
  const both = rank(two, terms, { seed: 7 });
  expect(both?.optimism?.mean).toBeGreaterThan(0);
  expect(both?.corrected?.mean).toBeCloseTo(
    (both?.ranked[0]?.worth.perCase.mean ?? 0) - (both?.optimism?.mean ?? 0),
    9,
  );
  const rest = rank([two[0], { ...two[1], isLive: false }] as typeof two, terms, { seed: 7 });
  expect(rest).toMatchObject({ runs: 2, optimism: both?.optimism });
  expect(rest?.ranked.map(({ run }) => run)).toEqual(["a"]);
  expect(rank(two.slice(0, 1), terms, { seed: 7 })).toMatchObject({ optimism: noOptimism, runs: 1 });
  expect(rank([], terms, { seed: 7 })).toBeNull();
});

test("where a missed case costs next to nothing it is best never to act, and where it costs a fortune always", () => {
  const wins = rank([contender("a", 1, 10, 10)], terms, { seed: 7 })?.wins ?? [];
  expect(wins[0]).toMatchObject({ id: neverAct, from: 0 });
  expect(wins.at(-1)).toMatchObject({ id: alwaysAct, to: Number.POSITIVE_INFINITY });
  // nothing → a: 10 false alarms spare 90 missed; a → all: 90 more spare 10
  const { from, to } = wins.find(({ id }) => id === "a") ?? {};
  expect([from, to]).toEqual([expect.closeTo(10 / 90, 9), expect.closeTo(9, 9)]);
});
