// Signatures: each counts only for the evidence that its signer saw, which a digest stands for.
import type { GateName, Role } from "@/db/enums";
import { canonical, sha256Of } from "@/lib/digest";
import type { SignatureEvidence } from "../evidence/rules";
import { type CriterionResult, type EvidenceRef, judgement, type SignatureCriterion } from "../judgement/rules";

/**
 * SHA-256, in hex, of what the gate's criteria say and rest on: states, causes, facts, references and waivers; never the signatures.
 * The order of the evidence makes no difference, nor does time that passes without changing a state.
 */
export function digestOf(results: readonly CriterionResult[]): string {
  const seen = results.map(({ id, state, because, facts, refs, waiver }) => ({
    id,
    state,
    because,
    facts,
    refs: refs.map((ref) => canonical(ref)).sort(),
    waiver,
  }));
  return sha256Of(seen.map(canonical).sort());
}

/** The one place where the criteria of a gate's signatures come from: the roles that its template asks. */
export const signatureCriteria = (gate: GateName, signers: readonly Role[]): readonly SignatureCriterion[] =>
  signers.map((role) => ({
    id: `${gate}.signature.${role}`,
    gate,
    title: "signature",
    subject: role,
    reads: ["signatures"],
    judged: "Somebody in this role signed for the evidence as it stands.",
    sets: [],
    maxAge: null,
    repair: { roles: [role], where: `lifecycle/${gate}` },
    role,
    judgeAgainst: ({ signatures }, digest) => judgeSignature(signatures, { gate, role, digest }),
  }));

/** Met by any standing signature for this very evidence; stale if all there are were given for older evidence. */
function judgeSignature(
  signatures: readonly SignatureEvidence[],
  { gate, role, digest }: { gate: GateName; role: Role; digest: () => string },
) {
  const given = signatures.filter(
    (signature) => signature.gate === gate && signature.role === role && !signature.withdrawnAt,
  );
  const current = given.filter((signature) => signature.digest === digest());
  const shown = latestOf(current.length > 0 ? current : given);
  if (!shown) return judgement("missing", "not-signed");
  const facts = { personId: shown.personId, signedAt: shown.signedAt.toISOString() };
  const refs: EvidenceRef[] = [{ kind: "person", id: shown.personId, version: null }];
  return current.length > 0
    ? judgement("met", "signed", facts, refs)
    : judgement("stale", "signed-older-evidence", facts, refs);
}

function latestOf(signatures: readonly SignatureEvidence[]): SignatureEvidence | undefined {
  const order = ({ signedAt, personId }: SignatureEvidence) => `${signedAt.toISOString()} ${personId}`;
  return signatures.toSorted((a, b) => (order(a) < order(b) ? 1 : -1))[0];
}
