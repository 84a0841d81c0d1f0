// What somebody believes of a number they do not know: at least, most likely, at most.
import { beta } from "./beta.rules";

/** least ≤ likely ≤ most, in the unit of the thing estimated. All three equal: known for certain. */
export type ThreePoint = { least: number; likely: number; most: number };

/** How much the likely value weighs against the two ends. */
const lambda = 4;

export type PertFault = "not-a-number" | "order";

/** What is wrong with a range, or null. */
export function pertFault({ least, likely, most }: ThreePoint): PertFault | null {
  if (![least, likely, most].every(Number.isFinite)) return "not-a-number";
  return least <= likely && likely <= most ? null : "order";
}

/**
 * α = 1 + 4 (likely − least)/(most − least), β = 1 + 4 (most − likely)/(most − least).
 * @see D. Vose, Risk Analysis, 3rd ed. (2008), "PERT distribution"; Malcolm et al., Operations Research 7 (1959) 646–669.
 */
export function pertShape({ least, likely, most }: ThreePoint): { alpha: number; beta: number } {
  const width = most - least;
  return { alpha: 1 + (lambda * (likely - least)) / width, beta: 1 + (lambda * (most - likely)) / width };
}

/** (least + 4 likely + most) / 6. */
export const pertMean = ({ least, likely, most }: ThreePoint): number =>
  least === most ? least : (least + lambda * likely + most) / (lambda + 2);

/**
 * The inverse distribution function: a share p of 0 … 1 becomes the value that is not exceeded with probability p. Fed with uniform
 * draws it samples exactly; fed with the *same* draws for two ranges it compares them draw by draw: raising `likely`, or moving the
 * whole range up, raises every draw. (Raising `most` alone raises the mean, but also flattens the low end.)
 * Expects a range without fault.
 */
export function pertQuantile(range: ThreePoint): (p: number) => number {
  const { least, most } = range;
  if (least === most) return () => least;
  const shape = pertShape(range);
  const { quantile } = beta(shape.alpha, shape.beta);
  return (p) => least + (most - least) * quantile(p);
}
