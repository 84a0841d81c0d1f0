// A run's model is proposed as a version, shown to the experts by its worst errors, and withdrawn with a reason.
import { and, eq, max } from "drizzle-orm";
import { v7 } from "uuid";
import { modelVersions } from "@/db/schema";
import { getBatch } from "@/lib/data/samples/queries";
import { command } from "@/lib/kernel/command";
import { conflict, precondition } from "@/lib/kernel/errors";
import { modelProposed, modelWithdrawn, modelWorstErrorsSent } from "../events";
import { countRunsOnSameHoldout } from "../holdouts/resolution.steps";
import { getLiveRun } from "../runs/queries";
import { getModelVersion } from "./queries";
import { versionName } from "./rules";
import { ProposeModel, SendWorstErrors, WithdrawModel } from "./schema";

/** Numbered within the project, by the model's name; a run stands under one name once. */
export const proposeModel = command({
  capability: "model.propose",
  input: ProposeModel,
  async run({ tx, grant, input, now }) {
    const projectId = grant.project.id;
    const { runId, model, worstErrorsId } = input;
    const run = await getLiveRun(tx, grant, runId);
    if (run.status !== "finished") throw precondition("Only the model of a run that has finished can be proposed.");
    const batch = worstErrorsId ? await getBatch({ ...grant, db: tx }, worstErrorsId) : null;
    const sameModel = and(eq(modelVersions.projectId, projectId), eq(modelVersions.model, model));
    const [existing] = await tx
      .select({ model: modelVersions.model, number: modelVersions.number })
      .from(modelVersions)
      .where(and(sameModel, eq(modelVersions.runId, runId), eq(modelVersions.status, "proposed")));
    if (existing) throw conflict(`This run is proposed already, as ${versionName(existing)}.`, { ...existing });
    const [last] = await tx
      .select({ number: max(modelVersions.number) })
      .from(modelVersions)
      .where(sameModel);
    const number = (last?.number ?? 0) + 1;
    const id = v7();
    const scoredRuns = await countRunsOnSameHoldout(tx, runId);
    await tx
      .insert(modelVersions)
      .values({ id, projectId, number, ...input, scoredRuns, proposedById: grant.person.id, proposedAt: now });
    return {
      event: modelProposed({
        after: {
          title: versionName({ model, number }),
          run: run.name,
          note: input.note,
          ...(batch && { worstErrors: batch.name }),
        },
      }),
      subject: id,
      notify: [{ kind: "told", roles: ["expert", "stakeholder"] }],
      value: { id, number },
    };
  },
});

/** The samples may be sent after the proposal, and others in their place. */
export const sendWorstErrors = command({
  capability: "model.propose",
  input: SendWorstErrors,
  async run({ tx, grant, input: { modelVersionId, worstErrorsId } }) {
    const txGrant = { ...grant, db: tx };
    const stored = await getModelVersion(txGrant, modelVersionId);
    const batch = await getBatch(txGrant, worstErrorsId);
    if (stored.worstErrors?.id === worstErrorsId) return { event: null };
    const [updated] = await tx
      .update(modelVersions)
      .set({ worstErrorsId })
      .where(and(eq(modelVersions.id, modelVersionId), eq(modelVersions.status, "proposed")))
      .returning({ id: modelVersions.id });
    if (!updated) throw precondition("This version was withdrawn.");
    return {
      event: modelWorstErrorsSent({
        before: { worstErrors: stored.worstErrors?.name ?? null },
        after: { title: versionName(stored), worstErrors: batch.name },
      }),
      subject: modelVersionId,
      notify: [{ kind: "told", roles: ["expert"] }],
    };
  },
});

/** It stays on record; whoever could put it into use is told, as they may have. */
export const withdrawModel = command({
  capability: "model.propose",
  input: WithdrawModel,
  async run({ tx, grant, input: { modelVersionId, reason }, now }) {
    const txGrant = { ...grant, db: tx };
    const stored = await getModelVersion(txGrant, modelVersionId);
    const [withdrawn] = await tx
      .update(modelVersions)
      .set({
        status: "withdrawn",
        withdrawnById: grant.person.id,
        withdrawnAt: now,
        withdrawnReason: reason,
      })
      .where(and(eq(modelVersions.id, modelVersionId), eq(modelVersions.status, "proposed")))
      .returning({ id: modelVersions.id });
    if (!withdrawn) {
      const current = await getModelVersion(txGrant, modelVersionId);
      throw conflict(`${current.withdrawnBy} has withdrawn this version meanwhile.`, { ...current });
    }
    return {
      event: modelWithdrawn({ before: { status: "proposed" }, after: { title: versionName(stored), reason } }),
      subject: modelVersionId,
      notify: [{ kind: "told", people: [stored.proposedById], roles: ["expert", "stakeholder", "ml_engineer"] }],
    };
  },
});
