// Random numbers of four kinds, out of one seeded stream: the same seed gives the same figures.
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

export type Stream = {
  /** Between 0 (included) and 1. */
  uniform: () => number;
  /** Mean 0, standard deviation 1. */
  normal: () => number;
  /** Of this shape (> 0) and scale 1. */
  gamma: (shape: number) => number;
  /** How many of n (≥ 0) trials with chance p succeed. */
  binomial: (n: number, p: number) => number;
};

/** @param seed any integer of 32 bits */
export function streamOf(seed: number): Stream {
  const generator = xoroshiro128plus(seed);
  const uniform = () => uniformFloat64(generator);

  /** G. Marsaglia's polar method (SIAM Review 6, 1964); its second number is kept for the next call. */
  let spare: number | null = null;
  function normal(): number {
    if (spare !== null) {
      const second = spare;
      spare = null;
      return second;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s === 0 || s >= 1) continue;
      const scale = Math.sqrt((-2 * Math.log(s)) / s);
      spare = v * scale;
      return u * scale;
    }
  }

  /** @see G. Marsaglia & W. W. Tsang, ACM Transactions on Mathematical Software 26 (2000) 363–372. */
  function gamma(shape: number): number {
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  function binomial(n: number, p: number): number {
    if (n <= 0 || p <= 0) return 0;
    if (p >= 1) return n;
    if (p > 0.5) return n - binomial(n, 1 - p);
    return n * p < 10 ? byInversion(n, p, uniform) : byRejection(n, p, uniform);
  }

  return { uniform, normal, gamma, binomial };
}

/** By inversion, for few expected successes. */
function byInversion(n: number, p: number, uniform: () => number): number {
  const odds = p / (1 - p);
  let chance = (1 - p) ** n;
  let rest = uniform();
  let count = 0;
  while (rest > chance && count < n) {
    rest -= chance;
    count += 1;
    chance *= ((n - count + 1) / count) * odds;
  }
  return count;
}

/** Transformed rejection with squeeze (BTRS), for np ≥ 10. @see W. Hörmann, Journal of Statistical Computation and Simulation 46 (1993) 101–110. */
function byRejection(n: number, p: number, uniform: () => number): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const lnOdds = Math.log(p / (1 - p));
  const mode = Math.floor((n + 1) * p);
  const atMode = lnFactorial(mode) + lnFactorial(n - mode);
  for (;;) {
    const u = uniform() - 0.5;
    const v = 1 - uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + centre);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    const height = Math.log((v * alpha) / (a / (us * us) + b));
    if (height <= atMode - lnFactorial(k) - lnFactorial(n - k) + (k - mode) * lnOdds) return k;
  }
}

const lnFactorials = Float64Array.from({ length: 16 }, (_, k) => {
  let product = 1;
  for (let i = 2; i <= k; i++) product *= i;
  return Math.log(product);
});

/** ln k!, by Stirling's series from 16 on: to 1e-13 there, and a tenth of the time of the gamma function. */
function lnFactorial(k: number): number {
  const listed = lnFactorials[k];
  if (listed !== undefined) return listed;
  const x = k + 1;
  const series = (1 / 12 - (1 / 360 - 1 / (1_260 * x * x)) / (x * x)) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}
