// Hold-outs are the team's: somebody names them, says which runs are on them, and on which one candidates are judged.
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { evaluationSets, holdouts, runOutcomes } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound, precondition } from "@/lib/kernel/errors";
import { assignTo } from "./assignment.steps";
import {
  holdoutChosen,
  holdoutDataDetached,
  holdoutRenamed,
  holdoutRestored,
  holdoutRetired,
  holdoutRunsAssigned,
} from "./events";
import { chooseHoldout, holdoutNamedEntry, linkName } from "./names.steps";
import { getHoldout } from "./queries";
import { AssignRuns, DetachData, HoldoutId, RenameHoldout } from "./schema";

/** All of the runs or none: one that has other cases is named. Later runs on the same data follow by themselves. */
export const assignRuns = command({
  capability: "holdout.name",
  input: AssignRuns,
  async run({ tx, grant, input: { runs, holdout: name }, now }) {
    const chosen = await chooseHoldout(tx, grant, name, now);
    const assigned = await assignTo(tx, grant, { holdout: chosen, runIds: runs, now });
    if (assigned.length === 0) throw precondition("These runs are on it already.");
    return {
      event: holdoutRunsAssigned({ after: { name: chosen.name, runs: assigned.length } }),
      subject: chosen.id,
      also: chosen.isNew ? [holdoutNamedEntry(chosen)] : [],
      value: { runs: assigned.length },
    };
  },
});

export const renameHoldout = command({
  capability: "holdout.name",
  input: RenameHoldout,
  async run({ tx, grant, input: { holdoutId, version, name }, now }) {
    const stored = await getHoldout({ ...grant, db: tx }, holdoutId);
    if (stored.name === name) throw precondition("Nothing was changed.");
    const [namesake] = await tx
      .select({ id: holdouts.id })
      .from(holdouts)
      .where(
        and(
          eq(holdouts.projectId, grant.project.id),
          sql`lower(${holdouts.name}) = lower(${name})`,
          ne(holdouts.id, holdoutId),
        ),
      );
    if (namesake) throw invalid({ name: "Another hold-out has this name." });
    const [renamed] = await tx
      .update(holdouts)
      .set({ name, version: sql`${holdouts.version} + 1` })
      .where(and(eq(holdouts.id, holdoutId), eq(holdouts.version, version)))
      .returning({ version: holdouts.version });
    if (!renamed) throw conflict("Somebody changed this hold-out meanwhile.", { name: stored.name });
    await linkName(tx, grant, { id: holdoutId, name }, now);
    return {
      event: holdoutRenamed({ before: { name: stored.name }, after: { name } }),
      subject: holdoutId,
    };
  },
});

/**
 * Data that was put on it by mistake: its runs have no hold-out any more, and the gates that rest on them lapse by themselves. That they were
 * scored beside the others stays counted, so that nobody takes rivals away.
 */
export const detachData = command({
  capability: "holdout.name",
  input: DetachData,
  async run({ tx, grant, input: { holdoutId, dataId, reason } }) {
    const stored = await getHoldout({ ...grant, db: tx }, holdoutId);
    const data = stored.data.find(({ id }) => id === dataId);
    if (!data) throw notFound("This data");
    await tx.update(evaluationSets).set({ holdoutId: null }).where(eq(evaluationSets.id, dataId));
    const detached = await tx
      .update(runOutcomes)
      .set({ holdoutId: null, assignedAt: null })
      .where(and(eq(runOutcomes.evaluationSetId, dataId), eq(runOutcomes.holdoutId, holdoutId)))
      .returning({ runId: runOutcomes.runId });
    return {
      event: holdoutDataDetached({
        before: { name: stored.name, data: data.name },
        after: { runs: detached.length, reason },
      }),
      subject: holdoutId,
      notify: [{ kind: "told", roles: ["data_scientist", "ml_engineer", "stakeholder"] }],
      value: { runs: detached.length },
    };
  },
});

/** The project's best candidate is the best on this one. */
export const judgeOnHoldout = command({
  capability: "holdout.name",
  input: HoldoutId,
  async run({ tx, grant, input: { holdoutId } }) {
    const stored = await getHoldout({ ...grant, db: tx }, holdoutId);
    if (stored.decides) return { event: null };
    if (stored.retiredAt) throw precondition("This hold-out is retired: bring it back first.");
    const ofProject = eq(holdouts.projectId, grant.project.id);
    const previous = await tx
      .update(holdouts)
      .set({ decides: false })
      .where(and(ofProject, holdouts.decides))
      .returning({ name: holdouts.name });
    await tx.update(holdouts).set({ decides: true }).where(eq(holdouts.id, holdoutId));
    return {
      event: holdoutChosen({ before: { name: previous[0]?.name ?? null }, after: { name: stored.name } }),
      subject: holdoutId,
      notify: [{ kind: "told", roles: ["data_scientist", "ml_engineer", "stakeholder"] }],
    };
  },
});

/** Its runs and what gates were judged on stay; no candidate is chosen on it any more. */
export const retireHoldout = command({
  capability: "holdout.name",
  input: HoldoutId,
  async run({ tx, grant, input: { holdoutId }, now }) {
    const { name } = await getHoldout({ ...grant, db: tx }, holdoutId);
    const [retired] = await tx
      .update(holdouts)
      .set({ retiredAt: now, retiredById: grant.person.id, decides: false })
      .where(and(eq(holdouts.id, holdoutId), isNull(holdouts.retiredAt)))
      .returning({ id: holdouts.id });
    return retired ? { event: holdoutRetired({ before: { name } }), subject: holdoutId } : { event: null };
  },
});

export const restoreHoldout = command({
  capability: "holdout.name",
  input: HoldoutId,
  async run({ tx, grant, input: { holdoutId } }) {
    const { name, retiredAt } = await getHoldout({ ...grant, db: tx }, holdoutId);
    if (!retiredAt) return { event: null };
    await tx.update(holdouts).set({ retiredAt: null, retiredById: null }).where(eq(holdouts.id, holdoutId));
    return { event: holdoutRestored({ after: { name } }), subject: holdoutId };
  },
});
