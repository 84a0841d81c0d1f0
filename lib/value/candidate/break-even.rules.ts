// At which amount a candidate stops paying: one cell of the payoff matrix moved, the others as they are.
import type { Counts } from "../matrix/rules";
import type { Mix } from "./dirichlet.rules";

/** `amount`: minor units a case with which the candidate is worth as much as the reference. */
export type BreakEven = { actual: number; action: number; amount: number };

/**
 * Worth more than the reference by D = Σ (n − m)·B, with n and m the counts of the two on the same cases. D is a straight line in each
 * amount B, so it is 0 at B − D/(n − m). Cells in which both have the same count say nothing and are left out.
 */
export function breakEvens(amounts: Counts, candidate: Counts, reference: Counts): BreakEven[] {
  const cells = amounts.flatMap((row, actual) =>
    row.map((amount, action) => ({
      actual,
      action,
      amount,
      more: (candidate[actual]?.[action] ?? 0) - (reference[actual]?.[action] ?? 0),
    })),
  );
  const ahead = cells.reduce((sum, { amount, more }) => sum + amount * more, 0);
  return cells
    .filter(({ more }) => more !== 0)
    .map(({ actual, action, amount, more }) => ({ actual, action, amount: amount - ahead / more }));
}

/** The counts of the same cases where everything is treated alike. */
export const allTreated = (counts: Counts, action: number): number[][] =>
  counts.map((row) => {
    const cases = row.reduce((sum, count) => sum + count, 0);
    return row.map((_, at) => (at === action ? cases : 0));
  });

/** How often each answer is given to cases in use: counts with each class brought to its share. */
export function sharesOf(counts: Counts, mix: Mix): number[][] {
  const cases = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const all = cases.reduce((sum, each) => sum + each, 0);
  return counts.map((row, k) => {
    const of = cases[k] ?? 0;
    const share = mix ? (mix[k] ?? 0) : of / all;
    return row.map((count) => (of === 0 ? 0 : (share * count) / of));
  });
}
