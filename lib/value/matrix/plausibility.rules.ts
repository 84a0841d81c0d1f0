// Where a payoff matrix contradicts itself: implausible amounts, each with its cells.
import { amountAt, type Matrix, mistakeCosts } from "./rules";

/** Indices are those of amounts[actual][action]. */
export type Implausibility =
  /** Doing this with such a case pays more than what is meant for it. */
  | { cause: "mistake-pays"; actual: number; action: number }
  /** Binary: doing this with such a case costs no more than what is meant for it. */
  | { cause: "mistake-is-free"; actual: number; action: number }
  /** `by` is at least as good whatever the case turns out to be, and better for some: this action would never be taken. */
  | { cause: "never-best"; action: number; by: number }
  /** A figure: an error to this side costs nothing, so the best figure is as far on it as can be. */
  | { cause: "error-is-free"; side: "over" | "under" };

/**
 * Elkan's conditions for a reasonable matrix (c₁₀ > c₀₀ and c₀₁ > c₁₁; no row dominates another), and the same for several classes,
 * where an equal amount is no contradiction: two classes may call for the same thing.
 * Source: C. Elkan, The Foundations of Cost-Sensitive Learning, IJCAI 2001, section 1.
 */
export function findImplausibilities(matrix: Matrix): Implausibility[] {
  if (matrix.kind === "regression") {
    return (["over", "under"] as const)
      .filter((side) => matrix[side] === 0)
      .map((side) => ({ cause: "error-is-free", side }));
  }
  const classes = matrix.labels.map((_, index) => index);
  const payingMistakes = classes.flatMap((actual) =>
    classes
      .filter((action) => amountAt(matrix, actual, action) > amountAt(matrix, actual, actual))
      .map((action): Implausibility => ({ cause: "mistake-pays", actual, action })),
  );
  const neverBest = classes.flatMap((action): Implausibility[] => {
    const by = classes.find((other) => dominates(matrix, other, action, classes));
    return by === undefined ? [] : [{ cause: "never-best", action, by }];
  });
  return [...payingMistakes, ...(matrix.kind === "binary" ? freeMistakes(matrix) : []), ...neverBest];
}

function freeMistakes(matrix: Parameters<typeof mistakeCosts>[0]): Implausibility[] {
  const { falseAlarm, missedCase } = mistakeCosts(matrix);
  return [
    ...(falseAlarm === 0 ? [{ cause: "mistake-is-free", actual: 0, action: 1 } as const] : []),
    ...(missedCase === 0 ? [{ cause: "mistake-is-free", actual: 1, action: 0 } as const] : []),
  ];
}

function dominates(
  matrix: Parameters<typeof amountAt>[0],
  better: number,
  worse: number,
  classes: readonly number[],
): boolean {
  const gains = classes.map((actual) => amountAt(matrix, actual, better) - amountAt(matrix, actual, worse));
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}
