// The runs of one hold-out against its best: how much of the lead is due to selection, and which runs are significantly worse.

import type { Interval } from "./dirichlet.rules";
import { momentsOfSums } from "./errors.rules";
import { compareWithBest } from "./multiple-comparisons.rules";
import { type Resamples, resample, type Sample, type Shared } from "./resampling.rules";
import { byClass, type Priced, type Terms } from "./rules";
import { noOptimism, type Optimism, optimismOf } from "./selection.rules";

/** `isLive`: not deleted. A deleted run counts where the best was chosen, and is compared with nothing. */
export type Candidate = { priced: Priced; isLive: boolean };

/** `gap`: how much more the best one's case is worth, at 95 % for all runs at once; null where the two can't be compared. */
export type Standing = { gap: Interval | null; behind: boolean; paired: boolean };

/** `optimism` is null where nobody knows how the cases of the best one vary. `standings`: of the live runs after the best, in order. */
export type RunComparison = { optimism: Optimism | null; standings: Standing[] };

const unknown: Standing = { gap: null, behind: false, paired: false };

/** @param candidates the best first. Deleted ones above the best live one are not what that was chosen among. */
export function compareRuns(candidates: readonly Candidate[], terms: Terms, seed: number): RunComparison {
  const from = candidates.findIndex(({ isLive }) => isLive);
  const [best, ...rivals] = from < 0 ? [] : candidates.slice(from);
  if (!best || rivals.length === 0) return { optimism: noOptimism, standings: [] };
  const base = best.priced.money ? best.priced : (rivals.find(({ priced }) => priced.money) ?? best).priced;
  const shared: Shared = { cases: base.cases, classOf: base.actuals, mix: terms.mix };
  const bestSample = sampleOf(best.priced, terms, base);
  const comparable = bestSample
    ? rivals.flatMap((rival) => {
        const sample = sampleOf(rival.priced, terms, base);
        return sample ? [{ ...rival, rival, sample }] : [];
      })
    : [];
  const live = rivals.filter(({ isLive }) => isLive);
  if (!bestSample || comparable.length === 0) return { optimism: null, standings: live.map(() => unknown) };
  const resamples = resample([bestSample, ...comparable.map(({ sample }) => sample)], shared, { seed });
  const places = comparable.flatMap(({ isLive }, at) => (isLive ? [at + 1] : []));
  const comparisons = compareWithBest(pick(resamples, [0, ...places]), {
    cases: shared.cases,
    unseen: (at) => unseenError(bestSample, comparable[(places[at - 1] ?? 0) - 1]?.sample, terms, best.priced),
  });
  const standings = live.map((run): Standing => {
    const at = comparable.findIndex(({ rival }) => rival === run);
    const comparison = at < 0 ? undefined : comparisons[places.indexOf(at + 1) + 1];
    if (!comparison) return unknown;
    const { gap, margin, behind } = comparison;
    const paired = bestSample.by === "cases" && comparable[at]?.sample.by === "cases";
    return { gap: { mean: gap, low: gap - margin, high: gap + margin }, behind, paired };
  });
  return { optimism: optimismOf(resamples), standings };
}

const pick = ({ runs, errorOf }: Resamples, places: readonly number[]): Resamples => ({
  runs: places.flatMap((place) => runs[place] ?? []),
  errorOf: (one, other) => errorOf(places[one] ?? 0, other === undefined ? undefined : (places[other] ?? 0)),
});

/**
 * Case by case only on the very cases of the best run; on others by counts or moments, unpaired. Null for what can't be compared: of an
 * unknown mix where the mix is stated, or of unknown variance.
 */
function sampleOf(run: Priced, { matrix, mix }: Terms, shared: Priced): Sample | null {
  const { money, counts, sums } = run;
  const isReweighable = mix === null || counts !== null;
  if (money && isReweighable && isOfSameCases(run, shared)) return { by: "cases", money };
  if (matrix.kind !== "regression" && counts) return { by: "counts", classes: byClass(matrix.amounts, counts) };
  if (money) return isReweighable ? { by: "moments", ...momentsOfMoney(money) } : null;
  const moments = matrix.kind === "regression" && sums ? momentsOfSums(matrix, sums) : null;
  return moments && Number.isFinite(moments.variance) ? { by: "moments", ...moments } : null;
}

/** As far as can be told: a hold-out may hold several sets of cases, which turned out otherwise. */
const isOfSameCases = (one: Priced, other: Priced): boolean =>
  one.cases === other.cases &&
  (one.actuals === null) === (other.actuals === null) &&
  (one.actuals?.every((actual, i) => actual === other.actuals?.[i]) ?? true);

function momentsOfMoney(money: Float64Array): { mean: number; variance: number } {
  const n = money.length;
  const mean = money.reduce((sum, value) => sum + value, 0) / n;
  const squares = money.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (n - 1) / n };
}

/**
 * The standard error that answers which no case has shown add to the difference of two runs on the same cases: half a case more at
 * either end of what they can differ by, as A. Agresti & Y. Min have it for paired shares (Statistics in Medicine 24 (2005) 729–740).
 * A run by counts has it in its own variance.
 */
function unseenError(one: Sample, other: Sample | undefined, { matrix, mix }: Terms, { counts }: Priced): number {
  if (matrix.kind === "regression" || !counts || one.by !== "cases" || other?.by !== "cases") return 0;
  const ranges = matrix.amounts.map((row) => Math.max(...row) - Math.min(...row));
  const cases = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  if (!mix) return Math.max(...ranges) / (cases.reduce((sum, each) => sum + each, 0) + 1);
  return Math.hypot(...ranges.map((range, k) => ((mix[k] ?? 0) * range) / ((cases[k] ?? 0) + 1)));
}
