// The χ² distribution with a whole number of degrees of freedom: how far chance alone goes.

const halfLnPi = 0.5 * Math.log(Math.PI);

/** ln Γ(k/2), from Γ(1/2) = √π and Γ(1) = 1 upwards. */
function lnGammaOfHalf(k: number): number {
  let sum = k % 2 === 0 ? 0 : halfLnPi;
  for (let at = k % 2 === 0 ? 1 : 0.5; at < k / 2; at += 1) sum += Math.log(at);
  return sum;
}

/**
 * P(X ≤ x) for X ~ χ² with `degrees` ≥ 1 degrees of freedom; accurate to 1e-12.
 * @see W. H. Press et al., Numerical Recipes, 3rd ed., §6.2: the incomplete gamma function by its series below a + 1, by
 *   its continued fraction above.
 */
export function chiSquareCdf(x: number, degrees: number): number {
  if (!(x > 0)) return 0;
  const a = degrees / 2;
  const half = x / 2;
  const front = Math.exp(a * Math.log(half) - half - lnGammaOfHalf(degrees));
  return half < a + 1 ? front * series(half, a) : 1 - front * fraction(half, a);
}

/** The x with P(X ≤ x) = p, for 0 < p < 1; by Newton's steps from Wilson and Hilferty's guess (1931), kept between bounds. */
export function chiSquareQuantile(p: number, degrees: number): number {
  let low = 0;
  let high = degrees + 10;
  while (chiSquareCdf(high, degrees) < p) high *= 2;
  let x = Math.min(high, Math.max(1e-8, degrees * (1 - 2 / (9 * degrees)) ** 3));
  for (let step = 0; step < 200; step++) {
    const miss = chiSquareCdf(x, degrees) - p;
    if (miss > 0) high = x;
    else low = x;
    const density = Math.exp(
      (degrees / 2 - 1) * Math.log(x) - x / 2 - (degrees / 2) * Math.LN2 - lnGammaOfHalf(degrees),
    );
    const newton = x - miss / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-13 * x) return next;
    x = next;
  }
  return x;
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
