// Has what comes in changed? The population stability index of a window against its reference, with the value that chance stays below.
import { chiSquareQuantile } from "../chi-square/rules";

/** So often a window that has not changed at all is called drifted. */
export const falseAlarmRate = 0.01;

export type Drift = {
  /** Σ (aᵢ − bᵢ) · ln(aᵢ / bᵢ) over the bins' shares; 0 where both are alike, without unit. */
  psi: number;
  /** What it stays below with probability 1 − `falseAlarmRate` where nothing has changed. */
  critical: number;
  drifted: boolean;
};

/**
 * @param reference counts by bin, as the model knew them; at least two bins, at least one case
 * @param window counts by the same bins
 * @see B. Yurdakul, Statistical Properties of Population Stability Index (2018): where nothing has changed, PSI follows
 *   (1/n + 1/m) · χ² with B − 1 degrees of freedom. A fixed limit such as 0.1 fires on small windows and is blind on large ones.
 */
export function driftOf(reference: readonly number[], window: readonly number[], rate = falseAlarmRate): Drift {
  const psi = stabilityIndex(reference, window);
  const critical = criticalIndex(total(reference), total(window), reference.length, rate);
  return { psi, critical, drifted: psi > critical };
}

/** An empty bin has no logarithm: then every bin of both sides counts half a case more (Jeffreys). */
export function stabilityIndex(reference: readonly number[], window: readonly number[]): number {
  const more = [...reference, ...window].some((count) => count === 0) ? 0.5 : 0;
  const shareOf = (counts: readonly number[], bin: number) =>
    ((counts[bin] ?? 0) + more) / (total(counts) + more * counts.length);
  return reference.reduce((sum, _, bin) => {
    const before = shareOf(reference, bin);
    const now = shareOf(window, bin);
    return sum + (now - before) * Math.log(now / before);
  }, 0);
}

/** (1/n + 1/m) · χ²_{B−1; 1−rate}, for n cases in the reference, m in the window and B bins. */
export function criticalIndex(n: number, m: number, bins: number, rate = falseAlarmRate): number {
  return (1 / n + 1 / m) * chiSquareQuantile(1 - rate, bins - 1);
}

/** Why these counts can't be compared with the reference; null where they can. */
export function faultOfCounts(bins: readonly string[], counts: readonly number[]): string | null {
  if (counts.length !== bins.length) return `The reference has ${bins.length} bins, this has ${counts.length}.`;
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0)) return "Counts are whole numbers from 0 up.";
  if (total(counts) === 0) return "A histogram without a single case says nothing.";
  return null;
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
