// What a case is worth where money was given case by case and no matrix says what else could happen: the studentised bootstrap.
import { quantilesOf } from "../distribution.rules";
import type { Interval } from "./dirichlet.rules";
import { type Stream, streamOf } from "./random.rules";

/** Beyond so many different amounts, neighbours are drawn together. */
const mostGroups = 64;
/** So many at either end stay alone: what is rare and big decides. */
const singlesPerEnd = 12;

/** Cases that are drawn together: how many, their mean, and how they vary among each other. */
type Group = { count: number; mean: number; variance: number };

/**
 * The mean of money over cases with its 95 % interval by the bootstrap-t: each resample gives t* = (m* − m)/s*, and the interval is
 * m − t*(97.5 %)·s to m − t*(2.5 %)·s. Unlike percentiles it follows the skewness of money. Where all cases are alike nothing is known
 * of how they vary, and the ends are infinite.
 *
 * A resample draws n cases with replacement. As most cases are worth one of a few amounts, it is drawn as counts of those amounts
 * (multinomial, by binomials in turn), which is the same and a hundred times as fast; where there are more than 64 different amounts,
 * neighbours are drawn together and what varies among them is added as a normal variate.
 * @see P. Hall, The Bootstrap and Edgeworth Expansion (1992), §3.2; B. Efron & R. Tibshirani, An Introduction to the Bootstrap (1993), §12.5.
 */
export function bootstrapMean(
  money: Float64Array,
  { seed, resamples = 2_000, level = 0.95 }: { seed: number; resamples?: number; level?: number },
): Interval {
  const n = money.length;
  const groups = groupsOf(money);
  const mean = n === 0 ? 0 : groups.reduce((sum, group) => sum + group.count * group.mean, 0) / n;
  const spread = groups.reduce((sum, { count, mean: at, variance }) => sum + count * ((at - mean) ** 2 + variance), 0);
  if (spread === 0 || groups.length < 2) return { mean, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const error = Math.sqrt(spread) / n;
  const draw = resampler(groups, n, mean, streamOf(seed));
  const values = new Float64Array(resamples).map(draw);
  const [low = 0, high = 0] = quantilesOf(values, [(1 - level) / 2, (1 + level) / 2]);
  return { mean, low: mean - Math.max(0, high) * error, high: mean - Math.min(0, low) * error };
}

function groupsOf(money: Float64Array): Group[] {
  const sorted = money.slice().sort();
  const amounts: Group[] = [];
  for (const value of sorted) {
    const last = amounts.at(-1);
    if (last && last.mean === value) last.count += 1;
    else amounts.push({ count: 1, mean: value, variance: 0 });
  }
  if (amounts.length <= mostGroups) return amounts;
  const [first, middle, end] = [
    amounts.slice(0, singlesPerEnd),
    amounts.slice(singlesPerEnd, -singlesPerEnd),
    amounts.slice(-singlesPerEnd),
  ];
  const width = Math.ceil(middle.length / (mostGroups - 2 * singlesPerEnd));
  const merged: Group[] = [];
  for (let from = 0; from < middle.length; from += width) merged.push(mergeGroups(middle.slice(from, from + width)));
  return [...first, ...merged, ...end];
}

function mergeGroups(amounts: readonly Group[]): Group {
  const count = amounts.reduce((sum, amount) => sum + amount.count, 0);
  const mean = amounts.reduce((sum, amount) => sum + amount.count * amount.mean, 0) / count;
  const variance = amounts.reduce((sum, amount) => sum + amount.count * (amount.mean - mean) ** 2, 0) / count;
  return { count, mean, variance };
}

/** A resample's t*; one in which all cases are alike says nothing, and is drawn again. */
function resampler(groups: readonly Group[], n: number, mean: number, stream: Stream): () => number {
  const { binomial, normal } = stream;
  return () => {
    for (;;) {
      let remaining = n;
      let cases = n;
      let sum = 0;
      let squares = 0;
      let within = 0;
      for (const group of groups) {
        const drawn = binomial(remaining, group.count / cases);
        const deviation = group.mean - mean;
        sum += drawn * deviation;
        squares += drawn * deviation * deviation;
        within += drawn * group.variance;
        remaining -= drawn;
        cases -= group.count;
        if (remaining === 0) break;
      }
      if (within > 0) sum += Math.sqrt(within) * normal();
      const shifted = sum / n;
      const variance = (squares + within) / n - shifted ** 2;
      if (variance > 0) return shifted / Math.sqrt(variance / n);
    }
  };
}

/**
 * Whether a few large amounts decide, so that an interval from these cases holds the truth less often than it says: n < 25·G², with G
 * the skewness. @see W. G. Cochran, Sampling Techniques, 3rd ed. (1977), §2.15.
 */
export function isSkewed(money: Float64Array): boolean {
  const n = money.length;
  if (n === 0) return false;
  const mean = money.reduce((sum, value) => sum + value, 0) / n;
  let second = 0;
  let third = 0;
  for (const value of money) {
    second += (value - mean) ** 2;
    third += (value - mean) ** 3;
  }
  return second > 0 && n < 25 * (third / n / (second / n) ** 1.5) ** 2;
}
