// The sum of many projects' outcomes: simulated once as independent, and once as if all rise and fall together.
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { JumpableRandomGenerator } from "pure-rand/types/JumpableRandomGenerator";
import { type Band, type Bin, quantilesOf } from "@/lib/value/distribution.rules";
import { normalQuantile } from "@/lib/value/normal.rules";
import { at, countAbove, toMinor } from "@/lib/value/simulation.rules";

/** One project: its outcomes as the estimate drew them, in bins, and its exact mean. */
export type Part = { id: string; mean: number; bins: readonly Bin[] };

/** The many small ones beyond those that are drawn one by one: by the central limit theorem a normal, by mean and variance. */
export type Rest = { mean: number; variance: number };

/** `gains`: the share of draws in which the sum lies above zero. In whole minor units. */
export type SumRange = Pick<Band, "p10" | "p90"> & { gains: number };

export type PortfolioSum = { mean: number; independent: SumRange; together: SumRange; draws: number };

/** A page waits for this: some 50 ms. */
const mostDraws = 400_000;
const draws = { least: 1_000, usual: 10_000 };
const seed = 20_261_129;

/**
 * Independent: each project is drawn from its own stream, a jump apart (streams of near seeds are alike), in the order of their ids. Together: all are drawn at the same share of their outcomes (comonotone),
 * the widest that a sum of them can be. The truth lies between, for the projects of one firm share their fate in part.
 * @see J. Dhaene et al., The concept of comonotonicity in actuarial science and finance, Insurance: Mathematics and Economics 31 (2002) 3–33
 */
export function sumOf(parts: readonly Part[], rest: Rest = { mean: 0, variance: 0 }): PortfolioSum {
  const count = Math.round(Math.min(draws.usual, Math.max(draws.least, mostDraws / Math.max(1, parts.length))));
  const spread = Math.sqrt(Math.max(0, rest.variance));
  const quantiles = new Float64Array(count).map((_, i) => (i + 0.5) / count);
  const independent = new Float64Array(count).fill(rest.mean);
  const comonotone = quantiles.map((share) => rest.mean + (spread > 0 ? spread * normalQuantile(share) : 0));
  const streams = xoroshiro128plus(seed);
  if (spread > 0) addDrawn(independent, (share) => spread * normalQuantile(share), streams);
  for (const { mean, bins } of parts.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const { quantile, shift } = fromBins(bins, mean);
    addDrawn(independent, (share) => quantile(share) + shift, streams);
    for (let i = 0; i < count; i++) comonotone[i] = at(comonotone, i) + quantile(at(quantiles, i)) + shift;
  }
  const mean = toMinor(parts.reduce((sum, part) => sum + part.mean, rest.mean));
  return { mean, independent: sumRange(independent), together: sumRange(comonotone), draws: count };
}

function addDrawn(to: Float64Array, value: (share: number) => number, streams: JumpableRandomGenerator): void {
  streams.jump();
  const stream = streams.clone();
  for (let i = 0; i < to.length; i++) to[i] = at(to, i) + value(Math.max(uniformFloat64(stream), 2 ** -54));
}

function sumRange(values: Float64Array): SumRange {
  const [p10 = 0, p90 = 0] = quantilesOf(values, [0.1, 0.9]).map(toMinor);
  return { p10, p90, gains: countAbove(values, 0) / values.length };
}

/** The inverse distribution function by straight lines within bins, moved so that its mean is the exact one. */
function fromBins(bins: readonly Bin[], mean: number): { quantile: (share: number) => number; shift: number } {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return { quantile: () => mean, shift: 0 };
  const ends = new Float64Array(bins.length);
  let soFar = 0;
  for (const [i, { count }] of bins.entries()) {
    soFar += count;
    ends[i] = soFar / total;
  }
  const quantile = (share: number): number => {
    let low = 0;
    let high = bins.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(ends, middle) < share) low = middle + 1;
      else high = middle;
    }
    const bin = bins[low];
    if (!bin) return mean;
    const start = low === 0 ? 0 : at(ends, low - 1);
    const width = at(ends, low) - start;
    return bin.from + (bin.to - bin.from) * (width > 0 ? (share - start) / width : 0.5);
  };
  const binned = bins.reduce((sum, { from, to, count }) => sum + ((from + to) / 2) * (count / total), 0);
  return { quantile, shift: mean - binned };
}
