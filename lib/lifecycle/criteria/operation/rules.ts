// The operation gate, which never closes: does it still hold, does it deliver, and within its budget?
import { dayOf, daysBetween, daysSince } from "@/lib/days";
import type { RealisedEvidence } from "../../evidence/rules";
import { type EvidenceCriterion, judgement } from "../../judgement/rules";
import { agreedMusts, judgeTogether } from "../musts/rules";

const must: EvidenceCriterion = {
  id: "operation.must",
  gate: "operation",
  title: "must",
  subject: null,
  reads: ["requirements"],
  repair: { roles: ["ml_engineer", "data_scientist"], where: "requirements" },
  judge: ({ requirements }) => judgeTogether(agreedMusts(requirements)),
};

/** Nothing is owed before the first period is over; after it, the latest recorded period must have ended recently enough. */
const realised: EvidenceCriterion = {
  id: "operation.realised",
  gate: "operation",
  title: "realised",
  subject: null,
  reads: ["realised", "phase", "phaseSince"],
  repair: { roles: ["stakeholder"], where: "value" },
  judge: ({ realised, phase, phaseSince }, now, { realisedDays }) => {
    const latest = latestOf(realised);
    if (latest) {
      const facts = { until: latest.periodEnd, amount: latest.amount, realisedDays };
      const refs = [{ kind: "realised" as const, id: latest.id, version: null }];
      return daysBetween(latest.periodEnd, dayOf(now)) <= realisedDays
        ? judgement("met", "recorded", facts, refs)
        : judgement("stale", "too-old", facts, refs);
    }
    if (phase !== "deployment") return judgement("missing", "not-live", { realisedDays });
    const facts = { since: phaseSince.toISOString(), realisedDays };
    return daysSince(phaseSince, now) <= realisedDays
      ? judgement("met", "not-due-yet", facts)
      : judgement("missing", "never-recorded", facts);
  },
};

/** What was struck does not count; of two that end on one day, the one recorded later (ids are ordered by time). */
function latestOf(entries: readonly RealisedEvidence[]): RealisedEvidence | null {
  const newer = (a: RealisedEvidence, b: RealisedEvidence) => `${a.periodEnd} ${a.id}` > `${b.periodEnd} ${b.id}`;
  return entries
    .filter(({ struckAt }) => struckAt === null)
    .reduce<RealisedEvidence | null>((latest, entry) => (latest && !newer(entry, latest) ? latest : entry), null);
}

const budget: EvidenceCriterion = {
  id: "operation.budget",
  gate: "operation",
  title: "budget",
  subject: null,
  reads: ["budget"],
  repair: { roles: ["stakeholder"], where: "value" },
  judge: ({ budget }) => {
    if (!budget) return judgement("missing", "no-budget");
    const { id, amount, spent } = budget;
    const refs = [{ kind: "budget" as const, id, version: null }];
    return spent <= amount
      ? judgement("met", "within-budget", { amount, spent }, refs)
      : judgement("unmet", "over-budget", { amount, spent }, refs);
  },
};

export const operationCriteria: readonly EvidenceCriterion[] = [must, realised, budget];
