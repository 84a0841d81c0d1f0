// What somebody believes of a number they do not know: at least, most likely, at most.
import { beta } from "../beta/rules";

/** low ≤ likely ≤ high, in the unit of the thing estimated. All three equal: known for certain. */
export type ThreePoint = { low: number; likely: number; high: number };

/** How much the likely value weighs against the two ends. */
const lambda = 4;

export type PertFault = "not-a-number" | "order";

/** What is wrong with a range, or null. */
export function pertFault({ low, likely, high }: ThreePoint): PertFault | null {
  if (![low, likely, high].every(Number.isFinite)) return "not-a-number";
  return low <= likely && likely <= high ? null : "order";
}

/**
 * α = 1 + 4 (likely − low)/(high − low), β = 1 + 4 (high − likely)/(high − low).
 * @see D. Vose, Risk Analysis, 3rd ed. (2008), "PERT distribution"; Malcolm et al., Operations Research 7 (1959) 646–669.
 */
export function pertShape({ low, likely, high }: ThreePoint): { alpha: number; beta: number } {
  const width = high - low;
  return { alpha: 1 + (lambda * (likely - low)) / width, beta: 1 + (lambda * (high - likely)) / width };
}

/** (low + 4 likely + high) / 6. */
export const pertMean = ({ low, likely, high }: ThreePoint): number =>
  low === high ? low : (low + lambda * likely + high) / (lambda + 2);

/**
 * (mean − low)(high − mean) / 7: the exact variance of this beta distribution, and not the rule of thumb ((high − low)/6)², which
 * takes no notice of the likely value.
 */
export function pertVariance(range: ThreePoint): number {
  const mean = pertMean(range);
  return ((mean - range.low) * (range.high - mean)) / (lambda + 3);
}

/**
 * The inverse distribution function: a share p of 0 … 1 becomes the value that is not exceeded with probability p. Fed with uniform
 * draws it samples exactly; fed with the *same* draws for two ranges it compares them draw by draw: raising `likely`, or moving the
 * whole range up, raises every draw. (Raising `high` alone raises the mean, but also flattens the low end.)
 * Expects a range without fault.
 */
export function pertQuantile(range: ThreePoint): (p: number) => number {
  const { low, high } = range;
  if (low === high) return () => low;
  const shape = pertShape(range);
  const { quantile } = beta(shape.alpha, shape.beta);
  return (p) => low + (high - low) * quantile(p);
}
