// Oracle for the SQL of lib/data/health.queries.ts: how fresh a dataset is, whether it keeps its contract, and the worst of what is known of it.
import type { EvidenceState } from "@/db/enums";
import { type Health, worstFirst } from "@/lib/data/rules";

const hourMs = 3_600_000;

/** The worst of those that there are; what does not apply is null, and nothing at all is null. */
export function worstOf(states: readonly (EvidenceState | null)[]): EvidenceState | null {
  return worstFirst.find((state) => states.includes(state)) ?? null;
}

/** Against the promise of a new version every so many hours; null where none is promised. */
export function freshnessOf(
  { refreshHours, collectedAt }: { refreshHours: number | null; collectedAt: Date | null },
  now: Date,
): EvidenceState | null {
  if (refreshHours === null) return null;
  if (!collectedAt) return "missing";
  return now.getTime() - collectedAt.getTime() > refreshHours * hourMs ? "stale" : "met";
}

/** Null where nothing is promised. */
export function judgeContract(promises: boolean, deviations: number | null): EvidenceState | null {
  if (!promises) return null;
  if (deviations === null) return "missing";
  return deviations > 0 ? "unmet" : "met";
}

/** The worst of its parts, never an average; a dataset without a single rule lacks evidence. */
export function stateOf({ cells, freshness, contract }: Health): EvidenceState {
  const checked = worstOf(Object.values(cells)) ?? "missing";
  return worstOf([checked, freshness, contract]) ?? checked;
}
