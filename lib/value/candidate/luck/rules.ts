// Whether the best of many runs on one hold-out is the best by more than luck.
import { type Interval, z95 } from "../dirichlet/rules";

/**
 * How much too good the best of k runs looks at most, on average, where each run's figure is off by chance with standard deviation
 * sigma: E[max of k] ≤ σ·√(2 ln k). 0 for a single run.
 * @see S. Boucheron, G. Lugosi & P. Massart, Concentration Inequalities (2013), theorem 2.5.
 */
export const optimismOf = (sigma: number, k: number): number => (k > 1 ? sigma * Math.sqrt(2 * Math.log(k)) : 0);

/** What an interval of 95 % says of the standard error behind it. */
export const standardErrorOf = ({ low, high }: Interval): number => (high - low) / (2 * z95);

/**
 * The standard deviation that chance gives one run apart from the others. Runs on the same cases are lucky and unlucky together, and
 * what they share moves no one ahead: the difference of two has the variance 2σ², so σ is the mean standard error of the differences
 * to the leader by √2. Where nothing is paired, it is the leader's own.
 * @param gaps the leader less each rival, paired
 */
export function ownLuck(gaps: readonly Interval[], own: Interval): number {
  const errors = gaps.map(standardErrorOf).filter((error) => error > 0);
  if (errors.length === 0) return gaps.length > 0 ? 0 : standardErrorOf(own);
  return errors.reduce((sum, error) => sum + error, 0) / errors.length / Math.SQRT2;
}

/** The whole interval, moved down by what luck may have added. */
export const corrected = ({ mean, low, high }: Interval, optimism: number): Interval => ({
  mean: mean - optimism,
  low: low - optimism,
  high: high - optimism,
});

/** Level with the leader: nothing says that the leader is better by more than chance. */
export const isLevel = (leaderLessRival: Interval): boolean => leaderLessRival.low <= 0;
