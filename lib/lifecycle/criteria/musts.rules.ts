// How a set of requirements stands as a whole: as its worst member, with the evidence of each.
import type { EvidenceState } from "@/db/enums";
import type { Judged } from "../evidence/proofs.rules";
import type { RequirementEvidence } from "../evidence/rules";
import { type Cause, type EvidenceRef, type Judgement, judgement } from "../judgement.rules";
import { worstOf } from "../rules";

const causeOf: Record<EvidenceState, Cause> = {
  met: "all-met",
  unmet: "some-unmet",
  missing: "some-without-evidence",
  stale: "some-stale",
};

/**
 * `open` names the requirements that are not met; each reference carries the version and the evidence it rests on.
 * @param judged what the gate judges: nothing else speaks
 * @param of that thing, so that a signature stands for it and no other
 */
export function judgeTogether(
  requirements: readonly RequirementEvidence[],
  judged: Judged,
  of: readonly EvidenceRef[],
): Judgement {
  const proofs = requirements.map((requirement) => ({ ...requirement, proof: requirement.proofs[judged] }));
  const state = worstOf(proofs.map(({ proof }) => proof.state));
  const open = proofs.filter(({ proof }) => proof.state !== "met");
  const facts = {
    of: requirements.length,
    met: requirements.length - open.length,
    open: open.map(({ id, proof }) => `${id} ${proof.state}`).sort(),
  };
  const figures = Object.fromEntries(
    proofs.flatMap(({ id, proof: { value, lack } }) => [
      ...(value === null ? [] : [[`value ${id}`, value] as const]),
      ...(lack === null ? [] : [[`lack ${id}`, lack] as const]),
    ]),
  );
  const doubted = proofs.filter(({ proof }) => proof.doubted).map(({ id }) => id);
  const refs = [...of, ...proofs.flatMap((one) => refsOf(one, one.proof.rests))];
  const whole = { ...judgement(state, causeOf[state], facts, refs), figures };
  return doubted.length > 0 ? { ...whole, doubted: doubted.sort() } : whole;
}

const kindOfRest = { measurement: "measurement", figure: "run", window: "window", check: "check" } as const;

/** With the terms of its metric, so that another target is other evidence, and with what it rests on, where readers can look it up. */
function refsOf(
  { id, version, metric }: RequirementEvidence,
  rests: RequirementEvidence["proofs"][Judged]["rests"],
): EvidenceRef[] {
  return [
    { kind: "requirement", id, version },
    ...(metric ? [{ kind: "metric" as const, ...metric }] : []),
    ...(rests ? [{ kind: kindOfRest[rests.kind], id: rests.id, version: null }] : []),
  ];
}

const agreedMusts = (requirements: readonly RequirementEvidence[]): readonly RequirementEvidence[] =>
  requirements.filter(({ status, priority }) => status === "agreed" && priority === "must");

/** Before anything goes live there must be something to hold it to, and afterwards too: no must at all is missing, not met. */
export function judgeMusts(
  requirements: readonly RequirementEvidence[],
  judged: Judged,
  of: readonly EvidenceRef[] = [],
): Judgement {
  const musts = agreedMusts(requirements);
  return musts.length > 0
    ? judgeTogether(musts, judged, of)
    : judgement("missing", "no-must", { of: 0, met: 0, open: [] });
}
