// Experiments: created, edited, tagged, deleted and brought back with the runs that went with them.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { experiments, runs } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { changesBetween } from "@/lib/events/rules";
import { lookUp } from "@/lib/format/look-up";
import { command } from "@/lib/kernel/command";
import { conflict, notFound, precondition } from "@/lib/kernel/errors";
import { experimentCreated, experimentDeleted, experimentEdited, experimentRestored } from "./events";
import { type Experiment, getExperiment } from "./queries";
import { noteTag } from "./rules";
import { CreateExperiment, DeleteExperiment, EditExperiment, RestoreExperiment, SetExperimentTag } from "./schema";

export const createExperiment = command({
  capability: "run.log",
  input: CreateExperiment,
  async run({ tx, grant, input: { name, description, tags }, now }) {
    const tagRecord = Object.fromEntries(tags.map(({ key, value }) => [key, value]));
    const { [noteTag]: note = "", ...otherTags } = tagRecord;
    const [created] = await tx
      .insert(experiments)
      .values({
        projectId: grant.project.id,
        name,
        description: description || note,
        tags: otherTags,
        createdById: grant.person.id,
        createdAt: now,
        changedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: experiments.id, serial: experiments.serial });
    if (!created) throw await takenNameConflict(tx, grant, name);
    return { event: experimentCreated({ after: { name, description } }), subject: created.id, value: created };
  },
});

export const editExperiment = command({
  capability: "run.log",
  input: EditExperiment,
  async run({ tx, grant, input: { experimentId, version, ...terms }, now }) {
    const stored = await getLiveExperiment(tx, grant, experimentId);
    const changes = changesBetween(stored, terms);
    if (!changes) return { event: null, value: { version: stored.version } };
    if (stored.version !== version) throw conflict("Somebody changed this experiment meanwhile.", { ...stored });
    if (terms.name !== stored.name && (await isTaken(tx, grant, terms.name)))
      throw await takenNameConflict(tx, grant, terms.name);
    const value = await updateExperiment(tx, experimentId, { ...terms, changedAt: now });
    return {
      event: experimentEdited({ before: changes.before, after: { name: terms.name, ...changes.after } }),
      subject: experimentId,
      value,
    };
  },
});

/** The note of an experiment is its description, whichever way it is set. */
export const setExperimentTag = command({
  capability: "run.log",
  input: SetExperimentTag,
  async run({ tx, grant, input: { experimentId, key, value }, now }) {
    const stored = await getLiveExperiment(tx, grant, experimentId);
    const before = key === noteTag ? stored.description || undefined : lookUp(stored.tags, key);
    if (value === null && before === undefined) throw notFound("This tag");
    if (value === before) return { event: null };
    const { [key]: _, ...others } = stored.tags;
    const tags = value === null ? others : { ...others, [key]: value };
    await updateExperiment(tx, experimentId, {
      ...(key === noteTag ? { description: value ?? "" } : { tags }),
      changedAt: now,
    });
    return {
      event: experimentEdited({ before: { [key]: before ?? null }, after: { name: stored.name, [key]: value } }),
      subject: experimentId,
    };
  },
});

/** Its runs go with it, and their names stay taken. */
export const deleteExperiment = command({
  capability: "run.log",
  input: DeleteExperiment,
  async run({ tx, grant, input: { experimentId }, now }) {
    const stored = await getLiveExperiment(tx, grant, experimentId);
    await updateExperiment(tx, experimentId, { deletedAt: now, changedAt: now });
    const deletedRuns = await tx
      .update(runs)
      .set({ deletedAt: now })
      .where(and(eq(runs.experimentId, experimentId), isNull(runs.deletedAt)))
      .returning({ id: runs.id });
    return {
      event: experimentDeleted({ before: { name: stored.name, runs: deletedRuns.length } }),
      subject: experimentId,
      notify: [{ kind: "told", people: [stored.createdById] }],
    };
  },
});

/** Brings back the runs that were deleted with it; those that were deleted before stay so. */
export const restoreExperiment = command({
  capability: "run.log",
  input: RestoreExperiment,
  async run({ tx, grant, input: { experimentId }, now }) {
    const stored = await lockExperiment(tx, grant, experimentId);
    if (!stored.deletedAt) throw precondition("This experiment is not deleted.");
    await updateExperiment(tx, experimentId, { deletedAt: null, changedAt: now });
    const restoredRuns = await tx
      .update(runs)
      .set({ deletedAt: null })
      .where(and(eq(runs.experimentId, experimentId), eq(runs.deletedAt, stored.deletedAt)))
      .returning({ id: runs.id });
    return {
      event: experimentRestored({ after: { name: stored.name, runs: restoredRuns.length } }),
      subject: experimentId,
      notify: [{ kind: "told", people: [stored.createdById] }],
    };
  },
});

/** Says which it is: one that is deleted is in no list, and can be restored. */
async function takenNameConflict(tx: Executor, grant: Grant, name: string) {
  const [namesake] = await tx
    .select({ serial: experiments.serial, deletedAt: experiments.deletedAt })
    .from(experiments)
    .where(and(eq(experiments.projectId, grant.project.id), eq(experiments.name, name)));
  if (!namesake?.deletedAt) return conflict(`There is an experiment called “${name}” already.`, { name });
  const message = `The experiment “${name}” is deleted, and its name stays taken: choose it among the experiments to restore it, or take another name.`;
  return conflict(message, { name, deleted: namesake.serial });
}

async function isTaken(tx: Executor, grant: Grant, name: string): Promise<boolean> {
  const namesakes = and(eq(experiments.projectId, grant.project.id), eq(experiments.name, name));
  return (await tx.$count(experiments, namesakes)) > 0;
}

/** Held until the end of the transaction: nothing is logged into an experiment that is being deleted. */
async function lockExperiment(tx: Executor, grant: Grant, id: string): Promise<Experiment> {
  await tx.execute(sql`select 1 from experiments where id = ${id}::uuid for no key update`);
  return getExperiment({ ...grant, db: tx }, { id });
}

/** @throws Refusal not_found, or precondition where it is deleted */
async function getLiveExperiment(tx: Executor, grant: Grant, id: string): Promise<Experiment> {
  const stored = await lockExperiment(tx, grant, id);
  if (stored.deletedAt) throw precondition("This experiment is deleted: restore it first.");
  return stored;
}

async function updateExperiment(tx: Executor, id: string, fields: Partial<typeof experiments.$inferInsert>) {
  const [updated] = await tx
    .update(experiments)
    .set({ ...fields, version: sql`${experiments.version} + 1` })
    .where(eq(experiments.id, id))
    .returning({ version: experiments.version });
  if (!updated) throw notFound("This experiment");
  return updated;
}
