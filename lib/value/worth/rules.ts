// The stored form of a run's worth, and the standing of the runs of one hold-out.
import type { Misfit, WorthBasis, WorthStanding } from "@/db/enums";
import type { Standing } from "../candidate/comparison.rules";
import type { Interval } from "../candidate/dirichlet.rules";
import type { Against, Worth } from "../candidate/rules";
import type { Optimism } from "../candidate/selection.rules";

/** Money a case, in minor units and their parts; an end is null where nobody knows how cases vary. */
export type StoredInterval = { mean: number; low: number | null; high: number | null };
export type StoredAgainst = Omit<Against, "gain"> & { gain: StoredInterval };

export type StoredWorth =
  | { misfit: Misfit; basis: null; mean: null; low: null; high: null; against: StoredAgainst[] }
  | ({ misfit: null; basis: WorthBasis; against: StoredAgainst[] } & StoredInterval);

export function storedWorth(worth: Worth | Misfit): StoredWorth {
  if (typeof worth === "string") return { misfit: worth, basis: null, mean: null, low: null, high: null, against: [] };
  const against = worth.against.map(({ gain, ...each }) => ({ ...each, gain: storedInterval(gain) }));
  return { misfit: null, basis: worth.basis, ...storedInterval(worth.perCase), against };
}

const finiteOrNull = (end: number) => (Number.isFinite(end) ? end : null);
const storedInterval = ({ mean, low, high }: Interval): StoredInterval => ({
  mean,
  low: finiteOrNull(low),
  high: finiteOrNull(high),
});

/** From its stored form: an unknown end is infinite. */
export const intervalOf = ({ mean, low, high }: StoredInterval): Interval => ({
  mean,
  low: low ?? Number.NEGATIVE_INFINITY,
  high: high ?? Number.POSITIVE_INFINITY,
});

/** Null where the two cannot be compared. */
export function standingOf({ gap, behind }: Standing): WorthStanding | null {
  if (!gap) return null;
  return behind ? "behind" : "level";
}

/** Null where that cannot be said. */
export type StoredOptimism = { luck: number | null; mostLuck: number | null; leastLuck: number | null };

/** From its stored form. */
export const optimismFrom = ({ luck, mostLuck, leastLuck }: StoredOptimism): Optimism | null =>
  luck === null || mostLuck === null || leastLuck === null ? null : { mean: luck, most: mostLuck, least: leastLuck };
