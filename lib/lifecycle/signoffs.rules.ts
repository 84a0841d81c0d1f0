// Signatures: each counts only for the evidence that its signer saw, which a digest stands for.
import type { GateName, Role } from "@/db/enums";
import { canonical, sha256Of } from "@/lib/kernel/digest";
import type { SignatureEvidence } from "./evidence/rules";
import { type CriterionResult, type EvidenceRef, judgement, type SignatureCriterion } from "./judgement.rules";

/**
 * SHA-256, in hex, of what the gate's criteria say and rest on: states, causes, facts, references and waivers; never the signatures.
 * The order of the evidence makes no difference, nor does time that passes without changing a state.
 */
export const digestOf = (results: readonly CriterionResult[]): string => sha256Of(seenOf(results));

/**
 * To be raised whenever a release of Quintet makes digests of other things, or judges otherwise, than the one before: signatures that stood
 * are carried over then, because nothing that their signers saw has changed.
 */
export const digestFormat = 1;

/**
 * What a signer puts their name to: that each criterion stands as it does, by these terms, for these versions of things and by these
 * choices. Not the single measurement or check: production is measured every day, and 97 % after 98 % against a target of 95 % is the
 * same answer to the same question. A changed answer, another target, another version of anything is other evidence, and so is a
 * doubt that has become a fact. The cost: a signer is not asked again when a figure slips and still reaches its target.
 */
export const seenOf = (results: readonly CriterionResult[]): string[] =>
  results
    .map(({ id, state, because, facts, refs, waiver }) => {
      const lasting = refs.filter(({ kind }) => !passing.includes(kind));
      return canonical({ id, state, because, facts, refs: lasting.map(written).sort(), waiver });
    })
    .sort();

/** What follows each other while the question and its answer stay the same; whose they are is a reference of its own. */
const passing: readonly EvidenceRef["kind"][] = ["measurement", "check", "run", "window", "sample-batch"];

/** As `canonical` writes it, at a tenth of the cost: a project may rest on thousands of them. */
const written = ({ id, kind, version }: EvidenceRef): string => JSON.stringify({ id, kind, version });

/** The one place where the criteria of a gate's signatures come from: the roles that its template asks. */
export const signatureCriteria = (gate: GateName, signers: readonly Role[]): readonly SignatureCriterion[] =>
  signers.map((role) => ({
    id: `${gate}.signature.${role}`,
    gate,
    title: "signature",
    subject: role,
    reads: ["signatures", "review"],
    judged: "Somebody in this role signed for the evidence as it stands.",
    sets: [],
    maxAge: null,
    repair: { roles: [role], where: `lifecycle/${gate}` },
    role,
    judgeAgainst: ({ signatures, review: { pivotedAt } }, digest, digestAt) =>
      judgeSignature(signatures, { gate, role, digest, digestAt, pivotedAt }),
  }));

type Asked = {
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
function judgeSignature(signatures: readonly SignatureEvidence[], { gate, role, digest, digestAt, pivotedAt }: Asked) {
  const given = signatures.filter(
    (signature) => signature.gate === gate && signature.role === role && !signature.withdrawnAt,
  );
  const holds = ({ signedAt }: SignatureEvidence) => pivotedAt === null || signedAt > pivotedAt;
  const current = given.filter(
    (signature) =>
      holds(signature) && (signature.digest === digest() || signature.digest === digestAt(signature.signedAt)),
  );
  const shown = latestOf(current.length > 0 ? current : given);
  if (!shown) return judgement("missing", "not-signed");
  const facts = { personId: shown.personId, signedAt: shown.signedAt.toISOString() };
  const refs: EvidenceRef[] = [{ kind: "person", id: shown.personId, version: null }];
  return current.length > 0
    ? judgement("met", "signed", facts, refs)
    : judgement("stale", holds(shown) ? "signed-older-evidence" : "signed-before-pivot", facts, refs);
}

function latestOf(signatures: readonly SignatureEvidence[]): SignatureEvidence | undefined {
  const order = ({ signedAt, personId }: SignatureEvidence) => `${signedAt.toISOString()} ${personId}`;
  return signatures.toSorted((a, b) => (order(a) < order(b) ? 1 : -1))[0];
}
