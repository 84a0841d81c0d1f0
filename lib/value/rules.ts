// Sums of money that the value domain shares: struck entries don't count, and no cent is ever lost.
import { type Day, daysBetween, earliest, latest, type Month, monthsBetween } from "@/lib/kernel/days";

/** Whole minor units, in the project's currency. */
export type Entry = { amount: number; struckAt: Date | null };

/** What was struck stays on record and does not count. */
export const counted = <E extends { struckAt: Date | null }>(entries: readonly E[]): E[] =>
  entries.filter(({ struckAt }) => struckAt === null);

export const total = (entries: readonly Entry[]): number =>
  counted(entries).reduce((sum, { amount }) => sum + amount, 0);

/**
 * What to fund first: the mean for every unit of money that is still to be spent ("net gain per € still to spend"). Risk stands beside
 * it: it is in the mean already. Infinite where nothing is to be spent, so that it comes first; null where nothing is expected to be
 * gained, so that it is not funded at all.
 */
export function fundingScore({ mean, remainingCost }: { mean: number; remainingCost: number }): number | null {
  if (mean <= 0) return null;
  return remainingCost > 0 ? mean / remainingCost : Number.POSITIVE_INFINITY;
}

/**
 * A whole amount in proportion to the weights (≥ 0, not all 0), as whole amounts that add up to it exactly: each part is the
 * difference between two rounded running totals, of which the last is the amount itself. @throws RangeError if there is no weight.
 */
export function split(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(whole > 0)) throw new RangeError("Nothing to split by.");
  let cumulated = 0;
  let assigned = 0;
  return weights.map((each) => {
    cumulated += each;
    const soFar = Math.round(amount * (cumulated / whole));
    const part = soFar - assigned;
    assigned = soFar;
    return part + 0;
  });
}

/** An amount that belongs to the days from one to another (both included), by month and in proportion to the days. */
export function splitByMonth(amount: number, from: Day, to: Day): { month: Month; amount: number }[] {
  const months = monthsBetween(from, to);
  const days = months.map(({ firstDay, lastDay }) => daysBetween(latest(firstDay, from), earliest(lastDay, to)) + 1);
  return split(amount, days).map((amount, i) => ({ month: months[i]?.month ?? "", amount }));
}
