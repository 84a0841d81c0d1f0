// The χ² distribution with a whole number of degrees of freedom: how far chance alone goes, also far out in its tail.

const halfLnPi = 0.5 * Math.log(Math.PI);

/** ln Γ(k/2), from Γ(1/2) = √π and Γ(1) = 1 upwards. */
function lnGammaOfHalf(k: number): number {
  let sum = k % 2 === 0 ? 0 : halfLnPi;
  for (let at = k % 2 === 0 ? 1 : 0.5; at < k / 2; at += 1) sum += Math.log(at);
  return sum;
}

/**
 * ln P(X > x) for X ~ χ² with `degrees` ≥ 1 degrees of freedom, accurate to 1e-12: as far out as a double reaches, where 1 − P(X ≤ x)
 * would be 0.
 * @see W. H. Press et al., Numerical Recipes, 3rd ed., §6.2: the incomplete gamma function by its series below a + 1, by
 *   its continued fraction above.
 */
export function lnChiSquareTail(x: number, degrees: number): number {
  if (!(x > 0)) return 0;
  const a = degrees / 2;
  const half = x / 2;
  const lnFront = a * Math.log(half) - half - lnGammaOfHalf(degrees);
  if (half < a + 1) return Math.log1p(-Math.exp(lnFront) * series(half, a));
  return lnFront + Math.log(fraction(half, a));
}

/**
 * The x with ln P(X > x) = `lnTail` < 0. Newton's steps on √x, whose logarithm of the tail is concave: after the first step they come from above and
 * never leap over.
 */
export function chiSquareBeyond(lnTail: number, degrees: number): number {
  if (!(lnTail < 0)) return 0;
  const lnGamma = lnGammaOfHalf(degrees);
  let root = Math.sqrt(degrees);
  for (let step = 0; step < 200; step++) {
    const x = root * root;
    const tail = lnChiSquareTail(x, degrees);
    const lnDensity = (degrees / 2 - 1) * Math.log(x) - x / 2 - (degrees / 2) * Math.LN2 - lnGamma;
    const next = Math.max(root / 64, root + (tail - lnTail) / (2 * root * Math.exp(lnDensity - tail)));
    if (Math.abs(next - root) <= 1e-13 * root) return next * next;
    root = next;
  }
  return root * root;
}

function series(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 1_000 && term > sum * 1e-16; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** The modified Lentz method. */
function fraction(x: number, a: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let result = d;
  for (let i = 1; i < 1_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    const factor = d * c;
    result *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return result;
}
