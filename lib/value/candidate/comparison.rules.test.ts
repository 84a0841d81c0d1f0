// The runs of one hold-out against its best: worked cases. How often this errs stands in bench/worth-rates.test.ts.
import { describe, expect, test } from "vitest";
import { type Candidate, compareRuns } from "./comparison.rules";
import { streamOf } from "./random.rules";
import type { Priced, Terms } from "./rules";
import { noOptimism } from "./selection.rules";

const terms: Terms = {
  matrix: {
    kind: "binary",
    labels: ["stays", "leaves"],
    actions: ["leave alone", "call"],
    amounts: [
      [0, -100],
      [0, 300],
    ],
    today: null,
  },
  mix: null,
};

const cases = 400;
/** The first 100 cases leave. A run finds so many of them, and errs apart from others by its seed. */
function run(hits: number, seed: number): Candidate & { mean: number } {
  const { uniform } = streamOf(seed);
  const actuals = Float64Array.from({ length: cases }, (_, i) => Number(i < 100));
  const actions = actuals.map((actual) => Number(uniform() < (actual === 1 ? hits : 0.1)));
  const counts = [
    [0, 0],
    [0, 0],
  ];
  const money = actuals.map((actual, i) => {
    const row = counts[actual];
    if (row) row[actions[i] ?? 0] = (row[actions[i] ?? 0] ?? 0) + 1;
    return terms.matrix.kind === "regression" ? 0 : (terms.matrix.amounts[actual]?.[actions[i] ?? 0] ?? 0);
  });
  const priced: Priced = { cases, money, actuals, counts, sums: null, cut: null };
  return { priced, isLive: true, mean: money.reduce((sum, each) => sum + each, 0) / cases };
}
const sorted = (runs: ReturnType<typeof run>[]) => runs.toSorted((one, other) => other.mean - one.mean);
const twoGood = [run(0.8, 1), run(0.8, 2)];
const bad = Array.from({ length: 18 }, (_, at) => run(0.1, at + 3));

describe("corrected for selection", () => {
  test("eighteen bad runs beside two good ones don't move it by more than a tenth", () => {
    const few = compareRuns(sorted(twoGood), terms, 1).optimism ?? noOptimism;
    const many = compareRuns(sorted([...twoGood, ...bad]), terms, 1).optimism ?? noOptimism;
    for (const part of ["mean", "most", "least"] as const) {
      expect(few[part]).toBeGreaterThan(0);
      expect(Math.abs(many[part] - few[part])).toBeLessThanOrEqual(few[part] / 10);
    }
  });

  test("deleting runs doesn't lower it", () => {
    const equal = sorted(Array.from({ length: 8 }, (_, at) => run(0.8, at + 40)));
    const all = compareRuns(equal, terms, 1);
    const rest = compareRuns(
      equal.map((each, at) => ({ ...each, isLive: at === 0 })),
      terms,
      1,
    );
    expect(rest.optimism).toEqual(all.optimism);
    expect([all.standings.length, rest.standings.length]).toEqual([7, 0]);
  });

  test("what was deleted above the best is not what that was chosen among, and one run alone is as it is", () => {
    const [first, ...others] = sorted(twoGood);
    if (!first) throw new Error("no run");
    expect(compareRuns([{ ...first, isLive: false }, ...others], terms, 1).optimism).toEqual(noOptimism);
    expect(compareRuns([first], terms, 1)).toEqual({ optimism: noOptimism, standings: [] });
  });

  test("takes no more off the upper end than off the figure", () => {
    const { optimism } = compareRuns(sorted([...twoGood, run(0.75, 60)]), terms, 1);
    expect(optimism?.least).toBeLessThanOrEqual(optimism?.mean ?? 0);
  });
});

describe("not significantly different", () => {
  test("the good one is, the bad ones are significantly worse, case by case and by counts alone", () => {
    const candidates = sorted([...twoGood, ...bad]);
    const byCounts = candidates.map((each) => ({ ...each, priced: { ...each.priced, money: null, actuals: null } }));
    for (const [runs, paired] of [
      [candidates, true],
      [byCounts, false],
    ] as const) {
      const { standings } = compareRuns(runs, terms, 1);
      expect(standings.map(({ behind }) => behind)).toEqual([false, ...bad.map(() => true)]);
      expect(new Set(standings.map((each) => each.paired))).toEqual(new Set([paired]));
    }
  });

  test("a run is not different from itself, and what can't be compared is said to be so", () => {
    const [one] = twoGood;
    if (!one) throw new Error("no run");
    expect(compareRuns([one, one], terms, 1).standings[0]).toMatchObject({ behind: false, gap: { mean: 0 } });
    // scored on other cases it is compared all the same, unpaired
    const other = { ...one, priced: { ...one.priced, actuals: one.priced.actuals?.toReversed() ?? null } };
    expect(compareRuns([one, other], terms, 1).standings[0]).toMatchObject({ behind: false, paired: false });
    const unpriced = { ...one, priced: { ...one.priced, money: null, counts: null } };
    expect(compareRuns([one, unpriced], terms, 1)).toMatchObject({
      optimism: null,
      standings: [{ gap: null, behind: false }],
    });
  });

  test("a lead of five rare, dear cases is not significant where a sixth may be the other way", () => {
    const rare: Terms = {
      ...terms,
      matrix: {
        ...terms.matrix,
        amounts: [
          [0, -500_000],
          [0, 100],
        ],
      } as Terms["matrix"],
    };
    const actuals = new Float64Array(cases);
    const money = (alarms: number) => Float64Array.from({ length: cases }, (_, i) => (i < alarms ? -500_000 : 0));
    const withAlarms = (alarms: number): Candidate => ({
      isLive: true,
      priced: {
        cases,
        money: money(alarms),
        actuals,
        counts: [
          [cases - alarms, alarms],
          [0, 0],
        ],
        sums: null,
        cut: null,
      },
    });
    expect(compareRuns([withAlarms(0), withAlarms(5)], rare, 1).standings[0]?.behind).toBe(false);
    expect(compareRuns([withAlarms(0), withAlarms(40)], rare, 1).standings[0]?.behind).toBe(true);
  });
});

test("each class is drawn by itself where the base rate is stated", () => {
  const candidates = sorted([run(0.9, 1), run(0.7, 2), run(0.5, 3)]);
  const weighted = compareRuns(candidates, { ...terms, mix: [0.75, 0.25] }, 1).standings[0]?.gap;
  const rare = compareRuns(candidates, { ...terms, mix: [0.99, 0.01] }, 1).standings[0]?.gap;
  const gap = (candidates[0]?.mean ?? 0) - (candidates[1]?.mean ?? 0);
  expect(weighted?.mean).toBeCloseTo(gap, 6);
  expect(Math.abs(rare?.mean ?? Number.NaN)).toBeLessThan(gap / 2);
});

test("what no case has shown widens the gap by half a case more, in each class as its share has it where that is stated", () => {
  const each = 9;
  const actuals = Float64Array.from({ length: 2 * each }, (_, i) => Number(i < each));
  const counts = [
    [each, 0],
    [0, each],
  ];
  const money = actuals.map((actual) => 300 * actual);
  const same: Candidate = { isLive: true, priced: { cases: 2 * each, money, actuals, counts, sums: null, cut: null } };
  const widthBy = (mix: Terms["mix"]) => {
    const gap = compareRuns([same, same], { ...terms, mix }, 1).standings[0]?.gap;
    return gap ? gap.high - gap.low : Number.NaN;
  };
  // two runs that never differ leave nothing but what was not seen
  const [stays, leaves] = [100 / (each + 1), 300 / (each + 1)];
  const once = 300 / (2 * each + 1);
  expect(widthBy([0.75, 0.25]) / widthBy(null)).toBeCloseTo(Math.hypot(0.75 * stays, 0.25 * leaves) / once, 6);
});
