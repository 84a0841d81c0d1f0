// Drift of a feature: the share of a window's cases that moved to other bins than in the reference, and how much chance alone can move.
import { chiSquareBeyond } from "../chi-square.rules";
import { squaredDeviate } from "../hypergeometric.rules";

/** Least number of cases that each side is expected to hold in a bin; bins with fewer are merged with their neighbours. */
export const leastExpected = 5;

/** From this share on that chance alone could move, a window says nothing: its `chance` is given as 1. */
const mostChance = 0.5;

export type Drift = {
  /** Share of the cases that lie in other bins than in the reference, 0 to 1: ½ Σ |aᵢ − bᵢ|. */
  moved: number;
  /** What chance alone moves, but for the rate that was asked for; 1 where there are too few cases to tell. */
  chance: number;
  /** The population stability index Σ (aᵢ − bᵢ) · ln(aᵢ / bᵢ), 0 where both are alike, without unit. */
  psi: number;
};

/**
 * Two samples are compared: the reference is one too. Bin after bin against all that follow, each by Fisher's exact test given the margins; the squared deviates add up
 * to no more than χ² with B − 1 degrees of freedom where nothing has changed, whatever the sizes. `chance` is what this distance would have to be,
 * in the direction in which it went, to be as unlikely as `rate`.
 * @param reference counts by bin as the model knew them, at least one case
 * @param window counts by the same bins, at least one case
 * @param rate so often a window that has not changed at all may go beyond `chance`
 * @see H. O. Lancaster, The derivation and partition of χ² in certain discrete distributions, Biometrika 36 (1949)
 */
export function driftOf(reference: readonly number[], window: readonly number[], rate: number): Drift {
  const merged = mergeBins(reference, window);
  const [n, m] = [total(reference), total(window)];
  const degrees = Math.max(1, merged.reference.length - 1);
  const critical = chiSquareBeyond(Math.log(rate), degrees);
  const moved = shareMoved(merged.reference, merged.window);
  const psi = stabilityIndex(merged.reference, merged.window);
  const mostByChance = chanceMoves(n, m, critical);
  if (mostByChance >= mostChance) return { moved, psi, chance: 1 };
  const approximate = pearson(merged.reference, merged.window);
  // far from the limit the exact tails, which cost a hundred times as much, would say the same
  const distance = approximate < critical / 3 ? approximate : partitionedChiSquare(merged.reference, merged.window);
  // where nothing moved there is no direction
  const limit = distance > 0 ? moved * Math.sqrt(critical / distance) : mostByChance;
  return { moved, psi, chance: distance > critical ? limit : Math.max(moved, Math.min(mostByChance, limit)) };
}

/** In whatever direction: PSI ≥ 4 · moved² (Pinsker), and PSI follows (1/n + 1/m) · χ² (Yurdakul 2018). */
const chanceMoves = (n: number, m: number, critical: number) => 0.5 * Math.sqrt((1 / n + 1 / m) * critical);

/** How many cases a window needs so that chance alone moves no more than `share`; as many as there are, where the reference is too small for that. */
export function casesToTell(share: number, n: number, bins: number, rate: number): number {
  const critical = chiSquareBeyond(Math.log(rate), Math.max(1, bins - 1));
  const room = (4 * share * share) / critical - 1 / n;
  // more than three times the reference would narrow it by less than an eighth
  return Math.min(3 * n, room > 0 ? 1 / room : Number.POSITIVE_INFINITY);
}

/** χ² of two samples, for a first look. */
function pearson(reference: readonly number[], window: readonly number[]): number {
  const [n, m] = [total(reference), total(window)];
  return reference.reduce((sum, inReference, bin) => {
    const inWindow = window[bin] ?? 0;
    const both = inReference + inWindow;
    return both === 0 ? sum : sum + ((inWindow / m - inReference / n) ** 2 * n * m) / both;
  }, 0);
}

function partitionedChiSquare(reference: readonly number[], window: readonly number[]): number {
  let drawn = total(window);
  let cases = total(reference) + drawn;
  let sum = 0;
  for (const [bin, observed] of window.slice(0, -1).entries()) {
    const inBin = observed + (reference[bin] ?? 0);
    sum += squaredDeviate({ cases, inBin, drawn, observed });
    cases -= inBin;
    drawn -= observed;
  }
  return sum;
}

/** Neighbours together until the smaller side is expected to hold enough in each; only sums of both sides decide it, so that it takes no side. */
export function mergeBins(reference: readonly number[], window: readonly number[]) {
  const [n, m] = [total(reference), total(window)];
  const least = (leastExpected * (n + m)) / Math.min(n, m);
  const merged = { reference: [] as number[], window: [] as number[] };
  let pending = { reference: 0, window: 0 };
  for (const [bin, expected] of reference.entries()) {
    pending = { reference: pending.reference + expected, window: pending.window + (window[bin] ?? 0) };
    if (pending.reference + pending.window < least) continue;
    merged.reference.push(pending.reference);
    merged.window.push(pending.window);
    pending = { reference: 0, window: 0 };
  }
  const last = merged.reference.length - 1;
  if (last < 0) return { reference: [pending.reference], window: [pending.window] };
  merged.reference[last] = (merged.reference[last] ?? 0) + pending.reference;
  merged.window[last] = (merged.window[last] ?? 0) + pending.window;
  return merged;
}

export function shareMoved(reference: readonly number[], window: readonly number[]): number {
  const [n, m] = [total(reference), total(window)];
  return reference.reduce((sum, inReference, bin) => sum + Math.abs((window[bin] ?? 0) / m - inReference / n), 0) / 2;
}

/** An empty bin has no logarithm: then every bin of both sides counts half a case more (Jeffreys). */
export function stabilityIndex(reference: readonly number[], window: readonly number[]): number {
  const prior = [...reference, ...window].some((count) => count === 0) ? 0.5 : 0;
  const [n, m] = [reference, window].map((counts) => total(counts) + prior * counts.length) as [number, number];
  return reference.reduce((sum, count, bin) => {
    const inReference = (count + prior) / n;
    const inWindow = ((window[bin] ?? 0) + prior) / m;
    return sum + (inWindow - inReference) * Math.log(inWindow / inReference);
  }, 0);
}

/** Why these can't be the counts of a reference; null where they can. */
export function faultOfCounts(bins: readonly string[], counts: readonly number[]): string | null {
  if (counts.length !== bins.length)
    return `The baseline distribution has ${bins.length} bins, this has ${counts.length}.`;
  if (!counts.every(isCount)) return "Counts are whole numbers from 0 up.";
  if (total(counts) === 0) return "A histogram without a single case says nothing.";
  return null;
}

export const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0;

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
