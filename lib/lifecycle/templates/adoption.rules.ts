// Criteria that an adopted template newly asks of a passed gate: unchecked until their first result.
import type { GateName } from "@/db/enums";
import { sha256Of } from "@/lib/kernel/digest";
import type { ProjectEvidence } from "../evidence/rules";
import type { CriterionResult } from "../gate-result.rules";
import { flatten } from "../stored.rules";
import type { Template } from "./rules";

/** A criterion that the adoption asked of a passed gate, and a print of what it rested on then; settled once it has had a result. */
export type Unchecked = { gate: GateName; criterion: string; print: string; settled?: true };

export type AdoptionEvidence = {
  /** Null where it is only thought of. */
  id: string | null;
  at: Date;
  /** What the project was judged by until then; null where nobody knows any more. */
  replaced: Template | null;
  unchecked: readonly Unchecked[];
};

/** Those that came after the gate was passed, the oldest first. A gate that has not passed asks at once for what is new. */
export function adoptedSince(
  gate: GateName,
  { adoptions, passed }: Pick<ProjectEvidence, "adoptions" | "passed">,
): AdoptionEvidence[] {
  const passedAt = passed[gate];
  if (!passedAt) return [];
  return adoptions.filter(({ at }) => at >= passedAt).toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

type ResultBasis = Pick<CriterionResult, "facts" | "figures" | "refs">;

/** SHA-256, in hex, of what a result rests on, whatever it says: time alone does not change it, a new result does. */
export const printOf = ({ facts, figures = {}, refs }: ResultBasis): string =>
  sha256Of({
    facts: flatten(facts),
    figures: flatten(figures),
    refs: refs.map(({ kind, id, version }) => `${kind} ${id} ${version}`).sort(),
  });

/**
 * When it came to be asked for, as long as it has had no result since: what is missing has none, and what is not met or too old
 * still rests on what was there. Null where it counts.
 */
export function uncheckedSince(result: CriterionResult, adoptions: readonly AdoptionEvidence[]): Date | null {
  if (result.state === "met" || result.state === "waived") return null;
  const adoption = adoptions.find(({ unchecked }) =>
    unchecked.some(
      ({ gate, criterion, print, settled }) =>
        !settled &&
        gate === result.gate &&
        criterion === result.id &&
        (result.state === "missing" || result.state === "unchecked" || print === printOf(result)),
    ),
  );
  return adoption?.at ?? null;
}

/** Of each adoption in which a criterion has had its first result: its list with that settled. What was checked once is never new again. */
export function settledIn(
  results: Readonly<Record<GateName, { criteria: readonly CriterionResult[] }>>,
  adoptions: readonly AdoptionEvidence[],
): { id: string; unchecked: Unchecked[] }[] {
  const isWaiting = ({ gate, criterion }: Unchecked) =>
    results[gate].criteria.some((one) => one.id === criterion && one.state === "unchecked");
  return adoptions.flatMap(({ id, unchecked }) => {
    if (id === null || unchecked.every((one) => one.settled || isWaiting(one))) return [];
    return [{ id, unchecked: unchecked.map((one) => (isWaiting(one) ? one : { ...one, settled: true as const })) }];
  });
}
