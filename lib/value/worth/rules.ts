// What is kept of a run's worth, and how the runs of one hold-out stand to each other.
import type { Misfit, WorthBasis, WorthStanding } from "@/db/enums";
import type { Standing } from "../candidate/compared.rules";
import type { Interval } from "../candidate/dirichlet.rules";
import type { Against, Worth } from "../candidate/rules";
import type { Optimism } from "../candidate/selection.rules";

/** Money a case, in minor units and their parts; an end is null where nobody knows how cases vary. */
export type KeptInterval = { mean: number; low: number | null; high: number | null };
export type KeptAgainst = Omit<Against, "gain"> & { gain: KeptInterval };

export type KeptWorth =
  | { misfit: Misfit; basis: null; mean: null; low: null; high: null; against: KeptAgainst[] }
  | ({ misfit: null; basis: WorthBasis; against: KeptAgainst[] } & KeptInterval);

export function keptOf(worth: Worth | Misfit): KeptWorth {
  if (typeof worth === "string") return { misfit: worth, basis: null, mean: null, low: null, high: null, against: [] };
  const against = worth.against.map(({ gain, ...each }) => ({ ...each, gain: keptInterval(gain) }));
  return { misfit: null, basis: worth.basis, ...keptInterval(worth.perCase), against };
}

const known = (end: number) => (Number.isFinite(end) ? end : null);
const keptInterval = ({ mean, low, high }: Interval): KeptInterval => ({ mean, low: known(low), high: known(high) });

/** As it was before it was kept: an end that nobody knows lies anywhere. */
export const intervalOf = ({ mean, low, high }: KeptInterval): Interval => ({
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
export type KeptOptimism = { luck: number | null; mostLuck: number | null; leastLuck: number | null };

/** As it was before it was kept. */
export const optimismKept = ({ luck, mostLuck, leastLuck }: KeptOptimism): Optimism | null =>
  luck === null || mostLuck === null || leastLuck === null ? null : { mean: luck, most: mostLuck, least: leastLuck };
