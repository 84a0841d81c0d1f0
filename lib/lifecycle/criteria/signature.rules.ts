// Signatures are criteria too, one of each role that a template asks at a gate: judged last, against what the gate's other criteria say.
import type { GateName, Role } from "@/db/enums";
import { roleInSentence } from "@/lib/access/words";
import { type CriterionHead, headOf, type JudgementOf, judging } from "../criterion.rules";
import type { ProjectEvidence } from "../evidence/rules";
import type { CriterionResult, EvidenceRef } from "../gate-result.rules";
import type { SignatureSlice } from "../slices";

export const signatureId = (gate: GateName, role: Role) => `${gate}.signature.${role}` as const;
export type SignatureId = ReturnType<typeof signatureId>;

export const isSignature = ({ title }: Pick<CriterionResult, "title">): boolean => title === "signature";

type SignerFacts = { personId: string; signedAt: string };

const says = {
  signed: (_: SignerFacts) => "Signed for the evidence as it stands.",
  "signed-older-evidence": (_: SignerFacts) => "Given for older evidence: it changed since.",
  "signed-before-pivot": (_: SignerFacts) => "Given before the pivot: what is built now is another thing.",
  "not-signed": () => "Not signed yet.",
};
export type SignatureCause = keyof typeof says;
const judged = judging<typeof says>();

/** The same evidence may have been signed before a pivot: it then stands for another thing, and may be signed again. */
export const isFromBeforePivot = ({ because }: Pick<CriterionResult, "because">): boolean =>
  because === "signed-before-pivot";

/** `digestAt` is the digest of the same evidence by the terms that held when somebody signed. It can't be waived. */
export type SignatureCriterion = CriterionHead<SignatureId> & {
  judgeAgainst: (
    evidence: ProjectEvidence,
    digest: () => string,
    digestAt: (signedAt: Date) => string,
  ) => JudgementOf<typeof says>;
};

/** The one place where the criteria of a gate's signatures come from: the roles that its template asks. */
export const signatureCriteria = (gate: GateName, signers: readonly Role[]): readonly SignatureCriterion[] =>
  signers.map((role) => ({
    ...headOf({
      id: signatureId(gate, role),
      title: `Signed by the ${roleInSentence(role)}`,
      subject: role,
      since: 1,
      asks: "Somebody in this role signed for the evidence as it stands.",
      reads: ["signatures", "review"],
      sets: [],
      maxAge: null,
      repair: { roles: [role], where: `lifecycle/${gate}` },
      says,
    }),
    judgeAgainst: ({ signatures, review: { pivotedAt } }, digest, digestAt) =>
      judgeSignature(signatures, { gate, role, digest, digestAt, pivotedAt }),
  }));

type SignatureTerms = {
  gate: GateName;
  role: Role;
  digest: () => string;
  digestAt: (signedAt: Date) => string;
  pivotedAt: Date | null;
};

/**
 * Met by any standing signature for this very evidence; stale if all there are were given for older evidence, or before a review
 * opened the design again: the same words then stand for another thing.
 */
function judgeSignature(
  signatures: readonly SignatureSlice[],
  { gate, role, digest, digestAt, pivotedAt }: SignatureTerms,
) {
  const ofRole = signatures.filter(
    (signature) => signature.gate === gate && signature.role === role && !signature.withdrawnAt,
  );
  const isAfterPivot = ({ signedAt }: SignatureSlice) => pivotedAt === null || signedAt > pivotedAt;
  const current = ofRole.filter(
    (signature) =>
      isAfterPivot(signature) && (signature.digest === digest() || signature.digest === digestAt(signature.signedAt)),
  );
  const latest = latestOf(current.length > 0 ? current : ofRole);
  if (!latest) return judged("missing", "not-signed");
  const facts = { personId: latest.personId, signedAt: latest.signedAt.toISOString() };
  const refs: EvidenceRef[] = [{ kind: "person", id: latest.personId, version: null }];
  return current.length > 0
    ? judged("met", "signed", facts, refs)
    : judged("stale", isAfterPivot(latest) ? "signed-older-evidence" : "signed-before-pivot", facts, refs);
}

function latestOf(signatures: readonly SignatureSlice[]): SignatureSlice | undefined {
  const order = ({ signedAt, personId }: SignatureSlice) => `${signedAt.toISOString()} ${personId}`;
  return signatures.toSorted((a, b) => (order(a) < order(b) ? 1 : -1))[0];
}
