// What Quintet does by itself about files: those of what was deleted a month ago go, and bytes that belong to nothing leave the storage.
import { and, eq, exists, inArray, isNotNull, lte, notExists, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { artifacts, loggedModels, looseFiles, modelVersions, runs } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import type { EventEntry } from "@/lib/kernel/event";
import { byClock } from "@/lib/kernel/fields";
import { files } from "@/lib/kernel/file-store";
import { lockProjects } from "@/lib/kernel/locks";
import { filesDeleted } from "../events";
import { looseBefore, retainedSince } from "./rules";
import { detachFiles } from "./steps";

/** A run that was proposed as a model keeps its files, whatever becomes of it. */
export const dropFilesOfDeleted = command({
  capability: "system.work",
  input: byClock,
  async run({ tx, now }) {
    const since = retainedSince(now);
    // those of projects that are not held come the next time
    const projectIds = [...(await selectExpiredRuns(tx, since)), ...(await selectExpiredModels(tx, since))].map(
      (deleted) => deleted.projectId,
    );
    await lockProjects(tx, projectIds);
    const deletedRuns = selectExpiredRuns(tx, since, projectIds).orderBy(runs.id).for("no key update");
    const deletedModels = selectExpiredModels(tx, since, projectIds).orderBy(loggedModels.id).for("no key update");
    const also: EventEntry[] = [];
    for (const run of await deletedRuns) also.push(await dropFiles(tx, run, eq(artifacts.runId, run.id), now));
    for (const model of await deletedModels)
      also.push(await dropFiles(tx, model, eq(artifacts.loggedModelId, model.id), now));
    return { event: null, also };
  },
});

const selectExpiredRuns = (tx: Executor, since: Date, projectIds?: readonly string[]) =>
  tx
    .select({ id: runs.id, projectId: runs.projectId, name: runs.name, runId: runs.id })
    .from(runs)
    .where(
      and(
        lte(runs.deletedAt, since),
        projectIds && inArray(runs.projectId, [...projectIds]),
        notExists(tx.select({ one: sql`1` }).from(modelVersions).where(eq(modelVersions.runId, runs.id))),
        exists(tx.select({ one: sql`1` }).from(artifacts).where(eq(artifacts.runId, runs.id))),
      ),
    );

const selectExpiredModels = (tx: Executor, since: Date, projectIds?: readonly string[]) =>
  tx
    .select({
      id: loggedModels.id,
      projectId: loggedModels.projectId,
      name: loggedModels.name,
      runId: loggedModels.sourceRunId,
    })
    .from(loggedModels)
    .where(
      and(
        lte(loggedModels.deletedAt, since),
        projectIds && inArray(loggedModels.projectId, [...projectIds]),
        exists(tx.select({ one: sql`1` }).from(artifacts).where(eq(artifacts.loggedModelId, loggedModels.id))),
      ),
    );

type DeletedOwner = { id: string; projectId: string; name: string; runId: string | null };

async function dropFiles(
  tx: Executor,
  { id, projectId, name, runId }: DeletedOwner,
  condition: SQL,
  now: Date,
): Promise<EventEntry> {
  const detached = await detachFiles(tx, condition, now);
  const bytes = detached.reduce((total, { size }) => total + size, 0);
  const before = { title: name, path: "everything", files: detached.length, bytes, runId };
  return { event: filesDeleted({ before }), projectId, subject: id };
}

/** Out of the storage for good; what some file names after all is only no longer loose. */
export const removeLooseFiles = command({
  capability: "system.work",
  input: byClock,
  async run({ tx, now }) {
    const loose = await tx
      .select({ id: looseFiles.id, isKept: isNotNull(artifacts.id).mapWith(Boolean) })
      .from(looseFiles)
      .leftJoin(artifacts, eq(artifacts.id, looseFiles.id))
      .where(lte(looseFiles.since, looseBefore(now)))
      .orderBy(looseFiles.since)
      .limit(most)
      .for("update", { of: looseFiles, skipLocked: true });
    for (const { id, isKept } of loose) if (!isKept) await files().remove(id);
    const ids = loose.map(({ id }) => id);
    if (ids.length > 0) await tx.delete(looseFiles).where(inArray(looseFiles.id, ids));
    return { event: null, value: { removed: loose.filter(({ isKept }) => !isKept).length } };
  },
});

/** A night; the rest waits for the next one. */
const most = 10_000;
