// What a case is worth where a payoff matrix prices classes: how often each answer was given, and what each is worth.
import { quantilesOf } from "../distribution.rules";
import { streamOf } from "./random.rules";

/** How often something happened, and what it is worth each time, in minor units. */
export type Cell = { count: number; money: number };

/** Money a case with its 95 % interval, in minor units and their parts. */
export type Interval = { mean: number; low: number; high: number };

/** All answers that the matrix knows, class by class of what cases turned out to be, also those that no case has shown. */
export type ByClass = readonly (readonly Cell[])[];

/** The share of each class among the cases in use; null where nobody stated it: then the cases are a sample of those in use. */
export type Mix = readonly number[] | null;

const casesOf = (cells: readonly Cell[]) => cells.reduce((sum, { count }) => sum + count, 0);

/** The share of each class that counts: as stated, or as the cases have it. */
export function weightsOf(classes: ByClass, mix: Mix): number[] {
  const all = casesOf(classes.flat());
  return mix ? [...mix] : classes.map((cells) => (all === 0 ? 0 : casesOf(cells) / all));
}

/** V = Σ_k π_k · E[B | actual = k]. A class without a case adds nothing: ask `lacksClass` first. */
export function meanOfClasses(classes: ByClass, mix: Mix): number {
  if (!mix) return meanOfCells(classes.flat());
  const weights = weightsOf(classes, mix);
  return classes.reduce((sum, cells, k) => sum + (weights[k] ?? 0) * meanOfCells(cells), 0);
}

/** Σ n·B / n: what the cases that were seen were worth, each; 0 where there were none. */
export function meanOfCells(cells: readonly Cell[]): number {
  const cases = casesOf(cells);
  return cases === 0 ? 0 : cells.reduce((sum, { count, money }) => sum + count * money, 0) / cases;
}

/** Whether a class that occurs in use has no case here, so that nothing is known of it. */
export const lacksClass = (classes: ByClass, weights: readonly number[]): boolean =>
  classes.some((cells, k) => (weights[k] ?? 0) > 0 && casesOf(cells) === 0);

type IntervalOptions = { seed: number; draws?: number; level?: number };

/**
 * The interval of what a case is worth. Shares of answers are drawn from the Dirichlet distribution of their counts, with **one more
 * case that went as badly as the matrix knows for the lower end, and as well for the upper one**. So a harm that no case has shown
 * yet counts: of two outcomes it is the exact interval of C. J. Clopper & E. S. Pearson (Biometrika 26 (1934) 404–413), where a prior
 * of ½ a cell (Jeffreys) lets a losing model pass in 7 to 8 % of samples. Of more outcomes it is the bound of N. Gaffke (Universität
 * Magdeburg, Preprint 5/2005) as E. Learned-Miller & P. Thomas give it (arXiv:1905.06208, 2019), for which no failure is known; the
 * rates are in bench/rates.md. Where the mix is stated each class has a distribution, and a bad case, of its own.
 * @param reference what the same classes are worth otherwise, by other cases: the interval is that of the difference
 */
export function intervalOfClasses(
  classes: ByClass,
  mix: Mix,
  { seed, draws = 2_000, level = 0.95 }: IntervalOptions,
  reference?: ByClass,
): Interval {
  const { gamma, uniform } = streamOf(seed);
  const exponential = () => -Math.log(1 - uniform());
  const [lows, highs] = [new Float64Array(draws), new Float64Array(draws)];
  const summaries = classes.map(summarise);
  const referenceSummaries = reference?.map(summarise);
  const [weights, worths] = [new Float64Array(summaries.length), new Float64Array(summaries.length)];
  const [referenceLow, referenceHigh] = [new Float64Array(summaries.length), new Float64Array(summaries.length)];
  for (let i = 0; i < draws; i++) {
    summaries.forEach(({ observed }, k) => {
      let weight = 0;
      let worth = 0;
      for (const { count, money } of observed) {
        const drawn = gamma(count);
        weight += drawn;
        worth += drawn * money;
      }
      weights[k] = weight;
      worths[k] = worth;
    });
    referenceSummaries?.forEach(({ observed, worst, best }, k) => {
      const extra = exponential();
      let weight = extra;
      let worth = 0;
      for (const { count, money } of observed) {
        const drawn = gamma(count);
        weight += drawn;
        worth += drawn * money;
      }
      referenceLow[k] = (worth + extra * worst) / weight;
      referenceHigh[k] = (worth + extra * best) / weight;
    });
    if (mix) {
      let low = 0;
      let high = 0;
      summaries.forEach(({ worst, best }, k) => {
        const extra = exponential();
        const share = mix[k] ?? 0;
        const weight = (weights[k] ?? 0) + extra;
        const worth = worths[k] ?? 0;
        low += share * ((worth + extra * worst) / weight - (referenceHigh[k] ?? 0));
        high += share * ((worth + extra * best) / weight - (referenceLow[k] ?? 0));
      });
      lows[i] = low;
      highs[i] = high;
    } else {
      const extra = exponential();
      let weight = extra;
      let low = 0;
      let high = 0;
      let worst = Number.POSITIVE_INFINITY;
      let best = Number.NEGATIVE_INFINITY;
      summaries.forEach((cells, k) => {
        weight += weights[k] ?? 0;
        low += (worths[k] ?? 0) - (weights[k] ?? 0) * (referenceHigh[k] ?? 0);
        high += (worths[k] ?? 0) - (weights[k] ?? 0) * (referenceLow[k] ?? 0);
        worst = Math.min(worst, cells.worst - (referenceHigh[k] ?? 0));
        best = Math.max(best, cells.best - (referenceLow[k] ?? 0));
      });
      lows[i] = (low + extra * worst) / weight;
      highs[i] = (high + extra * best) / weight;
    }
  }
  const mean = meanOfClasses(classes, mix) - (reference ? meanOfClasses(reference, weightsOf(classes, mix)) : 0);
  const [low = mean] = quantilesOf(lows, [(1 - level) / 2]);
  const [high = mean] = quantilesOf(highs, [(1 + level) / 2]);
  // of a few cases nearly all alike, a quantile could fall on the wrong side of what was seen
  return { mean, low: Math.min(low, mean), high: Math.max(high, mean) };
}

const summarise = (cells: readonly Cell[]) => ({
  observed: cells.filter(({ count }) => count > 0),
  worst: Math.min(...cells.map(({ money }) => money)),
  best: Math.max(...cells.map(({ money }) => money)),
});

/** The 97.5 % point of the normal distribution. */
export const z95 = 1.959963984540054;

/**
 * The variance of the mean of one run by itself, for comparing runs that can't be paired: as of a sample, with half a case more at
 * either end of what the matrix knows.
 */
export function varianceOfClasses(classes: ByClass, mix: Mix): number {
  if (!mix) return varianceOfCells(classes.flat());
  return classes.reduce((sum, cells, k) => sum + (mix[k] ?? 0) ** 2 * varianceOfCells(cells), 0);
}

function varianceOfCells(observed: readonly Cell[]): number {
  const { worst, best } = summarise(observed);
  const cells = [...observed, { count: 0.5, money: worst }, { count: 0.5, money: best }];
  const [cases, mean] = [casesOf(cells), meanOfCells(cells)];
  return cells.reduce((sum, { count, money }) => sum + count * (money - mean) ** 2, 0) / cases ** 2;
}
