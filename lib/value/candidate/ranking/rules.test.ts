// Who leads, who is level, and what luck may have added.
import { expect, test } from "vitest";
import type { Matrix } from "../../matrix/rules";
import type { Priced } from "../rules";
import { actOnAll, doNothing, rank } from "./rules";

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
  return { cases: 200, money, counts, sums: null, cut: null };
}

const contender = (run: string, seconds: number, missed: number, falseAlarms: number) => ({
  runId: run,
  run,
  seconds,
  priced: priced(missed, falseAlarms),
});

test("the best leads, near ones are level, far ones are not, and the quickest of the level is named", () => {
  const ranking = rank(
    [contender("far", 1, 60, 10), contender("near", 5, 11, 10), contender("best", 90, 10, 10)],
    matrix,
    { seed: 7 },
  );
  expect(ranking?.ranked.map(({ run, level }) => [run, level])).toEqual([
    ["best", true],
    ["near", true],
    ["far", false],
  ]);
  expect(ranking).toMatchObject({ runs: 3, paired: true, cheapest: { run: "near" } });
});

test("what luck may have added grows with the runs that were scored, and is nothing for one", () => {
  const two = [contender("a", 1, 10, 10), contender("b", 1, 20, 10)];
  const [few, many] = [rank(two, matrix, { seed: 7 }), rank(two, matrix, { seed: 7, scored: 40 })];
  expect(few?.optimism).toBeGreaterThan(0);
  expect(many?.optimism).toBeGreaterThan(few?.optimism ?? Number.NaN);
  expect((few?.ranked[0]?.worth.perCase.mean ?? 0) - (few?.corrected.mean ?? 0)).toBeCloseTo(
    few?.optimism ?? Number.NaN,
    9,
  );
  expect(rank(two.slice(0, 1), matrix, { seed: 7 })).toMatchObject({ optimism: 0, runs: 1 });
  expect(rank([], matrix, { seed: 7 })).toBeNull();
});

test("where a missed case costs next to nothing nothing is done, and where it costs a fortune all are called", () => {
  const wins = rank([contender("a", 1, 10, 10)], matrix, { seed: 7 })?.wins ?? [];
  expect(wins[0]).toMatchObject({ id: doNothing, from: 0 });
  expect(wins.at(-1)).toMatchObject({ id: actOnAll, to: Number.POSITIVE_INFINITY });
  // nothing → a: 10 false alarms spare 90 missed; a → all: 90 more spare 10
  const { from, to } = wins.find(({ id }) => id === "a") ?? {};
  expect([from, to]).toEqual([expect.closeTo(10 / 90, 9), expect.closeTo(9, 9)]);
});
