// Which runs are significantly worse than the best: comparisons with the best, all of them at once.
import { quantilesOf } from "../distribution.rules";
import type { Resamples } from "./resampling.rules";

/** `gap`: how far the first is ahead of a run; `margin`: the gap from which that is significant; `behind`: the gap is wider than the margin. */
export type Comparison = { gap: number; margin: number; behind: boolean };

/**
 * Multiple comparisons with the best: a run is behind where it trails the first by more than d standard errors of their difference,
 * with one d for all, so that with 95 % certainty no run that is as good as the best is called behind. d is the 97 % point of the
 * largest studentised difference between any two runs in the resamples, which respects how alike they are; and once some are behind,
 * it is taken again of those that are left (step-down). 97 and not 95, as resamples of a few dozen cases know correlations a little too
 * well: of 20 equal runs one was called behind in 6 to 8 % of hold-outs of 60 and 200 cases at 95 (bench/rates.md).
 * @param runs the best first
 * @param cases that they share, which is how well their standard errors are known
 * @param unseen for each run the standard error that harms no case has shown add to its difference to the first
 * @see J. C. Hsu, Multiple Comparisons: Theory and Methods (1996), ch. 4; J. P. Romano & M. Wolf, Econometrica 73 (2005) 1237–1282.
 */
export function compareWithBest(
  { runs, errorOf }: Resamples,
  {
    cases,
    unseen: unseenErrorOf = () => 0,
    level = 0.97,
  }: { cases: number; unseen?: (at: number) => number; level?: number },
): Comparison[] {
  const [first] = runs;
  if (!first) return [];
  let remaining = runs.map((_, at) => at);
  for (;;) {
    const times = studentised(criticalOf({ runs, errorOf }, remaining, level), cases);
    const comparisons = runs.map(({ mean }, at): Comparison => {
      const margin = times * Math.hypot(errorOf(0, at), unseenErrorOf(at));
      const gap = first.mean - mean;
      return { gap, margin, behind: at > 0 && gap > margin };
    });
    const stillLevel = remaining.filter((at) => !comparisons[at]?.behind);
    if (stillLevel.length === remaining.length || stillLevel.length < 2) return comparisons;
    remaining = stillLevel;
  }
}

/** The `level` quantile of the largest |difference| between two of the runs over its standard error; never below that of a single pair. */
function criticalOf({ runs, errorOf }: Resamples, among: readonly number[], level: number): number {
  const pairs = among.flatMap((one, i) =>
    among.slice(i + 1).flatMap((other) => {
      const error = errorOf(one, other);
      return error > 0 ? [{ one: runs[one], other: runs[other], error }] : [];
    }),
  );
  const largest = new Float64Array(runs[0]?.drawn.length ?? 0);
  for (const { one, other, error } of pairs) {
    if (!one || !other) continue;
    const gap = one.mean - other.mean;
    for (let b = 0; b < largest.length; b++) {
      const deviation = Math.abs((one.drawn[b] ?? 0) - (other.drawn[b] ?? 0) - gap) / error;
      if (deviation > (largest[b] ?? 0)) largest[b] = deviation;
    }
  }
  const [critical = leastCritical] = quantilesOf(largest, [level]);
  return Math.max(critical, leastCritical);
}

/**
 * The point of Student's t with n − 1 degrees of freedom for one of the normal distribution: z + (z³ + z)/(4(n − 1)), as the standard
 * errors are measured on the same cases. @see M. Abramowitz & I. A. Stegun, Handbook of Mathematical Functions (1964), 26.7.5.
 */
const studentised = (z: number, n: number): number => z + (z ** 3 + z) / (4 * Math.max(1, n - 1));

/** Of two runs: the 97.5 % point of the normal distribution. */
const leastCritical = 1.959963984540054;
