// What a run is worth: what it made of its hold-out, priced by the money matrix, beside doing nothing, acting on all and today's process.
import type { Misfit, WorthBasis } from "@/db/enums";
import { asYesNo, type Made } from "@/lib/experiments/outcomes/rules";
import { type ClassMatrix, type Counts, type ErrorMatrix, type Matrix, threshold } from "../matrix/rules";
import { allTreated, type BreakEven, breakEvens } from "./break-even/rules";
import { type Cell, type Interval, intervalOfCells, unpairedDifference } from "./dirichlet/rules";
import { type ErrorSums, intervalOfMoments, momentsOfSums, moneyOfErrors } from "./errors/rules";
import { bootstrapMean, differences, pairedByMatrix } from "./paired/rules";
import { bestCut, type Cut, countsAt } from "./threshold/rules";

/** Why a run has no price: nobody has set a matrix, or it does not fit. */
export type NoPrice = Misfit | "no_matrix";

/**
 * In minor units. `money`: of each case, in the order of the hold-out. `counts`: [actual][action] of the matrix. `cut`: the score from
 * which it acts, p* of the matrix or ½ where that has none, and the score that would have been worth most on these cases.
 */
export type Priced = {
  cases: number;
  money: Float64Array | null;
  counts: number[][] | null;
  sums: ErrorSums | null;
  cut: { at: number; best: Cut } | null;
  /** The money was given case by case, against doing nothing. */
  isGiven?: true;
};

export function priced(made: Made, cases: number, matrix: Matrix): Priced | Misfit {
  if (made.shape === "money") return { ...nothingKnown, cases, money: made.values, isGiven: true };
  if (matrix.kind === "regression") return pricedErrors(made, cases, matrix);
  if (made.shape === "sums" || made.shape === "forecasts") return "other_kind";
  const places = placesOf(made.labels, matrix.labels);
  if (!places) return "other_labels";
  if (made.shape === "counts") {
    const counts = matrix.labels.map(() => matrix.actions.map(() => 0));
    made.counts.forEach((row, actual) => {
      row.forEach((count, said) => {
        const to = counts[places[actual] ?? -1];
        if (to) to[places[said] ?? -1] = count;
      });
    });
    return { ...nothingKnown, cases, counts };
  }
  const actuals = made.actuals.map((actual) => places[actual] ?? 0);
  if (made.shape === "scores") {
    if (matrix.kind !== "binary") return "other_kind";
    const at = threshold(matrix) ?? 0.5;
    const isPositive = (i: number) => actuals[i] === 1;
    const actions = made.values.map((score) => (score >= at ? 1 : 0));
    const counts = countsAt(made.values, isPositive, at);
    return {
      cases,
      money: moneyOf(matrix, actuals, actions),
      counts,
      sums: null,
      cut: { at, best: bestCut(made.values, isPositive, matrix.amounts) },
    };
  }
  const actions = made.values.map((said) => places[said] ?? 0);
  const counts = matrix.labels.map(() => matrix.actions.map(() => 0));
  actions.forEach((action, i) => {
    const row = counts[actuals[i] ?? 0];
    if (row) row[action] = (row[action] ?? 0) + 1;
  });
  return { ...nothingKnown, cases, money: moneyOf(matrix, actuals, actions), counts };
}

const nothingKnown = { money: null, counts: null, sums: null, cut: null };

function pricedErrors(made: Made, cases: number, matrix: ErrorMatrix): Priced | Misfit {
  if (made.shape === "forecasts")
    return { ...nothingKnown, cases, money: moneyOfErrors(matrix, made.values, made.actuals) };
  return made.shape === "sums" ? { ...nothingKnown, cases, sums: { ...made, cases } } : "other_kind";
}

const moneyOf = ({ amounts }: ClassMatrix, actuals: Float64Array, actions: Float64Array): Float64Array =>
  actuals.map((actual, i) => amounts[actual]?.[actions[i] ?? 0] ?? 0);

/** Where each of a run's classes stands in the matrix: by name, or as no and yes where there are two; null if one has no place. */
export function placesOf(labels: readonly string[], known: readonly string[]): number[] | null {
  const plain = (label: string) => label.trim().toLowerCase();
  const byName = labels.map((label) => known.findIndex((each) => plain(each) === plain(label)));
  if (byName.every((place) => place >= 0)) return byName;
  const byYes = labels.map((label) => Number(asYesNo(label) ?? -1));
  return known.length === 2 && byYes.every((place) => place >= 0) ? byYes : null;
}

/** What a run is held against; "all": everything treated alike, as is best of all ways but doing nothing. */
export type Reference = "nothing" | "all" | "today";

/** `perCase`: what a case of the reference is worth; `gain`: how much more one of the run is, with its 95 % interval. */
export type Against = { reference: Reference; action: number | null; perCase: number; gain: Interval; paired: boolean };

/** Money a case, in minor units and their parts, with 95 % intervals. */
export type Worth = {
  basis: WorthBasis;
  cases: number;
  perCase: Interval;
  counts: number[][] | null;
  cut: Priced["cut"];
  against: Against[];
  /** Against the better of doing nothing and acting on all. */
  breakEvens: BreakEven[];
};

/** @param seed the same seed, the same intervals */
export function worthOf(run: Priced, matrix: Matrix, seed: number): Worth {
  const basis = run.money ? "cases" : run.counts ? "counts" : "sums";
  const perCase = run.money
    ? bootstrapMean(run.money, { seed })
    : run.counts && matrix.kind !== "regression"
      ? intervalOfCells(cellsOf(matrix.amounts, run.counts), { seed })
      : run.sums && matrix.kind === "regression"
        ? intervalOfMoments(momentsOfSums(matrix, run.sums))
        : { mean: 0, low: 0, high: 0 };
  const against = [
    ...(run.isGiven ? [{ ...nothing, perCase: 0, gain: perCase }] : []),
    ...(matrix.kind === "regression" ? errorsAgainst(perCase, matrix) : classesAgainst(run, perCase, matrix, seed)),
  ];
  const [best] = against.filter(({ reference }) => reference !== "today").toSorted((a, b) => b.perCase - a.perCase);
  const even =
    matrix.kind !== "regression" && run.counts && best && best.action !== null
      ? breakEvens(matrix.amounts, run.counts, allTreated(run.counts, best.action))
      : [];
  return { basis, cases: run.cases, perCase, counts: run.counts, cut: run.cut, against, breakEvens: even };
}

const nothing = { reference: "nothing" as const, action: null, paired: true };

/**
 * Of the same cases: each is its own pair, whether cases or only counts are known. Today's process saw other cases. Of two classes
 * doing nothing is the first action; of more it is worth 0, as amounts are against doing nothing. What is worth 0 whatever the case
 * leaves the run all that it is worth, with the same interval.
 */
function classesAgainst({ counts }: Priced, worth: Interval, matrix: ClassMatrix, seed: number): Against[] {
  if (!counts) return [];
  const { amounts, today, actions, kind } = matrix;
  const alike = (reference: Reference, action: number): Against => ({
    reference,
    action,
    perCase: meanOf(cellsOf(amounts, allTreated(counts, action))),
    gain: amounts.every((row) => row[action] === 0)
      ? worth
      : intervalOfCells(cellsOf(lessAction(amounts, action), counts), { seed }),
    paired: true,
  });
  const own = cellsOf(amounts, counts);
  const left: Against = kind === "binary" ? alike("nothing", 0) : { ...nothing, perCase: 0, gain: worth };
  const [all] = actions
    .map((_, action) => action)
    .slice(kind === "binary" ? 1 : 0)
    .map((action) => alike("all", action))
    .toSorted((one, other) => other.perCase - one.perCase);
  return [
    left,
    ...(all ? [all] : []),
    ...(today ? [{ reference: "today" as const, action: null, ...unpaired(own, cellsOf(amounts, today.counts)) }] : []),
  ];
}

const lessAction = (amounts: Counts, action: number): number[][] =>
  amounts.map((row) => row.map((amount) => amount - (row[action] ?? 0)));

const unpaired = (own: readonly Cell[], other: readonly Cell[]) => ({
  perCase: meanOf(other),
  gain: unpairedDifference(own, other),
  paired: false,
});

/** A forecast has nothing to do nothing with: it is held against today's, whose own chance error nobody knows. */
function errorsAgainst(own: Interval, { over, under, today }: ErrorMatrix): Against[] {
  if (!today) return [];
  const perCase = -(over * today.over + under * today.under) + 0;
  const gain = { mean: own.mean - perCase, low: own.low - perCase, high: own.high - perCase };
  return [{ reference: "today", action: null, perCase, gain, paired: false }];
}

const cellsOf = (amounts: Counts, counts: Counts): Cell[] =>
  counts.flatMap((row, actual) => row.map((count, action) => ({ count, money: amounts[actual]?.[action] ?? 0 })));

function meanOf(cells: readonly Cell[]): number {
  const cases = cells.reduce((sum, { count }) => sum + count, 0);
  return cases === 0 ? 0 : cells.reduce((sum, { count, money }) => sum + count * money, 0) / cases;
}

/** How much more a case is worth with the first run than with the second: paired where both are known case by case on the same hold-out. */
export function gapOf(
  one: Priced,
  other: Priced,
  matrix: Matrix,
  seed: number,
): { gap: Interval; paired: boolean } | null {
  if (one.money && other.money && one.money.length === other.money.length) {
    if (matrix.kind !== "regression" && one.counts && other.counts)
      return { gap: pairedByMatrix(one.money, other.money, matrix.amounts, { seed }), paired: true };
    return { gap: bootstrapMean(differences(one.money, other.money), { seed }), paired: true };
  }
  if (matrix.kind !== "regression" && one.counts && other.counts)
    return {
      gap: unpairedDifference(cellsOf(matrix.amounts, one.counts), cellsOf(matrix.amounts, other.counts)),
      paired: false,
    };
  if (matrix.kind === "regression" && one.sums && other.sums) {
    const [a, b] = [momentsOfSums(matrix, one.sums), momentsOfSums(matrix, other.sums)];
    return { gap: intervalOfMoments({ mean: a.mean - b.mean, variance: a.variance + b.variance }), paired: false };
  }
  return null;
}
