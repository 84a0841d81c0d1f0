// What a case is worth where only counts are known: how often each thing happened, and what each is worth.
import { quantilesOf } from "../../distribution/rules";
import { streamOf } from "../draws/rules";

/** How often something happened, and what it is worth each time, in minor units. */
export type Cell = { count: number; money: number };

/** Money a case with its 95 % interval, in minor units and their parts. */
export type Interval = { mean: number; low: number; high: number };

/**
 * Added to every count before the first case is seen: ½ for the four cells of two classes (H. Jeffreys, Proceedings of the Royal
 * Society A 186 (1946) 453–461), and 2 cases in all where there are more cells, or a hundred empty ones would outweigh the data
 * (J. O. Berger, J. M. Bernardo & D. Sun, Bayesian Analysis 10 (2015) 189–221, §3: about 1/m for each of m cells).
 */
export const priorOf = (cells: number): number => Math.min(0.5, 2 / cells);

/** Σ n·B / n: what the cases that were seen were worth, each; 0 where there were none. */
export function meanOfCells(cells: readonly Cell[]): number {
  const cases = cells.reduce((sum, { count }) => sum + count, 0);
  return cases === 0 ? 0 : cells.reduce((sum, { count, money }) => sum + count * money, 0) / cases;
}

/**
 * The interval of Σ p·B where p is drawn from Dirichlet(counts + ½), each cell as a gamma variate over their sum.
 * Of one run alone; the difference of two runs by counts is unpaired (see `unpairedDifference`), whatever cases they share.
 */
export function intervalOfCells(
  cells: readonly Cell[],
  {
    seed,
    draws = 2_000,
    level = 0.95,
    prior = priorOf(cells.length),
  }: { seed: number; draws?: number; level?: number; prior?: number },
): Interval {
  const { gamma } = streamOf(seed);
  const values = new Float64Array(draws);
  for (let i = 0; i < draws; i++) {
    let weight = 0;
    let worth = 0;
    for (const { count, money } of cells) {
      const drawn = gamma(count + prior);
      weight += drawn;
      worth += drawn * money;
    }
    values[i] = worth / weight;
  }
  const [low = 0, high = 0] = quantilesOf(values, [(1 - level) / 2, (1 + level) / 2]);
  return { mean: meanOfCells(cells), low, high };
}

/**
 * The variance of Σ p·B under the same Dirichlet distribution, exactly: (Σ B²·a − (Σ B·a)²)/(A + 1), with a the share of a cell in
 * the sum A of counts and priors. @see N. Balakrishnan & V. B. Nevzorov, A Primer on Statistical Distributions (2003), ch. 27.
 */
export function varianceOfCells(cells: readonly Cell[]): number {
  const prior = priorOf(cells.length);
  const all = cells.reduce((sum, { count }) => sum + count + prior, 0);
  const mean = cells.reduce((sum, { count, money }) => sum + (count + prior) * money, 0) / all;
  return cells.reduce((sum, { count, money }) => sum + (count + prior) * (money - mean) ** 2, 0) / all / (all + 1);
}

/** The 97.5 % point of the normal distribution. */
export const z95 = 1.959963984540054;

/** How much more a case of the first is worth than one of the other, as if they had been scored on different cases. */
export function unpairedDifference(one: readonly Cell[], other: readonly Cell[]): Interval {
  const mean = meanOfCells(one) - meanOfCells(other);
  const half = z95 * Math.sqrt(varianceOfCells(one) + varianceOfCells(other));
  return { mean, low: mean - half, high: mean + half };
}
