// What errors of a forecast cost: case by case, or from what they add up to.

import type { ErrorMatrix } from "../matrix/rules";
import { type Interval, z95 } from "./dirichlet.rules";

type Costs = Pick<ErrorMatrix, "over" | "under">;

/**
 * Errors by what they add up to. `over`: Σ of what was forecast too much, `under`: Σ of what was forecast too little, both ≥ 0 and in
 * the unit of the figure; the sums of their squares where they were logged.
 */
export type ErrorSums = {
  cases: number;
  over: number;
  under: number;
  overSquares: number | null;
  underSquares: number | null;
};

/** Money a case, in minor units, in the order of the cases. */
export const moneyOfErrors = ({ over, under }: Costs, forecast: Float64Array, actual: Float64Array): Float64Array =>
  forecast.map((predicted, i) => {
    const error = predicted - (actual[i] ?? 0);
    return -(error > 0 ? over * error : -under * error) + 0;
  });

/**
 * The mean with the variance of the mean. A case is over or under and never both, so the second moment of its money is
 * over²·Σo²/n + under²·Σu²/n; without the squares nothing is known of how cases vary, and the variance is infinite.
 */
export function momentsOfSums({ over, under }: Costs, sums: ErrorSums): { mean: number; variance: number } {
  const { cases } = sums;
  if (cases === 0) return { mean: 0, variance: Number.POSITIVE_INFINITY };
  const mean = -(over * sums.over + under * sums.under) / cases + 0;
  if (sums.overSquares === null || sums.underSquares === null || cases < 2)
    return { mean, variance: Number.POSITIVE_INFINITY };
  const second = (over ** 2 * sums.overSquares + under ** 2 * sums.underSquares) / cases;
  return { mean, variance: Math.max(0, second - mean ** 2) / (cases - 1) };
}

/** 95 %, by the central limit. */
export function intervalOfMoments({ mean, variance }: { mean: number; variance: number }): Interval {
  const half = z95 * Math.sqrt(variance);
  return { mean, low: mean - half, high: mean + half };
}

/**
 * What a case of today's process costs, with the variance of that mean: of how many cases the mean errors are, and their root mean
 * square. The second moment of money is over²·E[o²] + under²·E[u²] ≤ max(over, under)²·(E[o²] + E[u²]), the latter being the mean
 * square. Where these were not stated the variance is infinite. Null where nobody knows today's errors.
 */
export function todaysMoments({ over, under, today }: ErrorMatrix): { mean: number; variance: number } | null {
  if (!today) return null;
  const mean = -(over * today.over + under * today.under) + 0;
  const { cases, rmse } = today;
  if (!cases || cases < 2 || rmse === undefined || rmse === null) return { mean, variance: Number.POSITIVE_INFINITY };
  return { mean, variance: Math.max(0, Math.max(over, under) ** 2 * rmse ** 2 - mean ** 2) / (cases - 1) };
}
