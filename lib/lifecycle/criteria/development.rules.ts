// The development gate: does it do what it must, and is it still worth it?
import { daysSince } from "@/lib/kernel/days";
import type { CandidateEvidence } from "../evidence/rules";
import { type EvidenceCriterion, type EvidenceRef, judgement } from "../judgement.rules";
import { inMoney } from "./in-money.rules";
import { judgeMusts } from "./musts.rules";

const candidate: EvidenceCriterion = {
  id: "development.candidate",
  gate: "development",
  title: "candidate",
  subject: null,
  reads: ["candidate"],
  judged: "A model version is proposed and was not withdrawn, and its run finished and was not deleted.",
  sets: [],
  maxAge: null,
  repair: { roles: ["data_scientist", "ml_engineer"], where: "models" },
  judge: ({ candidate }) => {
    if (!candidate) return judgement("missing", "no-candidate");
    return candidate.run === "finished"
      ? judgement("met", "proposed", { number: candidate.number }, refTo(candidate))
      : judgement("missing", "run-gone", { number: candidate.number }, refTo(candidate));
  },
};

const ruleCause = {
  met: "rules-pass",
  unmet: "rules-fail",
  stale: "rules-stale",
  missing: "rules-without-result",
} as const;

/** A model is no better than what it learned from: the rules on that very version, whether or not it is the current one. */
const trainedOn: EvidenceCriterion = {
  id: "development.trained-on",
  gate: "development",
  title: "trained-on",
  subject: null,
  reads: ["candidate"],
  judged: "Every rule passes on the very version of the data that the proposed model learned from.",
  sets: [],
  maxAge: null,
  repair: { roles: ["data_engineer", "data_scientist"], where: "data" },
  judge: ({ candidate }) => {
    if (!candidate) return judgement("missing", "no-candidate");
    if (!candidate.trainedOn) return judgement("missing", "data-unknown", {}, refTo(candidate));
    const { versionId, state } = candidate.trainedOn;
    const refs: EvidenceRef[] = [...refTo(candidate), { kind: "dataset-version", id: versionId, version: null }];
    return judgement(state, ruleCause[state], {}, refs);
  },
};

/** The samples that were sent with it, and whether each was looked at. */
const worstErrors: EvidenceCriterion = {
  id: "development.worst-errors",
  gate: "development",
  title: "worst-errors",
  subject: null,
  reads: ["candidate"],
  judged: "The cases that the proposed model gets most wrong were sent to an expert, who looked at each.",
  sets: [],
  maxAge: null,
  repair: { roles: ["expert", "data_scientist"], where: "validate" },
  judge: ({ candidate }) => {
    if (!candidate) return judgement("missing", "no-candidate");
    if (!candidate.worstErrors) return judgement("missing", "errors-not-sent", {}, refTo(candidate));
    const { batchId, samples, open } = candidate.worstErrors;
    if (samples === 0) return judgement("missing", "errors-not-sent", {}, refTo(candidate));
    const refs: EvidenceRef[] = [...refTo(candidate), { kind: "sample-batch", id: batchId, version: null }];
    return open > 0
      ? judgement("missing", "errors-unseen", { samples, open }, refs)
      : { ...judgement("met", "errors-seen", {}, refs), figures: { samples } };
  },
};

const refTo = ({ id, number }: CandidateEvidence): EvidenceRef[] => [{ kind: "model-version", id, version: number }];

const must: EvidenceCriterion = {
  id: "development.must",
  gate: "development",
  title: "must",
  subject: null,
  reads: ["requirements", "candidate"],
  judged:
    "Every agreed requirement that is a must, and there is at least one, is met by what was measured of the proposed version: by its run under the key metric's name, or about it since; or by a check made after it was proposed. What was measured on training data, of another version or of what is in use is no evidence. Budget and team are the project's, and so are their measurements and checks.",
  sets: [],
  maxAge: "own",
  repair: { roles: ["data_scientist", "expert"], where: "requirements" },
  judge: ({ requirements, candidate }) => judgeMusts(requirements, "version", candidate ? refTo(candidate) : []),
};

/** An estimate that is too old says nothing any more, good or bad: stale before unmet. */
const paysBack: EvidenceCriterion = {
  id: "development.pays-back",
  gate: "development",
  title: "pays-back",
  subject: null,
  reads: ["estimate"],
  judged: "By the current estimate, the chance of paying back is above the least that is asked for.",
  sets: ["paysBack"],
  maxAge: "estimateDays",
  repair: { roles: ["stakeholder", "data_scientist"], where: "value" },
  judge: ({ estimate }, now, limits) => {
    if (!estimate) return judgement("missing", "not-estimated");
    const { id, number, submittedAt, paysBack, p10, p50, p90 } = estimate;
    const facts = { paysBack, p10, p50, p90, submittedAt: submittedAt.toISOString(), asked: limits.paysBack };
    const refs = [{ kind: "estimate" as const, id, version: number }];
    if (daysSince(submittedAt, now) > limits.estimateDays) return judgement("stale", "too-old", facts, refs);
    return paysBack > limits.paysBack
      ? judgement("met", "likely", facts, refs)
      : judgement("unmet", "unlikely", facts, refs);
  },
};

export const developmentCriteria: readonly EvidenceCriterion[] = [
  candidate,
  must,
  paysBack,
  inMoney,
  trainedOn,
  worstErrors,
];
