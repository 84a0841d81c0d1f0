// How a set of requirements stands as a whole: as its worst member, with the evidence of each.
import type { EvidenceState } from "@/db/enums";
import type { RequirementEvidence } from "../../evidence/rules";
import { type Cause, type EvidenceRef, type Judgement, judgement } from "../../judgement/rules";
import { worstOf } from "../../rules";

const causeOf: Record<EvidenceState, Cause> = {
  met: "all-met",
  unmet: "some-unmet",
  missing: "some-without-evidence",
  stale: "some-stale",
};

/** `open` names the requirements that are not met; each reference carries the version and the evidence it rests on. */
export function judgeTogether(requirements: readonly RequirementEvidence[]): Judgement {
  const state = worstOf(requirements.map((requirement) => requirement.state));
  const open = requirements.filter((requirement) => requirement.state !== "met");
  const facts = {
    of: requirements.length,
    met: requirements.length - open.length,
    open: open.map(({ id, state }) => `${id} ${state}`).sort(),
  };
  const doubted = requirements.filter((requirement) => requirement.doubted).map(({ id }) => id);
  const judged = judgement(state, causeOf[state], facts, requirements.flatMap(refsOf));
  return doubted.length > 0 ? { ...judged, doubted: doubted.sort() } : judged;
}

/** With the terms of its metric, so that another target is other evidence, and with the measurement or check, where readers can look it up. */
function refsOf({ id, version, rests, metric }: RequirementEvidence): EvidenceRef[] {
  return [
    { kind: "requirement", id, version },
    ...(metric ? [{ kind: "metric" as const, ...metric }] : []),
    ...(rests ? [{ ...rests, version: null }] : []),
  ];
}

export const agreedMusts = (requirements: readonly RequirementEvidence[]): readonly RequirementEvidence[] =>
  requirements.filter(({ status, priority }) => status === "agreed" && priority === "must");

/** Before anything goes live there must be something to hold it to: no must at all is missing, not met. */
export function judgeMusts(requirements: readonly RequirementEvidence[]): Judgement {
  const musts = agreedMusts(requirements);
  return musts.length > 0 ? judgeTogether(musts) : judgement("missing", "no-must", { of: 0, met: 0, open: [] });
}
