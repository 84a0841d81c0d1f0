// Signatures: each counts only for the evidence that its signer saw, which a digest stands for.
import { canonical, sha256Of } from "@/lib/kernel/digest";
import type { CriterionResult, EvidenceRef } from "./gate-result.rules";
import { flatten } from "./stored.rules";

/**
 * SHA-256, in hex, of what the gate's criteria say and rest on: states, causes, facts, references and waivers; never the signatures.
 * The order of the evidence makes no difference, nor does time that passes without changing a state.
 */
export const digestOf = (results: readonly CriterionResult[]): string => sha256Of(signedContent(results));

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
export const signedContent = (results: readonly CriterionResult[]): string[] =>
  results
    .map(({ id, state, because, facts, refs, waiver }) => {
      const lastingRefs = refs.filter(({ kind }) => !transientKinds.includes(kind));
      return canonical({ id, state, because, facts: flatten(facts), refs: lastingRefs.map(refJson).sort(), waiver });
    })
    .sort();

/** What follows each other while the question and its answer stay the same; whose they are is a reference of its own. */
const transientKinds: readonly EvidenceRef["kind"][] = ["measurement", "check", "run", "window", "sample-batch"];

/** As `canonical` writes it, at a tenth of the cost: a project may rest on thousands of them. */
const refJson = ({ id, kind, version }: EvidenceRef): string => JSON.stringify({ id, kind, version });
