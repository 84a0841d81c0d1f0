// What is deleted keeps its files for a month and then lets them go; bytes that belong to nothing leave the storage after a day.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect } from "vitest";
import { artifacts, events, looseFiles } from "@/db/schema";
import { files } from "@/lib/kernel/file-store";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { createExperiment } from "../commands";
import { createLoggedModel, deleteLoggedModel } from "../logged-models/commands";
import { proposeModel } from "../models/commands";
import { createRun, deleteRun, restoreRun, updateRun } from "../runs/commands";
import { announceArtifact, deleteArtifacts, storeArtifact } from "./commands";
import { listArtifacts, readRoom } from "./queries";
import { retentionDays } from "./rules";
import { dropFilesOfDeleted, removeLooseFiles } from "./upkeep.commands";

let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "quintet-upkeep-"));
  process.env.QUINTET_FILES = directory;
});
afterEach(async () => {
  delete process.env.QUINTET_FILES;
  await rm(directory, { recursive: true });
});

const stored = async () => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
};
const hourMs = 3_600_000;
const later = (world: World, hours: number) => {
  world.now = new Date(world.now.getTime() + hours * hourMs);
};

/** A run, and a model that it made, to which files can be sent as the door does it. */
async function begun(world: World) {
  const { project, members } = await world.team();
  const scientist = members.data_scientist;
  const does = async <V>(command: Parameters<World["perform"]>[1], input: unknown) => {
    const outcome = await world.perform(scientist, command, input, project);
    if (!outcome.ok) throw outcome.refusal;
    return outcome.value as V;
  };
  const { id: experimentId } = await does<{ id: string }>(createExperiment, { name: "e", description: "", tags: [] });
  const { id: runId } = await does<{ id: string }>(createRun, { experimentId, name: null, startedAt: null });
  const model = { experimentId, name: "model", modelType: "", sourceRunId: runId, params: [], tags: [] };
  const { id: loggedModelId } = await does<{ id: string }>(createLoggedModel, model);
  const begins = async () => {
    const id = v7();
    await does(announceArtifact, { id });
    await files().put(id, [new TextEncoder().encode("bytes")], 5);
    return id;
  };
  const keeps = async (path: string, home: object = { runId }) => {
    const id = await begins();
    await does(storeArtifact, { home, id, path, size: 5 });
    return id;
  };
  const grant = await world.grant(scientist, project);
  return { project, scientist, does, runId, loggedModelId, begins, keeps, grant };
}

describe("bytes that no file names", () => {
  test("are taken out of the storage once they are a day old, and nothing else is", async ({ world, db }) => {
    const { begins, keeps, does, runId } = await begun(world);
    const broken = await begins();
    const replaced = await keeps("a");
    const kept = await keeps("a");
    const deleted = await keeps("b");
    await does(deleteArtifacts, { home: { runId }, path: "b" });
    later(world, 23);
    const young = await begins();
    expect(await world.work(removeLooseFiles)).toMatchObject({ ok: true, value: { removed: 0 } });
    expect((await stored()).sort()).toEqual([broken, replaced, kept, deleted, young].sort());

    later(world, 1);
    expect(await world.work(removeLooseFiles)).toMatchObject({ ok: true, value: { removed: 3 } });
    expect((await stored()).sort()).toEqual([kept, young].sort());
    expect(await db.select().from(looseFiles)).toMatchObject([{ id: young }]);
    later(world, 48);
    await world.work(removeLooseFiles);
    expect(await stored()).toEqual([kept]);
  });

  test("stay while a file names them, whatever else is said of them", async ({ world, db }) => {
    const { keeps } = await begun(world);
    const kept = await keeps("a");
    await db.insert(looseFiles).values({ id: kept, since: world.now });
    later(world, 25);
    expect(await world.work(removeLooseFiles)).toMatchObject({ value: { removed: 0 } });
    expect(await stored()).toEqual([kept]);
    expect(await db.$count(looseFiles)).toBe(0);
  });

  test("are removed by Quintet itself and by nobody else", async ({ world }) => {
    const { scientist } = await begun(world);
    for (const command of [removeLooseFiles, dropFilesOfDeleted])
      expect(await world.perform(scientist, command, {})).toMatchObject({ refusal: { code: "forbidden" } });
  });
});

describe("files of what is deleted", () => {
  test("count and come back with it for a month, then are gone, on record and not others'", async ({ world, db }) => {
    const { does, keeps, runId, loggedModelId, grant, project } = await begun(world);
    const other = await begun(world);
    await keeps("plots/roc.png");
    await keeps("notes.txt");
    await keeps("model.pkl", { loggedModelId });
    await other.keeps("a");
    const room = await readRoom(grant);
    await does(deleteRun, { runId });
    later(world, retentionDays * 24 - 1);
    await world.work(dropFilesOfDeleted);
    expect(await readRoom(grant)).toBe(room);
    await does(restoreRun, { runId });
    later(world, 48);
    await world.work(dropFilesOfDeleted);
    expect(await listArtifacts(grant, { runId })).toHaveLength(2);

    await does(deleteRun, { runId });
    later(world, retentionDays * 24);
    await world.work(dropFilesOfDeleted);
    expect(await listArtifacts(grant, { runId })).toEqual([]);
    expect(await listArtifacts(grant, { loggedModelId })).toHaveLength(1);
    expect(await readRoom(grant)).toBe(room + 10);
    expect(await listArtifacts(other.grant, { runId: other.runId })).toHaveLength(1);
    const told = await db.select().from(events).where(eq(events.kind, "files.deleted"));
    expect(told).toMatchObject([
      {
        projectId: project.id,
        actorId: null,
        subject: runId,
        before: { path: "everything", files: 2, bytes: 10, runId },
      },
    ]);
    await world.work(dropFilesOfDeleted);
    expect(await db.$count(events, eq(events.kind, "files.deleted"))).toBe(1);

    await does(deleteLoggedModel, { loggedModelId });
    later(world, retentionDays * 24);
    await world.work(dropFilesOfDeleted);
    expect(await db.$count(artifacts, eq(artifacts.projectId, project.id))).toBe(0);
    later(world, 24);
    await world.work(removeLooseFiles);
    expect(await stored()).toHaveLength(1);
  });

  test("stay where the run was proposed as a model", async ({ world }) => {
    const { does, keeps, runId, grant } = await begun(world);
    await keeps("a");
    await does(updateRun, { runId, status: "finished", endedAt: world.now, name: null });
    await does(proposeModel, { runId, model: "m", note: "The best so far.", worstErrorsId: "" });
    await does(deleteRun, { runId });
    later(world, 2 * retentionDays * 24);
    await world.work(dropFilesOfDeleted);
    expect(await listArtifacts(grant, { runId })).toHaveLength(1);
  });
});
