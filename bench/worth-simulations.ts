// Hold-outs whose truth is known, drawn by the thousand: how often what is said of a run's worth is wrong.
import { bootstrapMean } from "@/lib/value/candidate/bootstrap.rules";
import { compareRuns } from "@/lib/value/candidate/comparison.rules";
import { type ByClass, intervalOfClasses, type Mix, meanOfClasses } from "@/lib/value/candidate/dirichlet.rules";
import { type Stream, streamOf } from "@/lib/value/candidate/random.rules";
import { byClass, type Priced, type Terms, worthOf } from "@/lib/value/candidate/rules";
import { corrected } from "@/lib/value/candidate/selection.rules";
import type { ClassMatrix } from "@/lib/value/matrix/rules";

/** A needless answer costs 5,000, a right one brings 100: whether a model that loses 2 a case is called better than never acting. */
export function losingModelMet(n: number, falseAlarms: number, sets: number, { stated = false } = {}): number {
  const { binomial } = streamOf(n + Math.round(falseAlarms * 1e6));
  const hitRate = (5_000 * falseAlarms - 2) / 100;
  const positive = hitRate + (1 - falseAlarms - hitRate) / 2;
  const mix: Mix = stated ? [1 - positive, positive] : null;
  let met = 0;
  for (let set = 0; set < sets; set++) {
    const alarms = binomial(n, falseAlarms);
    const found = binomial(n - alarms, hitRate / (1 - falseAlarms));
    const quiet = binomial(n - alarms - found, 0.5);
    const counts = [
      [quiet, alarms],
      [n - alarms - found - quiet, found],
    ];
    if (
      intervalOfClasses(
        byClass(
          [
            [0, -500_000],
            [0, 10_000],
          ],
          counts,
        ),
        mix,
        { seed: set, draws: 400 },
      ).low > 0
    )
      met += 1;
  }
  return met / sets;
}

/** Of intervals by the matrix from n cases with these shares of answers, class by class. */
export function coverageOfClasses(
  shares: readonly (readonly number[])[],
  amounts: readonly (readonly number[])[],
  n: number,
  sets: number,
  { stated = false } = {},
): number {
  const { uniform } = streamOf(n);
  const flat = shares.flat();
  const truth = flat.reduce((sum, share, at) => sum + share * (amounts.flat()[at] ?? 0), 0);
  const mix = stated ? shares.map((row) => row.reduce((sum, share) => sum + share, 0)) : null;
  let covered = 0;
  for (let set = 0; set < sets; set++) {
    const counts = flat.map(() => 0);
    for (let i = 0; i < n; i++) {
      const u = uniform();
      let at = 0;
      let below = flat[0] ?? 0;
      while (u >= below && at < flat.length - 1) below += flat[++at] ?? 0;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    const rows = shares.map((row, k) => row.map((_, a) => counts[k * row.length + a] ?? 0));
    const classes: ByClass = byClass(amounts, rows);
    const { low, high } = intervalOfClasses(classes, mix, { seed: set, draws: 400 });
    if (low <= truth && truth <= high) covered += 1;
  }
  return covered / sets;
}

/** Of bootstrap intervals from n amounts whose logarithm is normal with this standard deviation. */
export function coverageOfLognormal(n: number, sigma: number, sets: number): number {
  const { normal } = streamOf(n + Math.round(sigma * 100));
  const truth = Math.exp(sigma ** 2 / 2);
  let covered = 0;
  for (let set = 0; set < sets; set++) {
    const { low, high } = bootstrapMean(
      Float64Array.from({ length: n }, () => Math.exp(sigma * normal())),
      { seed: set, resamples: 500 },
    );
    if (low <= truth && truth <= high) covered += 1;
  }
  return covered / sets;
}

/**
 * True worths in standard errors of the difference of two runs, and how alike the runs err. `skewed`: what a case is worth is lognormal
 * (σ 0.8, skewness 3.7), so that a few large amounts decide.
 */
export type Field = { worths: readonly number[]; correlation: number; cases: number; skewed?: boolean };

const withLead = (others: number, lead: number) => [lead, ...Array<number>(others).fill(0)];

export const fields = {
  "2 equal": withLead(1, 0),
  "2, one ahead by 1": withLead(1, 1),
  "2, one ahead by 2": withLead(1, 2),
  "5 equal": withLead(4, 0),
  "5, one ahead by 1": withLead(4, 1),
  "5, one ahead by 2": withLead(4, 2),
  "20 equal": withLead(19, 0),
  "20, one ahead by 1": withLead(19, 1),
  "20, one ahead by 2": withLead(19, 2),
  "20, one ahead by 3": withLead(19, 3),
  "20, one ahead by 4": withLead(19, 4),
  "20, one ahead by 8": withLead(19, 8),
  "2 good, 18 bad": [0, 0, ...Array<number>(18).fill(-8)],
} as const;

/**
 * `covered`: the corrected interval of the best run holds what that run is truly worth. `called`: a run that is as good as the best is
 * called significantly worse. `optimism`: in standard errors of one run, on average.
 */
export function selectionRates({ worths, correlation, cases, skewed = false }: Field, sets: number) {
  const stream = streamOf(worths.length + Math.round(correlation * 100) + cases);
  const { alike, moneyOf } = skewed ? lognormalOf(correlation) : { alike: correlation, moneyOf: (z: number) => z };
  const gap = Math.sqrt((2 * (1 - correlation)) / cases);
  const best = Math.max(...worths);
  const terms: Terms = { matrix: { kind: "regression", unit: "one", over: 1, under: 1, today: null }, mix: null };
  let [covered, calledBehind, optimism] = [0, 0, 0];
  for (let set = 0; set < sets; set++) {
    const common = Float64Array.from({ length: cases }, stream.normal);
    const runs = worths
      .map((worth) => {
        const money = common.map(
          (shared) => worth * gap + moneyOf(Math.sqrt(alike) * shared + Math.sqrt(1 - alike) * stream.normal()),
        );
        return {
          worth,
          mean: money.reduce((sum, each) => sum + each, 0) / cases,
          isLive: true,
          priced: pricedBy(money),
        };
      })
      .toSorted((one, other) => other.mean - one.mean);
    const { optimism: found, standings } = compareRuns(runs, terms, set);
    const [first] = runs;
    if (!first || !found) continue;
    const { low, high } = corrected(
      bootstrapMean(first.priced.money ?? new Float64Array(), { seed: set, resamples: 400 }),
      found,
    );
    const truth = first.worth * gap;
    if (low <= truth && truth <= high) covered += 1;
    if (standings.some(({ behind }, at) => behind && runs[at + 1]?.worth === best)) calledBehind += 1;
    optimism += found.mean * Math.sqrt(cases);
  }
  return { covered: covered / sets, called: calledBehind / sets, optimism: optimism / sets };
}

/** Of mean 0 and variance 1 too; `alike` is the correlation of the logarithms that gives this one of the amounts. */
function lognormalOf(correlation: number) {
  const growth = Math.exp(0.8 ** 2);
  const [mean, deviation] = [Math.sqrt(growth), Math.sqrt((growth - 1) * growth)];
  return {
    alike: Math.log(1 + correlation * (growth - 1)) / 0.8 ** 2,
    moneyOf: (z: number) => (Math.exp(0.8 * z) - mean) / deviation,
  };
}

const pricedBy = (money: Float64Array): Priced => ({
  cases: money.length,
  money,
  actuals: null,
  counts: null,
  sums: null,
  cut: null,
  isGiven: true,
});

const churn: ClassMatrix = {
  kind: "binary",
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts: [
    [0, -1_200],
    [0, 4_800],
  ],
  today: null,
};

/** The same of runs that are known by counts alone: one in five leaves; each run finds 60 % and calls 10 % of the others, if it is good. */
export function countsRates({ good, bad, cases }: { good: number; bad: number; cases: number }, sets: number) {
  const stream = streamOf(good * 100 + bad + cases);
  const terms: Terms = { matrix: churn, mix: null };
  let calledBehind = 0;
  let covered = 0;
  for (let set = 0; set < sets; set++) {
    const runs = Array.from({ length: good + bad }, (_, at) => {
      const isGood = at < good;
      const priced = countsBy(stream, cases, isGood ? 0.6 : 0.2, 0.1);
      const mean = meanOfClasses(byClass(churn.amounts, priced.counts ?? []), null);
      return {
        isGood,
        isLive: true,
        priced,
        mean,
        truth: 0.2 * (isGood ? 0.6 : 0.2) * 4_800 - 0.8 * 0.1 * 1_200,
      };
    }).toSorted((one, other) => other.mean - one.mean);
    const { standings, optimism } = compareRuns(runs, terms, set);
    const [first] = runs;
    if (standings.some(({ behind }, at) => behind && runs[at + 1]?.isGood)) calledBehind += 1;
    if (!first || !optimism) continue;
    const { low, high } = corrected(worthOf(first.priced, terms, set).perCase, optimism);
    if (low <= first.truth && first.truth <= high) covered += 1;
  }
  return { called: calledBehind / sets, covered: covered / sets };
}

function countsBy({ binomial }: Stream, cases: number, found: number, alarms: number): Priced {
  const leave = binomial(cases, 0.2);
  const [hitRate, wrong] = [binomial(leave, found), binomial(cases - leave, alarms)];
  const counts = [
    [cases - leave - wrong, wrong],
    [leave - hitRate, hitRate],
  ];
  return { cases, money: null, actuals: null, counts, sums: null, cut: null };
}
