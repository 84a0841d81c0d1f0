// The operation gate, which never closes: does it still hold, does it deliver, and within its budget?
import { dayOf, daysBetween, daysSince } from "@/lib/kernel/days";
import type { DatasetEvidence, RealisedEvidence } from "../evidence/rules";
import { type EvidenceCriterion, judgement } from "../judgement.rules";
import { breachOf } from "./datasets.rules";
import { judgeMusts } from "./musts.rules";

const must: EvidenceCriterion = {
  id: "operation.must",
  gate: "operation",
  title: "must",
  subject: null,
  reads: ["requirements"],
  judged:
    "Every agreed requirement that is a must, and there is at least one, is met by its latest measurement of what is in use, or its latest check.",
  sets: [],
  maxAge: "own",
  repair: { roles: ["ml_engineer", "data_scientist"], where: "requirements" },
  judge: ({ requirements }) => judgeMusts(requirements, "production"),
};

const alerts: EvidenceCriterion = {
  id: "operation.alerts",
  gate: "operation",
  title: "alerts",
  subject: null,
  reads: ["criticalAlerts"],
  judged: "No alert that is critical is open on anything that is live.",
  sets: [],
  maxAge: null,
  repair: { roles: ["ml_engineer", "data_scientist", "data_engineer"], where: "deployments" },
  judge: ({ criticalAlerts }) => {
    const refs = criticalAlerts.toSorted().map((id) => ({ kind: "alert" as const, id, version: null }));
    return refs.length > 0
      ? judgement("unmet", "critical-alerts", { open: refs.length }, refs)
      : judgement("met", "no-critical-alert");
  },
};

/** A model that is fed by nothing known can't be trusted; one whose data break what was promised neither. */
const contracts: EvidenceCriterion = {
  id: "operation.contracts",
  gate: "operation",
  title: "contracts",
  subject: null,
  reads: ["datasets"],
  judged:
    "Something is promised of at least one dataset, and none breaks a critical rule, its promised columns or its promise to be refreshed.",
  sets: [],
  maxAge: null,
  repair: { roles: ["data_engineer"], where: "data" },
  judge: ({ datasets }) => {
    if (datasets.length === 0) return judgement("missing", "no-dataset");
    const promised = ({ critical, freshness, contract }: DatasetEvidence) =>
      [critical, freshness, contract].some((state) => state !== null);
    if (!datasets.some(promised)) return judgement("missing", "nothing-promised", { of: datasets.length, broken: 0 });
    const broken = datasets.filter((dataset) => breachOf(dataset) !== null);
    const refs = (broken.length > 0 ? broken : datasets).map(({ id }) => ({
      kind: "dataset" as const,
      id,
      version: null,
    }));
    const facts = { of: datasets.length, broken: broken.length };
    return broken.length > 0
      ? judgement("unmet", "contract-broken", facts, refs)
      : judgement("met", "contracts-hold", facts, refs);
  },
};

/** Nothing is owed before the first period is over; after it, the latest recorded period must have ended recently enough. */
const realised: EvidenceCriterion = {
  id: "operation.realised",
  gate: "operation",
  title: "realised",
  subject: null,
  reads: ["realised", "phase", "phaseSince"],
  judged: "Once a period in use is over, what it brought is recorded.",
  sets: [],
  maxAge: "realisedDays",
  repair: { roles: ["stakeholder"], where: "value" },
  judge: ({ realised, phase, phaseSince, timeZone }, now, { realisedDays }) => {
    // what has not come to an end has brought nothing yet
    const latest = latestOf(realised.filter(({ periodEnd }) => periodEnd <= dayOf(now, timeZone)));
    if (latest) {
      const facts = { until: latest.periodEnd, amount: latest.amount, realisedDays };
      const refs = [{ kind: "realised" as const, id: latest.id, version: null }];
      return daysBetween(latest.periodEnd, dayOf(now, timeZone)) <= realisedDays
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
  judged: "A budget is set, and what was spent is within it.",
  sets: [],
  maxAge: null,
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

/** On the day itself there is still time to decide; the day after it is overdue. */
const review: EvidenceCriterion = {
  id: "operation.review",
  gate: "operation",
  title: "review",
  subject: null,
  reads: ["review"],
  judged: "The day on which the project is to be reviewed has not passed without a decision.",
  sets: [],
  maxAge: "own",
  repair: { roles: ["stakeholder"], where: "reviews" },
  judge: ({ review: { id, dueOn }, timeZone }, now) => {
    const refs = id === null ? [] : [{ kind: "review" as const, id, version: null }];
    if (dueOn < dayOf(now, timeZone))
      return judgement(id === null ? "missing" : "stale", "review-overdue", { dueOn }, refs);
    return judgement("met", id === null ? "review-not-due" : "review-held", { dueOn }, refs);
  },
};

export const operationCriteria: readonly EvidenceCriterion[] = [alerts, must, contracts, realised, budget, review];
