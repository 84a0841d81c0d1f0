// The beta distribution: its distribution function and the inverse of it, exact to 1e-12 and quick enough for simulation.

/** Lanczos' coefficients for g = 7, n = 9 (P. Godfrey, 2001): relative error below 1e-14 for x ≥ 0.5. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** ln Γ(x) for x > 0. Below 0.5 by Γ(x) = Γ(x + 1) / x. */
export function lnGamma(x: number): number {
  if (x < 0.5) return lnGamma(x + 1) - Math.log(x);
  const series = lanczos.reduce((sum, c, i) => (i === 0 ? c : sum + c / (x - 1 + i)), 0);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

export type Beta = {
  /** I_x(α, β) = P(X ≤ x). */
  cdf: (x: number) => number;
  /** The x with P(X ≤ x) = p; 0 and 1 at the ends. Rises with p. */
  quantile: (p: number) => number;
};

/**
 * Beta(α, β) on [0, 1], for α, β ≥ 1 (a PERT distribution's are).
 * @see W. H. Press et al., Numerical Recipes, 3rd ed., §6.4: continued fraction by Lentz's method, symmetric where it converges faster.
 */
export function beta(alpha: number, beta: number): Beta {
  const lnB = lnGamma(alpha) + lnGamma(beta) - lnGamma(alpha + beta);
  const turn = (alpha + 1) / (alpha + beta + 2);

  /** x^α (1−x)^β / B(α, β): the factor that density and continued fraction share. */
  const front = (x: number) => Math.exp(alpha * Math.log(x) + beta * Math.log1p(-x) - lnB);
  const cdfFrom = (x: number, shared: number) =>
    x < turn ? (shared * fraction(x, alpha, beta)) / alpha : 1 - (shared * fraction(1 - x, beta, alpha)) / beta;
  function cdf(x: number): number {
    if (x <= 0) return 0;
    return x >= 1 ? 1 : cdfFrom(x, front(x));
  }

  /** For the first guess: at every edge of a cell of [0, 1] the distribution function, and how fast x grows with it. */
  const cells = 128;
  const edges = Float64Array.from({ length: cells + 1 }, (_, i) => cdf(i / cells));
  const slopes = edges.map((_, i) => (i === 0 || i === cells ? 0 : ((i / cells) * (1 - i / cells)) / front(i / cells)));
  const edge = (i: number) => edges[i] ?? 1;
  const slope = (i: number) => slopes[i] ?? 0;

  /** Where next to an end all but one factor of the density is 1: x^α / (α B), and the same from above. A guess, good for x ≪ 1. */
  const nearLow = (p: number) => Math.exp((Math.log(p) + Math.log(alpha) + lnB) / alpha);
  const nearHigh = (p: number) => 1 - Math.exp((Math.log1p(-p) + Math.log(beta) + lnB) / beta);

  /** A power of x near an end, Hermite's cubic through both edges of the cell elsewhere. */
  function guessOf(p: number, cell: number): number {
    if (cell === 0) return nearLow(p);
    if (cell === cells - 1) return nearHigh(p);
    const rise = edge(cell + 1) - edge(cell);
    const t = (p - edge(cell)) / rise;
    const bend = t * (1 - t) * ((1 - t) * (slope(cell) * rise - 1 / cells) - t * (slope(cell + 1) * rise - 1 / cells));
    return cell / cells + t / cells + bend;
  }

  /** Newton's steps from the guess, kept inside what is known to hold x. Above the turn the upper tail is solved, which keeps its digits. */
  function quantile(p: number): number {
    if (!(p > 0)) return 0;
    if (p >= 1) return 1;
    let cell = 0;
    for (let step = cells / 2; step >= 1; step /= 2) if (edge(cell + step) <= p) cell += step;
    let low = cell / cells;
    let high = (cell + 1) / cells;
    const guess = guessOf(p, cell);
    let x = guess > low && guess < high ? guess : (low + high) / 2;
    for (let i = 0; i < 100; i++) {
      const shared = front(x);
      const below = x < turn;
      const tail = shared * (below ? fraction(x, alpha, beta) / alpha : fraction(1 - x, beta, alpha) / beta);
      const miss = below ? tail - p : 1 - p - tail;
      if (miss === 0) return x;
      if (miss > 0) high = x;
      else low = x;
      const newton = x - (miss * x * (1 - x)) / shared;
      // an end that was reached is as good as what lies inside: only what Newton throws out of the bounds is halved
      const next = newton >= low && newton <= high ? newton : (low + high) / 2;
      const moved = Math.abs(next - x);
      x = next;
      // Newton's error is squared at every step, relative to the nearer end: after 1e-8 of that what is left is rounding
      if (moved <= 1e-8 * Math.min(x, 1 - x)) break;
    }
    return x;
  }
  return { cdf, quantile };
}

/** The continued fraction of I_x(a, b), by the modified Lentz method; converges quickly for x < (a + 1) / (a + b + 2). */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < 3e-16) break;
  }
  return result;
}

const nonZero = (x: number): number => (Math.abs(x) < 1e-300 ? 1e-300 : x);
