// What a run is worth: its outcomes on its hold-out, priced by the payoff matrix, beside never acting, always acting and today's process.
import type { Misfit, WorthBasis } from "@/db/enums";
import { asYesNo, type OutcomeData } from "@/lib/experiments/outcomes/rules";
import { type ClassMatrix, type Counts, type ErrorMatrix, type Matrix, threshold } from "../matrix/rules";
import { bootstrapMean, isSkewed } from "./bootstrap.rules";
import { allTreated, type BreakEven, breakEvens, sharesOf } from "./break-even.rules";
import { type CalibrationBin, calibrationOf } from "./calibration.rules";
import {
  type ByClass,
  type Interval,
  intervalOfClasses,
  lacksClass,
  type Mix,
  meanOfClasses,
  weightsOf,
  z95,
} from "./dirichlet.rules";
import { type ErrorSums, intervalOfMoments, momentsOfSums, moneyOfErrors, todaysMoments } from "./errors.rules";
import { bestCut, type Cut, countsAt } from "./threshold.rules";

/** Why a run has no price: nobody has set a matrix, or it does not fit. */
export type NoPrice = Misfit | "no_matrix";

/** By what runs are priced: the payoff matrix, and the share of each of its classes in use where somebody stated it. */
export type Terms = { matrix: Matrix; mix: Mix };

/** Below this neither a price nor a range says anything. */
export const leastCases = 30;

/**
 * In minor units. `money`: of each case, in the order of the hold-out. `counts`: [actual][action] of the matrix; `actuals`: what each
 * case turned out to be, a class of the matrix or a figure. `cut`: the score from which it acts, p* of the matrix or ½ where that has none, and the score that would
 * have been worth most on these cases.
 */
export type Priced = {
  cases: number;
  money: Float64Array | null;
  actuals: Float64Array | null;
  counts: number[][] | null;
  sums: ErrorSums | null;
  cut: { at: number; byMatrix: boolean; best: Cut; calibration: CalibrationBin[] } | null;
  /** The money was given case by case, against never acting. */
  isGiven?: true;
};

export function priceOutcomes(outcomes: OutcomeData, cases: number, terms: Terms): Priced | Misfit {
  const { matrix, mix } = terms;
  const price = priceByShape(outcomes, cases, terms);
  if (typeof price === "string") return price;
  if (cases < leastCases) return "too_few_cases";
  const hasUnseenClass =
    mix && price.counts && matrix.kind !== "regression" && lacksClass(byClass(matrix.amounts, price.counts), mix);
  return hasUnseenClass ? "lacks_class" : price;
}

function priceByShape(outcomes: OutcomeData, cases: number, { matrix, mix }: Terms): Priced | Misfit {
  if (outcomes.shape === "money") return { ...noFigures, cases, money: outcomes.values, isGiven: true };
  if (matrix.kind === "regression") return priceErrors(outcomes, cases, matrix);
  if (outcomes.shape === "sums" || outcomes.shape === "forecasts") return "other_kind";
  const places = placesOf(outcomes.labels, matrix.labels);
  if (!places) return "other_labels";
  if (outcomes.shape === "counts") {
    const counts = matrix.labels.map(() => matrix.actions.map(() => 0));
    outcomes.counts.forEach((row, actual) => {
      row.forEach((count, predicted) => {
        const to = counts[places[actual] ?? -1];
        if (to) to[places[predicted] ?? -1] = count;
      });
    });
    return { ...noFigures, cases, counts };
  }
  const actuals = outcomes.actuals.map((actual) => places[actual] ?? 0);
  if (outcomes.shape === "scores") {
    if (matrix.kind !== "binary") return "other_kind";
    const matrixThreshold = threshold(matrix);
    const at = matrixThreshold ?? 0.5;
    const isPositive = (i: number) => actuals[i] === 1;
    const actions = outcomes.values.map((score) => (score >= at ? 1 : 0));
    const counts = countsAt(outcomes.values, isPositive, at);
    const best = bestCut(outcomes.values, isPositive, amountsInUse(matrix.amounts, counts, mix));
    const [negative = 0, positive = 0] = weightsOf(byClass(matrix.amounts, counts), null);
    const weights = mix ? ([(mix[0] ?? 0) / (negative || 1), (mix[1] ?? 0) / (positive || 1)] as const) : undefined;
    const calibration = calibrationOf(outcomes.values, isPositive, { weights });
    const cut = { at, byMatrix: matrixThreshold !== null, best, calibration };
    return { ...noFigures, cases, actuals, money: moneyOf(matrix, actuals, actions), counts, cut };
  }
  const actions = outcomes.values.map((predicted) => places[predicted] ?? 0);
  const counts = matrix.labels.map(() => matrix.actions.map(() => 0));
  actions.forEach((action, i) => {
    const row = counts[actuals[i] ?? 0];
    if (row) row[action] = (row[action] ?? 0) + 1;
  });
  return { ...noFigures, cases, actuals, money: moneyOf(matrix, actuals, actions), counts };
}

const noFigures = { money: null, actuals: null, counts: null, sums: null, cut: null };

/** Amounts by which the mean over a hold-out's cases is that over cases in use. */
function amountsInUse(amounts: Counts, counts: Counts, mix: Mix): Counts {
  if (!mix) return amounts;
  const sampleWeights = weightsOf(byClass(amounts, counts), null);
  return amounts.map((row, k) =>
    row.map((amount) => (sampleWeights[k] ? (amount * (mix[k] ?? 0)) / sampleWeights[k] : 0)),
  );
}

function priceErrors(outcomes: OutcomeData, cases: number, matrix: ErrorMatrix): Priced | Misfit {
  if (outcomes.shape === "forecasts")
    return {
      ...noFigures,
      cases,
      actuals: outcomes.actuals,
      money: moneyOfErrors(matrix, outcomes.values, outcomes.actuals),
    };
  return outcomes.shape === "sums" ? { ...noFigures, cases, sums: { ...outcomes, cases } } : "other_kind";
}

const moneyOf = ({ amounts }: ClassMatrix, actuals: Float64Array, actions: Float64Array): Float64Array =>
  actuals.map((actual, i) => amounts[actual]?.[actions[i] ?? 0] ?? 0);

/** Where each of a run's classes stands in the matrix: by name, or as no and yes where there are two; null if one has no place. */
export function placesOf(labels: readonly string[], matrixLabels: readonly string[]): number[] | null {
  const normalise = (label: string) => label.trim().toLowerCase();
  const byName = labels.map((label) => matrixLabels.findIndex((each) => normalise(each) === normalise(label)));
  if (byName.every((place) => place >= 0)) return byName;
  const byYesNo = labels.map((label) => Number(asYesNo(label) ?? -1));
  return matrixLabels.length === 2 && byYesNo.every((place) => place >= 0) ? byYesNo : null;
}

/** What a run is compared with; "all": the best single action for every case, other than never acting. */
export type Reference = "nothing" | "all" | "today";

/** `perCase`: what a case of the reference is worth; `gain`: how much more one of the run is, with its 95 % interval. */
export type Against = { reference: Reference; action: number | null; perCase: number; gain: Interval; paired: boolean };

/** Money a case in use, in minor units and their parts, with 95 % intervals. */
export type Worth = {
  basis: WorthBasis;
  cases: number;
  perCase: Interval;
  counts: number[][] | null;
  /** Of classes: the share of each among the hold-out's cases, and their share among the cases in use. */
  mix: { sample: number[]; inUse: number[]; stated: boolean } | null;
  /** A few large amounts decide, so that the range holds the truth less often than it says. */
  skewed: boolean;
  cut: Priced["cut"];
  against: Against[];
  /** Against the better of never acting and always acting. */
  breakEvens: BreakEven[];
};

/** @param seed the same seed, the same intervals */
export function worthOf(run: Priced, { matrix, mix }: Terms, seed: number): Worth {
  const { cases, counts, cut } = run;
  if (matrix.kind !== "regression" && counts) return worthOfClasses(run, counts, matrix, mix, seed);
  const perCase = perCaseOf(run, matrix, seed);
  const against: Against[] = matrix.kind === "regression" ? errorsAgainst(perCase, matrix) : [];
  if (run.isGiven) against.unshift({ ...againstNothing, perCase: 0, gain: perCase });
  const skewed = run.money !== null && isSkewed(run.money);
  const basis = run.money ? "cases" : "sums";
  return { basis, cases, perCase, counts, mix: null, skewed, cut, against, breakEvens: [] };
}

function perCaseOf({ money, sums }: Priced, matrix: Matrix, seed: number): Interval {
  if (money) return bootstrapMean(money, { seed });
  if (sums && matrix.kind === "regression") return intervalOfMoments(momentsOfSums(matrix, sums));
  return { mean: 0, low: 0, high: 0 };
}

const againstNothing = { reference: "nothing" as const, action: null, paired: true };

/** Counts or cases under a matrix are one thing: the same answers give the same interval. */
function worthOfClasses(run: Priced, counts: number[][], matrix: ClassMatrix, mix: Mix, seed: number): Worth {
  const { amounts } = matrix;
  const classes = byClass(amounts, counts);
  const perCase = intervalOfClasses(classes, mix, { seed });
  const against = classesAgainst(counts, perCase, matrix, mix, seed);
  const sample = weightsOf(classes, null);
  const inUse = weightsOf(classes, mix);
  const [best] = against.filter(({ reference }) => reference !== "today").toSorted((a, b) => b.perCase - a.perCase);
  const shares = sharesOf(counts, mix);
  return {
    basis: run.money ? "cases" : "counts",
    cases: run.cases,
    perCase,
    counts,
    mix: { sample, inUse, stated: mix !== null },
    skewed: false,
    cut: run.cut,
    against,
    breakEvens: best && best.action !== null ? breakEvens(amounts, shares, allTreated(shares, best.action)) : [],
  };
}

/**
 * Of the same cases: each is its own pair, whether cases or only counts are known. Today's process saw other cases, and is brought to
 * the same mix of classes; where it saw none of a class that occurs, nothing can be said of it. Of two classes never acting is the
 * first action; of more it is worth 0, as amounts are against never acting. What is worth 0 whatever the case leaves the run all that
 * it is worth, with the same interval.
 */
function classesAgainst(counts: Counts, worth: Interval, matrix: ClassMatrix, mix: Mix, seed: number): Against[] {
  const { amounts, today, actions, kind } = matrix;
  const classes = byClass(amounts, counts);
  const treatAll = (reference: Reference, action: number): Against => ({
    reference,
    action,
    perCase: meanOfClasses(byClass(amounts, allTreated(counts, action)), mix),
    gain: amounts.every((row) => row[action] === 0)
      ? worth
      : intervalOfClasses(byClass(lessAction(amounts, action), counts), mix, { seed }),
    paired: true,
  });
  const neverActing: Against =
    kind === "binary" ? treatAll("nothing", 0) : { ...againstNothing, perCase: 0, gain: worth };
  const [all] = actions
    .map((_, action) => action)
    .slice(kind === "binary" ? 1 : 0)
    .map((action) => treatAll("all", action))
    .toSorted((one, other) => other.perCase - one.perCase);
  const todaysClasses = today && byClass(amounts, today.counts);
  const weights = weightsOf(classes, mix);
  const against = all ? [neverActing, all] : [neverActing];
  if (todaysClasses && !lacksClass(todaysClasses, weights)) {
    against.push({
      reference: "today",
      action: null,
      perCase: meanOfClasses(todaysClasses, weights),
      gain: intervalOfClasses(classes, mix, { seed }, todaysClasses),
      paired: false,
    });
  }
  return against;
}

const lessAction = (amounts: Counts, action: number): number[][] =>
  amounts.map((row) => row.map((amount) => amount - (row[action] ?? 0)));

/** A forecast is compared with today's process alone, whose standard error is added. */
function errorsAgainst(perCase: Interval, matrix: ErrorMatrix): Against[] {
  const today = todaysMoments(matrix);
  if (!today) return [];
  const mean = perCase.mean - today.mean;
  const half = (end: number) => Math.hypot(end - perCase.mean, z95 * Math.sqrt(today.variance));
  const gain = { mean, low: mean - half(perCase.low), high: mean + half(perCase.high) };
  return [{ reference: "today", action: null, perCase: today.mean, gain, paired: false }];
}

export const byClass = (amounts: Counts, counts: Counts): ByClass =>
  amounts.map((row, actual) => row.map((money, action) => ({ money, count: counts[actual]?.[action] ?? 0 })));
