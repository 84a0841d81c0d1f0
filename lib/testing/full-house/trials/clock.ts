// Trials: what Quintet does by itself, with something that is due; and what would be done already in a house as it is.
import { eq, inArray } from "drizzle-orm";
import {
  gateWatches,
  handovers,
  holdouts,
  loggedModels,
  projects,
  reviews,
  reviewVotes,
  runs,
  valueSummaries,
} from "@/db/schema";
import { daysFromNow } from "../house";
import type { Trials } from "../trial";

export const clockTrials: Trials = {
  "admin/handovers handOverDue": {
    before: ({ db, id }) =>
      db
        .update(handovers)
        .set({ dueAt: daysFromNow(-1) })
        .where(eq(handovers.personId, id("people", "left"))),
  },
  "experiments/artifacts/upkeep dropFilesOfDeleted": {
    before: ({ db, id }) =>
      db
        .update(loggedModels)
        .set({ deletedAt: daysFromNow(-400) })
        .where(eq(loggedModels.id, id("loggedModels", "ended"))),
  },
  "lifecycle/standing callDueGates": {
    before: ({ db, projectId }) =>
      db
        .update(gateWatches)
        .set({ dueAt: daysFromNow(-1) })
        .where(eq(gateWatches.projectId, projectId)),
  },
  "reviews/schedule openDueReviews": {
    before: async ({ db, projectId }) => {
      const ofProject = db.select({ id: reviews.id }).from(reviews).where(eq(reviews.projectId, projectId));
      await db.delete(reviewVotes).where(inArray(reviewVotes.reviewId, ofProject));
      await db.delete(reviews).where(eq(reviews.projectId, projectId));
      const createdAt = daysFromNow(-200);
      await db.update(projects).set({ createdAt }).where(eq(projects.id, projectId));
    },
  },
  "reviews/schedule remindLateVoters": {
    before: ({ db, id }) =>
      db
        .update(reviews)
        .set({ calledAt: daysFromNow(-9) })
        .where(eq(reviews.id, id("reviews", "first"))),
  },
  "value/promise notifyBelowPromise": {
    before: ({ db, projectId }) =>
      db.update(valueSummaries).set({ belowPromise: true }).where(eq(valueSummaries.projectId, projectId)),
  },
  "experiments/holdouts judgeOnHoldout": { input: ({ id }) => ({ holdoutId: id("holdouts", "second") }) },
  "experiments/holdouts restoreHoldout": {
    before: ({ db, id }) =>
      db
        .update(holdouts)
        .set({ retiredAt: daysFromNow(-1), decides: false })
        .where(eq(holdouts.id, id("holdouts", "second"))),
    input: ({ id }) => ({ holdoutId: id("holdouts", "second") }),
  },
  "experiments/runs restoreRun": {
    before: ({ db, id }) =>
      db
        .update(runs)
        .set({ deletedAt: daysFromNow(-1) })
        .where(eq(runs.id, id("runs", "second"))),
    input: ({ id }) => ({ runId: id("runs", "second") }),
  },
  "experiments/logged-models finalizeLoggedModel": { input: () => ({ status: "failed" }) },
  "experiments/logged-models logOutputs": {
    input: ({ id }) => ({ models: [{ loggedModelId: id("loggedModels", "under"), step: 1n }] }),
  },
  "experiments/points logBatch": { input: () => ({ tags: [{ key: "stage", value: "new" }] }) },
  "experiments/models sendWorstErrors": { input: ({ id }) => ({ worstErrorsId: id("sampleBatches", "second") }) },
};
