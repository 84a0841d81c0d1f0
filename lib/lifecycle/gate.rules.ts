// A gate is a pure function of evidence: gate(project, now) = ∧ criteria.
import type { GateName, GateState } from "@/db/enums";
import { type Cause, type Criterion, catalogueOf, criteriaAsked, type EvidenceCriterion } from "./criteria/rules";
import { signatureCriteria } from "./criteria/signature.rules";
import { believedAt } from "./debounce.rules";
import type { ProjectEvidence } from "./evidence/rules";
import type { CriterionResult, GateResult, Judgement, ShownGateState } from "./gate-result.rules";
import { isOpen } from "./rules";
import { digestOf } from "./signoffs.rules";
import type { WaiverSlice } from "./slices";
import { type AdoptionEvidence, adoptedSince, uncheckedSince } from "./templates/adoption.rules";
import type { Template } from "./templates/rules";
import { withoutUnchecked } from "./unchecked-evidence.rules";
import { activeWaiver } from "./waivers.rules";

/**
 * Judges the evidence by the criteria that the project's template asks for, lets waivers stand in for what is not met, and reads the signatures against what came out.
 * The same evidence at the same moment gives the same result, whatever the order of its arrays.
 * @param among the criteria that there are at this gate
 */
export function evaluateGate(
  gate: GateName,
  evidence: ProjectEvidence,
  now: Date,
  among?: readonly EvidenceCriterion[],
): GateResult {
  const { template } = evidence;
  const { mode, signers } = template.gates[gate];
  const believed = believedAt(gate, withoutUnchecked(gate, evidence));
  const adoptions = adoptedSince(gate, evidence);
  const judgeBy = (terms: Template) =>
    criteriaAsked(terms, gate, among).map((criterion) => {
      const judgement = criterion.judge(believed, now, { ...terms.limits, catalogue: catalogueOf(terms) });
      return withUnchecked(
        resultOf(criterion, judgement, activeWaiver(evidence.waivers, criterion.id, now)),
        adoptions,
      );
    });
  const results = judgeBy(template);
  // Costs more than all the judging, and is asked for only where somebody signed, or is about to.
  let cachedDigest: string | undefined;
  const digest = () => {
    cachedDigest ??= digestOf(results);
    return cachedDigest;
  };
  /** A signature from before another template was adopted stands for the evidence as its signer was asked about it. */
  const digestAt = (signedAt: Date) => {
    const next = adoptions.find(({ at }) => at > signedAt);
    if (!next) return digest();
    if (next.replaced) return digestOf(judgeBy(next.replaced));
    return digestOf(
      results.filter(({ id }) => !next.unchecked.some((one) => one.gate === gate && one.criterion === id)),
    );
  };
  const signatureResults = signatureCriteria(gate, signers).map((criterion) =>
    withUnchecked(resultOf(criterion, criterion.judgeAgainst(evidence, digest, digestAt), null), adoptions),
  );
  const criteria = [...results, ...signatureResults];
  return {
    gate,
    mode,
    state: stateOf(criteria, evidence.passed[gate]),
    waived: criteria.some(({ state }) => state === "waived"),
    get digest() {
      return digest();
    },
    digestAt,
    criteria,
  };
}

/** A waiver is for what is not met; what is met needs none and shows none. */
function resultOf(criterion: Criterion, judgement: Judgement<Cause>, waiver: WaiverSlice | null): CriterionResult {
  const { id, gate, topic, subject, repair } = criterion;
  const head = { id, gate, title: topic, subject, repair };
  return waiver && judgement.state !== "met"
    ? { ...head, ...judgement, state: "waived", waiver }
    : { ...head, ...judgement, waiver: null };
}

function withUnchecked(result: CriterionResult, adoptions: readonly AdoptionEvidence[]): CriterionResult {
  const since = adoptions.length > 0 ? uncheckedSince(result, adoptions) : null;
  return since ? { ...result, state: "unchecked", askedAt: since.toISOString() } : result;
}

function stateOf(criteria: readonly CriterionResult[], passedAt: Date | undefined): GateState {
  if (!criteria.some(isOpen)) return "passed";
  return passedAt ? "lapsed" : "pending";
}

export const shownState = ({ state, waived }: Pick<GateResult, "state" | "waived">): ShownGateState =>
  state === "passed" && waived ? "waived" : state;
