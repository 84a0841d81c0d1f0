// The state of a link to a report.

export type ShareState = "open" | "expired" | "revoked";

/** A link ends at the moment that it names. */
export function shareState(share: { expiresAt: Date; revokedAt: Date | null }, now: Date): ShareState {
  if (share.revokedAt) return "revoked";
  return share.expiresAt <= now ? "expired" : "open";
}
