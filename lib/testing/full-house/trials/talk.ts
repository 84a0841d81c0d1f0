// Trials: data and what is said of it, tasks, gates, reviews, reports.
import { eq, sql } from "drizzle-orm";
import { projects, reportShares, reviews } from "@/db/schema";
import { hashSecret } from "@/lib/kernel/secrets";
import { getGate } from "@/lib/lifecycle/queries";
import { getBinding } from "@/lib/lifecycle/templates/queries";
import { standardTemplate } from "@/lib/lifecycle/templates/rules";
import { readFacts } from "@/lib/reviews/facts.queries";
import { digestOfFacts } from "@/lib/reviews/facts.rules";
import { findPreviousDecision } from "@/lib/reviews/queries";
import { asPosted } from "@/lib/testing/published";
import { now } from "../house";
import { sentence } from "../inputs";
import type { Trials, Tried } from "../trial";
import { onlyInformed } from "./gates";

const token = "t".repeat(43);

/** What the page of the review would show. */
const onFacts = async ({ grant }: Tried) => {
  const reader = await grant("review.decide");
  const { at } = await findPreviousDecision(reader, 7);
  return {
    review: 7,
    digest: digestOfFacts(await readFacts(reader, at)),
    nextOn: "2026-06-01",
    belowGradeReason: "Nothing else is known so far.",
  };
};
/** Numbers of a house are larger than a page asks for. */
const seventh = ({ db, id }: Tried) =>
  db
    .update(reviews)
    .set({ number: 7 })
    .where(eq(reviews.id, id("reviews")));
const inPhase =
  (phase: "design" | "development") =>
  ({ db, projectId }: Tried) =>
    db.update(projects).set({ phase }).where(eq(projects.id, projectId));
const toColleague = ({ id }: Tried) => ({ assigneeId: id("people", "colleague") });

export const talkTrials: Trials = {
  "collaboration writeComment": { input: ({ projectId }) => ({ subjectId: projectId }) },
  "collaboration/tasks assignTask": { input: toColleague },
  "collaboration/tasks takeTask": { input: ({ id }) => ({ taskId: id("tasks", "under") }) },
  "collaboration/tasks reopenTask": { input: ({ id }) => ({ taskId: id("tasks", "ended") }) },
  "data/incidents acknowledgeIncident": { input: ({ id }) => ({ incidentId: id("incidents", "other") }) },
  "data/incidents assignIncident": {
    input: (tried) => ({ ...toColleague(tried), seenAssigneeId: tried.id("people", "member") }),
  },
  "data/quality editRule": { input: () => ({ reason: "The branch sees it otherwise by now." }) },
  "data/quality/results sendResults": {
    input: ({ id, text }) => ({
      dataset: id("datasets"),
      results: [{ rule: text("qualityRules", "id"), value: 99, checkedAt: "2026-03-01" }],
    }),
  },
  "data/quality/results importResults": {
    input: ({ text }) => ({
      csv: `rule,checked_at,value\n${text("qualityRules", "id")},2026-03-01,99\n`,
      confirmed: "on",
    }),
  },
  "data/samples importSamples": { input: () => ({ csv: "Claim,answer\nWater,simple\nFire,hard\n", confirmed: "on" }) },
  "data/samples sendSamples": { input: () => ({ samples: [{ answer: "simple", facts: { Claim: "Water" } }] }) },
  "data/samples giveOpinion": { input: ({ id }) => ({ sampleId: id("samples") }) },
  "data/samples undoOpinion": { input: ({ id }) => ({ opinionId: id("sampleOpinions", "first") }) },
  "data/versions registerVersion": { input: ({ id }) => ({ dataset: id("datasets") }) },
  "lifecycle signGate": {
    input: async ({ grant }) => ({
      role: "expert",
      digest: (await getGate(await grant("gate.sign"), "design")).digest,
    }),
  },
  "lifecycle waiveCriterion": { input: () => ({ criterion: "design.value", expiresOn: "2026-03-20" }) },
  "lifecycle advanceProject": {
    before: async (tried) => {
      await onlyInformed(tried);
      await inPhase("design")(tried);
    },
    input: () => ({ reason: "It is as good as done." }),
  },
  "lifecycle/lapses handOverLapse": {
    input: ({ id, text }) => ({ personId: id("people", "owner"), seenOwnerId: text("gateLapses", "ownerId") }),
  },
  "lifecycle/templates adoptTemplate": {
    input: async ({ grant }) => ({ templateId: (await getBinding(await grant("project.edit"))).current.id }),
  },
  "lifecycle/templates publishTemplate": {
    input: () => ({
      riskClass: "limited",
      seen: 1,
      ...asPosted({ ...standardTemplate, limits: { ...standardTemplate.limits, paysBack: 0.6 } }),
    }),
  },
  "lifecycle/templates changeRiskClass": { input: () => ({ riskClass: "high" }) },
  "projects changeStatus": { input: () => ({ status: "paused" }) },
  "projects restoreProject": {
    before: ({ db, projectId }) => db.update(projects).set({ archivedAt: now }).where(eq(projects.id, projectId)),
  },
  "admin/team setMemberRoles": { input: ({ id }) => ({ personId: id("people", "colleague") }) },
  "admin/team changeOwner": { input: ({ id }) => ({ personId: id("people", "member") }) },
  "reports/sharing sharePortfolioReport": { input: ({ id }) => ({ reportId: id("reports", "portfolio") }) },
  "reports/sharing revokePortfolioShare": { input: ({ id }) => ({ shareId: id("reportShares", "portfolio") }) },
  "reports/sharing openSharedReport": {
    before: ({ db, id }) =>
      db
        .update(reportShares)
        .set({ tokenHash: hashSecret(token) })
        .where(eq(reportShares.id, id("reportShares"))),
    input: () => ({ token }),
  },
  "reviews callReview": {
    before: ({ db, id }) =>
      db
        .update(reviews)
        .set({
          outcome: "continue",
          decidedAt: now,
          decidedById: id("people", "owner"),
          facts: sql`(select r.facts from reviews r where r.id = ${id("reviews", "second")})`,
          digest: "0".repeat(64),
          decisionReason: sentence,
          nextOn: "2026-06-01",
        })
        .where(eq(reviews.id, id("reviews"))),
  },
  "reviews voteInReview": { before: seventh, input: () => ({ review: 7 }) },
  "reviews remindVoters": { before: seventh, input: () => ({ review: 7 }) },
  "reviews/decision continueProject": { before: seventh, input: onFacts },
  "reviews/decision pivotProject": {
    before: seventh,
    input: async (tried) => {
      const { review, digest, nextOn } = await onFacts(tried);
      return { review, digest, nextOn };
    },
  },
  "reviews/decision stopProject": {
    before: seventh,
    input: async (tried) => {
      const { review, digest } = await onFacts(tried);
      return { review, digest };
    },
  },
};
