// How much more a case is worth with one run than with another, where both were scored on the same cases: each case is its own pair.
import { quantilesOf } from "../../distribution/rules";
import { type Interval, intervalOfCells, priorOf } from "../dirichlet/rules";
import { type Stream, streamOf } from "../draws/rules";

/** Beyond so many different amounts, neighbours are drawn together. */
const mostGroups = 64;
/** So many at either end stay alone: what is rare and big decides. */
const alone = 8;

/** Cases that are drawn together: how many, what they sum to, and how they vary among each other. */
type Group = { count: number; mean: number; variance: number };

/** In the order of the cases. @throws RangeError where the two are not of the same cases */
export function differences(one: Float64Array, other: Float64Array): Float64Array {
  if (one.length !== other.length) throw new RangeError("Only runs on the same cases can be paired.");
  return one.map((money, i) => money - (other[i] ?? 0));
}

/**
 * The same where a matrix prices each case: then all that two runs can differ by is known, also what no case has shown yet. Each such
 * amount is a cell of a Dirichlet distribution. A bootstrap never draws what was not seen, and is too sure of a lead that rests on one
 * rare, dear case. Two runs that never differed are taken for the same.
 * @param amounts B[actual][action], in minor units
 */
export function pairedByMatrix(
  one: Float64Array,
  other: Float64Array,
  amounts: readonly (readonly number[])[],
  how: { seed: number; draws?: number },
): Interval {
  const possible = amounts.flatMap((row) => row.flatMap((amount) => row.map((instead) => amount - instead)));
  const counts = new Map(possible.map((money) => [money, 0]));
  for (const money of differences(one, other)) counts.set(money, (counts.get(money) ?? 0) + 1);
  if (counts.get(0) === one.length) return { mean: 0, low: 0, high: 0 };
  const cells = [...counts].map(([money, count]) => ({ money, count }));
  // two classes differ by five amounts, each as good a cell as the four of one run
  return intervalOfCells(cells, { ...how, prior: priorOf(cells.length - 1) });
}

/**
 * The mean of money over cases with its 95 % interval, by the bootstrap with bias correction and acceleration (BCa).
 *
 * A resample draws n cases with replacement. As most cases are worth one of a few amounts, it is drawn as counts of those amounts
 * (multinomial, by binomials in turn), which is the same and a hundred times as fast; where there are more than 64 different amounts,
 * neighbours are drawn together and what varies among them is added as a normal variate.
 * @see B. Efron, Journal of the American Statistical Association 82 (1987) 171–185; acceleration of a mean: skewness/(6·√n).
 */
export function bootstrapMean(
  money: Float64Array,
  { seed, resamples = 2_000, level = 0.95 }: { seed: number; resamples?: number; level?: number },
): Interval {
  const n = money.length;
  if (n === 0) return { mean: 0, low: 0, high: 0 };
  const groups = groupsOf(money);
  const mean = groups.reduce((sum, group) => sum + group.count * group.mean, 0) / n;
  const draw = resampler(groups, n, streamOf(seed));
  const values = new Float64Array(resamples).map(draw);
  const below = values.reduce((count, value) => count + (value < mean ? 1 : value === mean ? 0.5 : 0), 0);
  // all alike, or so few cases that every resample falls on one side: there is nothing to correct by
  if (below === 0 || below === resamples) {
    const [low = mean, high = mean] = quantilesOf(values, [(1 - level) / 2, (1 + level) / 2]);
    return { mean, low, high };
  }
  const z0 = normalQuantile(below / resamples);
  const acceleration = skewnessOf(money, mean) / (6 * Math.sqrt(n));
  const corrected = (share: number) => {
    const z = z0 + normalQuantile(share);
    return normalCdf(z0 + z / (1 - acceleration * z));
  };
  const [low = mean, high = mean] = quantilesOf(values, [corrected((1 - level) / 2), corrected((1 + level) / 2)]);
  return { mean, low, high };
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
  const [first, middle, end] = [amounts.slice(0, alone), amounts.slice(alone, -alone), amounts.slice(-alone)];
  const width = Math.ceil(middle.length / (mostGroups - 2 * alone));
  const joined: Group[] = [];
  for (let from = 0; from < middle.length; from += width) joined.push(together(middle.slice(from, from + width)));
  return [...first, ...joined, ...end];
}

function together(amounts: readonly Group[]): Group {
  const count = amounts.reduce((sum, amount) => sum + amount.count, 0);
  const mean = amounts.reduce((sum, amount) => sum + amount.count * amount.mean, 0) / count;
  const variance = amounts.reduce((sum, amount) => sum + amount.count * (amount.mean - mean) ** 2, 0) / count;
  return { count, mean, variance };
}

const resampler =
  (groups: readonly Group[], n: number, { binomial, normal }: Stream) =>
  () => {
    let left = n;
    let cases = n;
    let sum = 0;
    let variance = 0;
    for (const group of groups) {
      const drawn = binomial(left, group.count / cases);
      sum += drawn * group.mean;
      variance += drawn * group.variance;
      left -= drawn;
      cases -= group.count;
      if (left === 0) break;
    }
    return (variance > 0 ? sum + Math.sqrt(variance) * normal() : sum) / n;
  };

function skewnessOf(money: Float64Array, mean: number): number {
  let [second, third] = [0, 0];
  for (const value of money) {
    second += (value - mean) ** 2;
    third += (value - mean) ** 3;
  }
  return second === 0 ? 0 : third / money.length / (second / money.length) ** 1.5;
}

/** Φ(x), to 7e-8. @see M. Abramowitz & I. A. Stegun, Handbook of Mathematical Functions (1964), 26.2.17. */
function normalCdf(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail =
    (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x < 0 ? tail : 1 - tail;
}

/** Where Φ reaches a share between 0 and 1: by bisection, as it is asked four times a figure. */
function normalQuantile(share: number): number {
  let [low, high] = [-8, 8];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
