// How gates judge the evidence that tests give them, and who signed for it.
import type { GateName } from "@/db/enums";
import { type CriterionId, everyCriterion } from "@/lib/lifecycle/criteria/rules";
import { isSignature } from "@/lib/lifecycle/criteria/signature.rules";
import type { ProjectEvidence } from "@/lib/lifecycle/evidence/rules";
import { evaluateGate } from "@/lib/lifecycle/gate.rules";
import type { GateResult } from "@/lib/lifecycle/gate-result.rules";
import type { SignatureSlice } from "@/lib/lifecycle/slices";
import { type GateLimits, standardTemplate } from "@/lib/lifecycle/templates/rules";
import { daysAgo, now, ready } from "./project-evidence";

/** Everybody whom the gate asks for signs what they see, on the day before. */
export function signedBy(gate: GateName, evidence: ProjectEvidence, at = daysAgo(1)): SignatureSlice[] {
  const { digest } = evaluateGate(gate, evidence, now);
  return evidence.template.gates[gate].signers.map((role) => ({
    gate,
    role,
    personId: role,
    digest,
    signedAt: at,
    withdrawnAt: null,
  }));
}
export const signed = (gate: GateName, evidence: ProjectEvidence): ProjectEvidence => ({
  ...evidence,
  signatures: signedBy(gate, evidence),
});

/** How one criterion judges a project for which all is well but for this change. */
export function judge(id: CriterionId, change: Partial<ProjectEvidence>, limits: Partial<GateLimits> = {}) {
  const criterion = everyCriterion.find((criterion) => criterion.id === id);
  if (!criterion) throw new Error(`No criterion ${id}`);
  const { state, because, facts, refs } = criterion.judge({ ...ready, ...change }, now, {
    ...standardTemplate.limits,
    ...limits,
  });
  return { says: `${state}: ${because}`, facts, refs };
}
export const says = (id: CriterionId, change: Partial<ProjectEvidence>, limits: Partial<GateLimits> = {}) =>
  judge(id, change, limits).says;

export const stateOf = (result: GateResult, id: string) => result.criteria.find((criterion) => criterion.id === id);
export const signatureStates = (result: GateResult) => result.criteria.filter(isSignature).map(({ state }) => state);
