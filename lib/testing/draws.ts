// Seeded draws for tests and benches of statistics: the same every time.
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Uniform on [0, 1). */
export type Random = () => number;

export function seeded(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  // the first numbers of a small seed all lie close to 1
  generator.jump();
  return () => (generator.next() >>> 0) / 4_294_967_296;
}

/** How so many cases fall into bins of these shares: one binomial after the other, so that a million cases take no longer than ten. */
export function drawn(random: Random, shares: readonly number[], cases: number): number[] {
  let [left, share] = [cases, 1];
  return shares.map((own, bin) => {
    const count = bin === shares.length - 1 ? left : binomial(random, left, Math.min(1, own / share));
    left -= count;
    share -= own;
    return count;
  });
}

/** By the inverse of the distribution, from the mode outwards on both sides. */
function binomial(random: Random, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  const mode = Math.floor((n + 1) * p);
  const odds = p / (1 - p);
  let left = random() - pmf(n, p, mode);
  let [low, high] = [mode, mode];
  let [below, above] = [pmf(n, p, mode), pmf(n, p, mode)];
  while (left > 0 && (low > 0 || high < n)) {
    if (high < n) {
      above *= ((n - high) / (high + 1)) * odds;
      high += 1;
      left -= above;
      if (left <= 0) return high;
    }
    if (low > 0) {
      below *= low / ((n - low + 1) * odds);
      low -= 1;
      left -= below;
      if (left <= 0) return low;
    }
    if (below < 1e-300 && above < 1e-300) break;
  }
  return mode;
}

function pmf(n: number, p: number, k: number): number {
  return Math.exp(lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

function lnFactorial(n: number): number {
  if (n < 20) {
    let sum = 0;
    for (let at = 2; at <= n; at++) sum += Math.log(at);
    return sum;
  }
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + (1 - 1 / (30 * n * n)) / (12 * n);
}
