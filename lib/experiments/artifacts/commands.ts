// Files of runs and of logged models: kept once their bytes lie in the storage, replaced, and deleted. Keeping one is telemetry.
import { and, count, eq, ne, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { artifacts, looseFiles } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { command } from "@/lib/kernel/command";
import { conflict, precondition } from "@/lib/kernel/errors";
import { filesDeleted } from "../events";
import { getLiveModel, type LockedModel, lockLoggedModel } from "../logged-models/queries";
import { getLiveRun, type LockedRun, lockRun } from "../runs/queries";
import { atOrBelow, belongsTo, findArtifact, megabyte, readRoom } from "./queries";
import { filesLimit } from "./rules";
import { AnnounceArtifact, DeleteArtifacts, type Home, KeepArtifact } from "./schema";
import { detachFiles } from "./steps";

/** Bytes are about to come under this id; whatever breaks off from here on is taken out of the storage by upkeep. */
export const announceArtifact = command({
  capability: "run.log",
  withoutLock: true,
  input: AnnounceArtifact,
  async run({ tx, input: { id }, now }) {
    await tx.insert(looseFiles).values({ id, since: now }).onConflictDoNothing();
    return { event: null };
  },
});

/** @returns the id of the bytes that it replaced: whoever asked takes them out of the storage */
export const storeArtifact = command({
  capability: "run.log",
  input: KeepArtifact,
  async run({ tx, grant, input: { home, id, path, size }, now }) {
    await refuseDeleted(tx, grant, home);
    const txGrant = { ...grant, db: tx };
    const previous = await findArtifact(txGrant, home, path);
    await checkPathFree(tx, home, path);
    const room = (await readRoom(txGrant)) + (previous?.size ?? 0);
    if (size > room) throw noRoom(room);
    if (previous) await detachFiles(tx, eq(artifacts.id, previous.id), now);
    await tx.delete(looseFiles).where(eq(looseFiles.id, id));
    await tx.insert(artifacts).values({
      id,
      projectId: grant.project.id,
      ...home,
      path,
      size,
      loggedById: grant.person.id,
      loggedAt: now,
    });
    return { event: null, value: { replaced: previous?.id ?? null } };
  },
});

/** Those of a deleted run too: that makes room. @returns the ids of the bytes, for whoever takes them out of the storage */
export const deleteArtifacts = command({
  capability: "run.log",
  input: DeleteArtifacts,
  async run({ tx, grant, input: { home, path }, now }) {
    const subject = await lockOwner(tx, grant, home);
    const detached = await detachFiles(tx, and(belongsTo(home), atOrBelow(path)), now);
    const value = detached.map(({ id }) => id);
    if (detached.length === 0) return { event: null, value };
    const bytes = detached.reduce((total, { size }) => total + size, 0);
    return {
      event: filesDeleted({
        before: {
          title: subject.name,
          path: path || "everything",
          files: detached.length,
          bytes,
          runId: runOf(subject),
        },
      }),
      subject: subject.id,
      notify: [{ kind: "told", people: [subject.loggedById] }],
      value,
    };
  },
});

const noRoom = (room: number) =>
  precondition(
    `The files of this project may take ${gigabytes(room)} more. Delete some, or ask who runs Quintet for more room.`,
  );

const gigabytes = (bytes: number) => `${Math.max(0, Math.floor(bytes / megabyte)).toLocaleString("en")} MB`;

/** The run, or the model, of this project. @throws Refusal not_found */
async function lockOwner(tx: Executor, grant: Grant, home: Home) {
  return "runId" in home ? lockRun(tx, grant, home.runId) : lockLoggedModel(tx, grant, home.loggedModelId);
}

/** Where its files are shown. */
const runOf = (subject: LockedRun | LockedModel) => ("sourceRunId" in subject ? subject.sourceRunId : subject.id);

/** @throws Refusal not_found, or precondition where it is deleted */
async function refuseDeleted(tx: Executor, grant: Grant, home: Home) {
  if ("runId" in home) await getLiveRun(tx, grant, home.runId);
  else await getLiveModel(tx, grant, home.loggedModelId);
}

/** A file and a folder of one name cannot lie side by side where somebody downloads them. */
async function checkPathFree(tx: Executor, home: Home, path: string) {
  const [counts] = await tx
    .select({
      files: count(),
      crossed: count(
        sql`case when starts_with(${artifacts.path}, ${`${path}/`}) or starts_with(${path}, ${artifacts.path} || '/') then 1 end`,
      ),
    })
    .from(artifacts)
    .where(and(belongsTo(home), ne(artifacts.path, path)));
  if (counts && counts.crossed > 0)
    throw conflict(`There is a folder where “${path}” has a file, or the other way round.`);
  if (counts && counts.files >= filesLimit)
    throw precondition(`A run keeps at most ${filesLimit.toLocaleString("en")} files.`);
}
