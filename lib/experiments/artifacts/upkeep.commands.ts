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
import { loosen } from "./commands";
import { keptSince, looseBefore } from "./rules";

/** A run that was proposed as a model keeps its files, whatever becomes of it. */
export const dropFilesOfDeleted = command({
  capability: "system.work",
  input: byClock,
  async run({ tx, now }) {
    const since = keptSince(now);
    // those of projects that are not held come the next time
    const projectIds = [...(await goneRuns(tx, since)), ...(await goneModels(tx, since))].map((gone) => gone.projectId);
    await lockProjects(tx, projectIds);
    const ofRuns = goneRuns(tx, since, projectIds).orderBy(runs.id).for("no key update");
    const ofModels = goneModels(tx, since, projectIds).orderBy(loggedModels.id).for("no key update");
    const also: EventEntry[] = [];
    for (const gone of await ofRuns) also.push(await dropped(tx, gone, eq(artifacts.runId, gone.id), now));
    for (const gone of await ofModels) also.push(await dropped(tx, gone, eq(artifacts.loggedModelId, gone.id), now));
    return { event: null, also };
  },
});

const goneRuns = (tx: Executor, since: Date, projectIds?: readonly string[]) =>
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

const goneModels = (tx: Executor, since: Date, projectIds?: readonly string[]) =>
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

type Gone = { id: string; projectId: string; name: string; runId: string | null };

async function dropped(tx: Executor, { id, projectId, name, runId }: Gone, which: SQL, now: Date): Promise<EventEntry> {
  const dropped = await loosen(tx, which, now);
  const bytes = dropped.reduce((total, { size }) => total + size, 0);
  const before = { title: name, path: "everything", files: dropped.length, bytes, runId };
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
