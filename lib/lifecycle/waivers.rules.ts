// Waivers: a named exception with a reason, for a while.
import type { WaiverSlice } from "./slices";

/**
 * The waiver under which a criterion stands at this moment, or null: the one that lasts longest, if several do. A waiver no longer
 * stands once it was ended, nor at the moment at which it expires.
 */
export function activeWaiver(waivers: readonly WaiverSlice[], criterion: string, now: Date): WaiverSlice | null {
  const order = ({ expiresAt, waivedAt, waivedById, reason }: WaiverSlice) =>
    [expiresAt.toISOString(), waivedAt.toISOString(), waivedById, reason].join(" ");
  const active = waivers.filter(
    (waiver) => waiver.criterion === criterion && waiver.endedAt === null && waiver.expiresAt > now,
  );
  return active.toSorted((a, b) => (order(a) < order(b) ? 1 : -1))[0] ?? null;
}

/** It is in the last day on which the waiver stands, in whichever zone. */
export const lastMomentOf = ({ expiresAt }: Pick<WaiverSlice, "expiresAt">): Date => new Date(expiresAt.getTime() - 1);
