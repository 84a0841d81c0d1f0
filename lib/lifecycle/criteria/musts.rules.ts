// Judges a set of requirements as a whole: as its worst member, with the evidence of each.
import type { EvidenceState, GateName, RequirementPriority } from "@/db/enums";
import { type JudgementOf, judging } from "../criterion.rules";
import type { JudgedThing, Lack } from "../evidence/proofs.rules";
import { lackWords } from "../evidence/proofs.words";
import type { RequirementEvidence } from "../evidence/rules";
import type { EvidenceRef, Facts, RequirementFact } from "../gate-result.rules";
import { worstOf } from "../rules";

type Open = { id: string; state: EvidenceState };
type RequirementSummary = {
  of: number;
  met: number;
  /** Those that are not met. */
  open: readonly Open[];
  /** The figure that each is judged by, in the unit of its key metric, and why others have none. */
  values: readonly { id: string; value: number }[];
  lacks: readonly { id: string; lack: Lack }[];
};

/** @param gate which says what nothing was measured of */
export const summarySays = (gate: GateName) => ({
  "all-met": ({ met, of }: RequirementSummary) => `${met} of ${of} met by their evidence.`,
  "some-unmet": ({ met, of }: RequirementSummary) =>
    `${met} of ${of} met; ${of === 1 ? "it" : "at least one"} falls short of its target.`,
  // a judgement that was stored may hold none
  "some-without-evidence": ({ met, of, lacks = [] }: RequirementSummary) =>
    `${met} of ${of} met; ${lackingWords(lacks, gate)}`,
  "some-stale": ({ met, of }: RequirementSummary) => `${met} of ${of} met; ${staleWords(met, of)}`,
});
type SummarySays = ReturnType<typeof summarySays>;

/** Of requirements whose evidence is too old, beside those that are met. */
export function staleWords(met: number, of: number): string {
  if (met === 0) return `${of === 1 ? "its" : "their"} evidence is too old.`;
  return `the evidence of the ${of - met === 1 ? "other" : "others"} is too old.`;
}

/** Why requirements have no evidence, where that is one reason: "No measurement of this version." */
export function lackingWords(lacks: RequirementSummary["lacks"], gate: GateName): string {
  const [single, ...others] = [...new Set(lacks.map(({ lack }) => lack))];
  if (!single || others.length > 0) return "at least one has no evidence yet.";
  const words = lackWords(single, gate, lacks.length);
  return `${lacks.length === 1 ? "one" : lacks.length} without evidence: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

const causeOf = {
  met: "all-met",
  unmet: "some-unmet",
  missing: "some-without-evidence",
  stale: "some-stale",
} as const satisfies Record<EvidenceState, keyof SummarySays>;

/**
 * Each reference carries the version and the evidence it rests on.
 * @param thing what the gate judges: only measurements of it count
 * @param subjectRefs references to that thing, so that a signature stands for it and no other
 */
export function judgeRequirements(
  requirements: readonly RequirementEvidence[],
  thing: JudgedThing,
  subjectRefs: readonly EvidenceRef[],
): JudgementOf<SummarySays> {
  const proofs = requirements.map((requirement) => ({ ...requirement, proof: requirement.proofs[thing] }));
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
  const refs = [...subjectRefs, ...proofs.flatMap((one) => refsOf(one, one.proof.basis))];
  const judgement = judging<SummarySays>()(state, causeOf[state], facts, refs, ["values", "lacks"]);
  return doubted.length > 0 ? { ...judgement, doubted: doubted.sort() } : judgement;
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

const refKinds = { measurement: "measurement", figure: "run", window: "window", check: "check" } as const;

/** With the terms of its metric, so that another target is other evidence, and with what it rests on, where readers can look it up. */
function refsOf(
  { id, version, metric }: RequirementEvidence,
  rests: RequirementEvidence["proofs"][JudgedThing]["basis"],
): EvidenceRef[] {
  return [
    { kind: "requirement", id, version },
    ...(metric ? [{ kind: "metric" as const, ...metric }] : []),
    ...(rests ? [{ kind: refKinds[rests.kind], id: rests.id, version: null }] : []),
  ];
}

export const isMust = ({ priority }: { priority: RequirementPriority }): boolean => priority === "must";

export const mustSays = (gate: GateName) => ({
  ...summarySays(gate),
  "no-must": (_: Pick<RequirementSummary, "of" | "met" | "open">) =>
    "No must requirement is agreed, so there is nothing to hold the project to.",
});
type MustSays = ReturnType<typeof mustSays>;

/** Before anything goes live there must be something to hold it to, and afterwards too: no must at all is missing, not met. */
export function judgeMusts(
  requirements: readonly RequirementEvidence[],
  thing: JudgedThing,
  subjectRefs: readonly EvidenceRef[] = [],
): JudgementOf<MustSays> {
  const musts = requirements.filter((one) => one.status === "agreed" && isMust(one));
  return musts.length > 0
    ? judgeRequirements(musts, thing, subjectRefs)
    : judging<MustSays>()("missing", "no-must", { of: 0, met: 0, open: [] });
}

/** The requirements that a judgement says are not met, each with the figure that it was judged by. */
export function openIn({ facts, figures = {} }: { facts: Facts; figures?: Facts }) {
  const values = new Map(requirementsIn(figures.values).map(({ id, value }) => [id, value]));
  return requirementsIn(facts.open).map(({ id }) => ({ id, value: values.get(id) ?? null }));
}

export const requirementsIn = (fact: Facts[string]): readonly RequirementFact[] =>
  Array.isArray(fact) ? fact.filter((one) => typeof one === "object") : [];
