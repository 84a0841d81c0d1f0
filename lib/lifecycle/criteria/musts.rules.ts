// How a set of requirements stands as a whole: as its worst member, with the evidence of each.
import type { EvidenceState, GateName, RequirementPriority } from "@/db/enums";
import { type JudgementOf, judging } from "../criterion.rules";
import type { Judged, Lack } from "../evidence/proofs.rules";
import { lackWords } from "../evidence/proofs.words";
import type { RequirementEvidence } from "../evidence/rules";
import type { EvidenceRef, Facts, RequirementFact } from "../judgement.rules";
import { worstOf } from "../rules";

type Open = { id: string; state: EvidenceState };
type Together = {
  of: number;
  met: number;
  /** Those that are not met. */
  open: readonly Open[];
  /** The figure that each is judged by, in the unit of its key metric, and why others have none. */
  values: readonly { id: string; value: number }[];
  lacks: readonly { id: string; lack: Lack }[];
};

/** @param gate which says what nothing was measured of */
export const togetherSays = (gate: GateName) => ({
  "all-met": ({ met, of }: Together) => `${met} of ${of} met by their evidence.`,
  "some-unmet": ({ met, of }: Together) =>
    `${met} of ${of} met; ${of === 1 ? "it" : "at least one"} falls short of its target.`,
  // a judgement that was stored may hold none
  "some-without-evidence": ({ met, of, lacks = [] }: Together) => `${met} of ${of} met; ${lackingWords(lacks, gate)}`,
  "some-stale": ({ met, of }: Together) => `${met} of ${of} met; ${staleWords(met, of)}`,
});
type TogetherSays = ReturnType<typeof togetherSays>;

/** Of requirements whose evidence is too old, beside those that are met. */
export function staleWords(met: number, of: number): string {
  if (met === 0) return `${of === 1 ? "its" : "their"} evidence is too old.`;
  return `the evidence of the ${of - met === 1 ? "other" : "others"} is too old.`;
}

/** Why requirements have no evidence, where that is one reason: "No measurement of this version." */
export function lackingWords(lacks: Together["lacks"], gate: GateName): string {
  const [only, ...others] = [...new Set(lacks.map(({ lack }) => lack))];
  if (!only || others.length > 0) return "at least one has no evidence yet.";
  const words = lackWords(only, gate, lacks.length);
  return `${lacks.length === 1 ? "one" : lacks.length} without evidence: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

const causeOf = {
  met: "all-met",
  unmet: "some-unmet",
  missing: "some-without-evidence",
  stale: "some-stale",
} as const satisfies Record<EvidenceState, keyof TogetherSays>;

/**
 * Each reference carries the version and the evidence it rests on.
 * @param by what the gate judges: nothing else speaks
 * @param of that thing, so that a signature stands for it and no other
 */
export function judgeTogether(
  requirements: readonly RequirementEvidence[],
  by: Judged,
  of: readonly EvidenceRef[],
): JudgementOf<TogetherSays> {
  const proofs = requirements.map((requirement) => ({ ...requirement, proof: requirement.proofs[by] }));
  const state = worstOf(proofs.map(({ proof }) => proof.state));
  const open = proofs.filter(({ proof }) => proof.state !== "met");
  const facts = {
    of: requirements.length,
    met: requirements.length - open.length,
    open: open.map(({ id, proof }) => ({ id, state: proof.state })).sort(byId),
    values: proofs.flatMap(({ id, proof: { value } }) => (value === null ? [] : [{ id, value }])).sort(byId),
    lacks: proofs.flatMap(({ id, proof: { lack } }) => (lack === null ? [] : [{ id, lack }])).sort(byId),
  };
  const doubted = proofs.filter(({ proof }) => proof.doubted).map(({ id }) => id);
  const refs = [...of, ...proofs.flatMap((one) => refsOf(one, one.proof.rests))];
  const whole = judging<TogetherSays>()(state, causeOf[state], facts, refs, ["values", "lacks"]);
  return doubted.length > 0 ? { ...whole, doubted: doubted.sort() } : whole;
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

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

export const isMust = ({ priority }: { priority: RequirementPriority }): boolean => priority === "must";

export const mustSays = (gate: GateName) => ({
  ...togetherSays(gate),
  "no-must": (_: Pick<Together, "of" | "met" | "open">) =>
    "No must requirement is agreed, so there is nothing to hold the project to.",
});
type MustSays = ReturnType<typeof mustSays>;

/** Before anything goes live there must be something to hold it to, and afterwards too: no must at all is missing, not met. */
export function judgeMusts(
  requirements: readonly RequirementEvidence[],
  by: Judged,
  of: readonly EvidenceRef[] = [],
): JudgementOf<MustSays> {
  const musts = requirements.filter((one) => one.status === "agreed" && isMust(one));
  return musts.length > 0
    ? judgeTogether(musts, by, of)
    : judging<MustSays>()("missing", "no-must", { of: 0, met: 0, open: [] });
}

/** The requirements that a judgement says are not met, each with the figure that it was judged by. */
export function openIn({ facts, figures = {} }: { facts: Facts; figures?: Facts }) {
  const values = new Map(requirementsIn(figures.values).map(({ id, value }) => [id, value]));
  return requirementsIn(facts.open).map(({ id }) => ({ id, value: values.get(id) ?? null }));
}

export const requirementsIn = (fact: Facts[string]): readonly RequirementFact[] =>
  Array.isArray(fact) ? fact.filter((one) => typeof one === "object") : [];
