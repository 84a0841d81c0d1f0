// What moved from one version of a payoff matrix to the next, and which mistakes it makes cheaper.
import type { MatrixKind } from "@/db/enums";
import { amountAt, type ClassMatrix, type ErrorMatrix, type Matrix } from "./rules";

export type MatrixChange =
  | { what: "kind"; before: MatrixKind; after: MatrixKind }
  | { what: "label" | "action" | "unit"; before: string; after: string }
  /** A class that is there in one of the two only. */
  | { what: "class-added" | "class-removed"; label: string }
  /** Minor units a case; the labels and actions of the later version. */
  | { what: "amount"; label: string; action: string; before: number; after: number }
  | { what: "over" | "under"; before: number; after: number }
  | { what: "today" };

/** A mistake that costs otherwise than before: minor units against the right answer for the same case, or a unit of error. */
export type MistakeChange =
  | { what: "mistake"; label: string; action: string; before: number; after: number }
  | { what: "over" | "under"; before: number; after: number };

/** One that costs less. */
export type EasedMistake = MistakeChange;

export function matrixChanges(before: Matrix, after: Matrix): MatrixChange[] {
  if (before.kind === "regression" && after.kind === "regression") return errorChanges(before, after);
  if (before.kind === "regression" || after.kind === "regression") {
    return [{ what: "kind", before: before.kind, after: after.kind }];
  }
  const kind: MatrixChange[] =
    before.kind === after.kind ? [] : [{ what: "kind", before: before.kind, after: after.kind }];
  return [...kind, ...wordChanges(before, after), ...amountChanges(before, after), ...todayChanges(before, after)];
}

/**
 * Which mistakes cost otherwise in the later version, each against the right answer for the same case. Classes that are there in one of
 * the two only, and matrices of another kind, can't be compared.
 */
export function mistakeChanges(before: Matrix, after: Matrix): MistakeChange[] {
  if (before.kind === "regression" && after.kind === "regression") {
    return (["over", "under"] as const)
      .filter((what) => after[what] !== before[what])
      .map((what) => ({ what, before: before[what], after: after[what] }));
  }
  if (before.kind === "regression" || after.kind === "regression") return [];
  return sharedCells(before, after).flatMap(({ was, is }) => {
    const [cost, costBefore] = [mistakeCost(after, is), mistakeCost(before, was)];
    if (is.actual === is.action || cost === costBefore) return [];
    return [{ what: "mistake", ...wordsOf(after, is), before: costBefore, after: cost } as const];
  });
}

/** Those that the later version makes cheaper. */
export const easedMistakes = (before: Matrix, after: Matrix): EasedMistake[] =>
  mistakeChanges(before, after).filter((change) => change.after < change.before);

type Cell = { actual: number; action: number };

const mistakeCost = (matrix: ClassMatrix, { actual, action }: Cell): number =>
  amountAt(matrix, actual, actual) - amountAt(matrix, actual, action);

const wordsOf = ({ labels, actions }: ClassMatrix, { actual, action }: Cell) => ({
  label: labels[actual] ?? "",
  action: actions[action] ?? "",
});

function errorChanges(before: ErrorMatrix, after: ErrorMatrix): MatrixChange[] {
  const amounts = (["over", "under"] as const)
    .filter((what) => before[what] !== after[what])
    .map((what) => ({ what, before: before[what], after: after[what] }));
  const unit: MatrixChange[] =
    before.unit === after.unit ? [] : [{ what: "unit", before: before.unit, after: after.unit }];
  return [...unit, ...amounts, ...todayChanges(before, after)];
}

const todayChanges = (before: Matrix, after: Matrix): MatrixChange[] =>
  JSON.stringify(before.today) === JSON.stringify(after.today) ? [] : [{ what: "today" }];

function wordChanges(before: ClassMatrix, after: ClassMatrix): MatrixChange[] {
  const matching = counterparts(before, after);
  const reworded = after.labels.flatMap((label, is): MatrixChange[] => {
    const was = matching[is];
    if (was === undefined || was === null) return [{ what: "class-added", label }];
    const [labelBefore = "", actionBefore = "", action = ""] = [
      before.labels[was],
      before.actions[was],
      after.actions[is],
    ];
    return [
      ...(labelBefore === label ? [] : [{ what: "label", before: labelBefore, after: label } as const]),
      ...(actionBefore === action ? [] : [{ what: "action", before: actionBefore, after: action } as const]),
    ];
  });
  const removed = before.labels
    .filter((_, was) => !matching.includes(was))
    .map((label): MatrixChange => ({ what: "class-removed", label }));
  return [...reworded, ...removed];
}

function amountChanges(before: ClassMatrix, after: ClassMatrix): MatrixChange[] {
  return sharedCells(before, after).flatMap(({ was, is }) => {
    const amounts = { before: amountAt(before, was.actual, was.action), after: amountAt(after, is.actual, is.action) };
    return amounts.before === amounts.after ? [] : [{ what: "amount", ...wordsOf(after, is), ...amounts } as const];
  });
}

/** The cells of the classes that both versions have. */
function sharedCells(before: ClassMatrix, after: ClassMatrix): { was: Cell; is: Cell }[] {
  const shared = counterparts(before, after).flatMap((was, is) => (was === null ? [] : [{ was, is }]));
  return shared.flatMap((row) =>
    shared.map((column) => ({
      was: { actual: row.was, action: column.was },
      is: { actual: row.is, action: column.is },
    })),
  );
}

/** For each class of the later version the index of the same in the earlier one: by its label, else (reworded) by its place. */
function counterparts(before: ClassMatrix, after: ClassMatrix): (number | null)[] {
  const normalise = (label: string) => label.toLowerCase();
  const labelsBefore = before.labels.map(normalise);
  const labelsAfter = after.labels.map(normalise);
  return labelsAfter.map((label, is) => {
    const sameLabel = labelsBefore.indexOf(label);
    if (sameLabel >= 0) return sameLabel;
    const samePlace = labelsBefore[is];
    return labelsBefore.length === labelsAfter.length && samePlace !== undefined && !labelsAfter.includes(samePlace)
      ? is
      : null;
  });
}
