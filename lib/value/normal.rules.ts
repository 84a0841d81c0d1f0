// The normal distribution: its distribution function and the inverse of it, to twelve digits in the tails as in the middle.

const rootTwoPi = Math.sqrt(2 * Math.PI);

const density = (x: number): number => Math.exp((-x * x) / 2) / rootTwoPi;

/** Beyond this the sum loses digits, and the continued fraction has them. */
const tail = 3;

/**
 * Φ(x) = P(Z ≤ x).
 * @see G. Marsaglia, Evaluating the normal distribution, Journal of Statistical Software 11 (2004) 4: Φ(x) = ½ + φ(x) (x + x³/3 +
 *   x⁵/(3·5) + …); M. Abramowitz & I. Stegun, Handbook of Mathematical Functions, 26.2.14, for the tail.
 */
export function normalCdf(x: number): number {
  if (x < -tail) return density(x) * millsRatio(-x);
  if (x > tail) return 1 - density(x) * millsRatio(x);
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + density(x) * sum;
}

/** (1 − Φ(x)) / φ(x) = 1/(x + 1/(x + 2/(x + 3/(x + …)))), from within; for x ≥ 3. */
function millsRatio(x: number): number {
  let below = x;
  for (let k = 120; k >= 1; k--) below = x + k / below;
  return 1 / below;
}

/**
 * The x with Φ(x) = p; −∞ and ∞ at the ends. From Winitzki's closed guess (2008, good to 0.005) by Halley's steps, which triple the
 * digits each.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0)) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  if (p > 0.5) return -normalQuantile(1 - p) + 0;
  const shape = 0.147;
  const log = Math.log(4 * p) + Math.log1p(-p);
  const half = 2 / (Math.PI * shape) + log / 2;
  let x = -Math.SQRT2 * Math.sqrt(Math.max(0, Math.sqrt(half * half - log / shape) - half));
  for (let step = 0; step < 6; step++) {
    const miss = (normalCdf(x) - p) / density(x);
    const moved = miss / (1 + (x * miss) / 2);
    x -= moved;
    if (Math.abs(moved) <= 1e-6 * Math.max(1e-3, Math.abs(x))) break;
  }
  return x;
}
