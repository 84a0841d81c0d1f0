// The development gate: does it do what it must, and is it still worth it?
import { daysSince } from "@/lib/days";
import { type EvidenceCriterion, judgement } from "../../judgement/rules";
import { judgeMusts } from "../musts/rules";

const must: EvidenceCriterion = {
  id: "development.must",
  gate: "development",
  title: "must",
  subject: null,
  reads: ["requirements"],
  repair: { roles: ["data_scientist", "expert"], where: "requirements" },
  judge: ({ requirements }) => judgeMusts(requirements),
};

/** An estimate that is too old says nothing any more, good or bad: stale before unmet. */
const paysBack: EvidenceCriterion = {
  id: "development.pays-back",
  gate: "development",
  title: "pays-back",
  subject: null,
  reads: ["estimate"],
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

export const developmentCriteria: readonly EvidenceCriterion[] = [must, paysBack];
