// Files of runs and models: kept, replaced, counted and deleted, and nobody else's.
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterEach, describe, expect } from "vitest";
import { events } from "@/db/schema";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { createExperiment } from "../commands";
import { createLoggedModel, deleteLoggedModel } from "../logged-models/commands";
import { createRun, deleteRun } from "../runs/commands";
import { deleteArtifacts, storeArtifact } from "./commands";
import { findArtifact, getArtifact, listArtifacts, readRoom } from "./queries";

const quota = process.env.QUINTET_PROJECT_QUOTA;
afterEach(() => {
  if (quota === undefined) delete process.env.QUINTET_PROJECT_QUOTA;
  else process.env.QUINTET_PROJECT_QUOTA = quota;
});

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
  const keep = (path: string, size = 1, home: object = { runId }) => {
    const id = v7();
    return world.perform(scientist, storeArtifact, { home, id, path, size }, project);
  };
  const grant = await world.grant(scientist, project);
  return { project, members, scientist, does, runId, loggedModelId, keep, grant };
}

describe("files", () => {
  test("are kept by path, each home its own, and the last of a path replaces the one before", async ({ world }) => {
    const { keep, grant, runId, loggedModelId } = await begun(world);
    expect(await keep("plots/roc.png", 10)).toMatchObject({ ok: true, value: { replaced: null } });
    const before = await findArtifact(grant, { runId }, "plots/roc.png");
    expect(await keep("plots/roc.png", 20)).toMatchObject({ ok: true, value: { replaced: before?.id } });
    await keep("plots/roc.png", 5, { loggedModelId });
    await keep("a.txt", 1);
    expect(await listArtifacts(grant, { runId })).toMatchObject([
      { path: "a.txt", size: 1 },
      { path: "plots/roc.png", size: 20 },
    ]);
    expect(await listArtifacts(grant, { loggedModelId })).toMatchObject([{ path: "plots/roc.png", size: 5 }]);
    expect(await listArtifacts(grant, { runId }, { folder: "plots" })).toHaveLength(1);
    expect(await listArtifacts(grant, { runId }, { folder: "plot" })).toEqual([]);
  });

  test("and folders do not share a name", async ({ world }) => {
    const { keep } = await begun(world);
    await keep("a/b");
    for (const path of ["a", "a/b/c"]) expect(await keep(path)).toMatchObject({ refusal: { code: "conflict" } });
    for (const path of ["a/bc", "ab", "a/b"]) expect(await keep(path)).toMatchObject({ ok: true });
  });

  test("are refused by a path that leads out, and by a size that is none", async ({ world }) => {
    const { keep } = await begun(world);
    for (const path of ["", "../x", "a/../../x", "/x", "a\\x"]) {
      expect(await keep(path)).toMatchObject({
        refusal: { code: "invalid", details: { fields: { path: expect.any(String) } } },
      });
    }
    expect(await keep("a", -1)).toMatchObject({ refusal: { code: "invalid" } });
    expect(await keep("a", 0)).toMatchObject({ ok: true });
  });

  test("of a project take no more than it may, whichever run they belong to", async ({ world }) => {
    process.env.QUINTET_PROJECT_QUOTA = "1";
    const { keep, grant, loggedModelId, does, runId } = await begun(world);
    await keep("a", 600_000);
    expect(await keep("b", 400_001, { loggedModelId })).toMatchObject({ refusal: { code: "precondition" } });
    expect(await keep("b", 400_000, { loggedModelId })).toMatchObject({ ok: true });
    expect(await readRoom(grant)).toBe(0);
    expect(await keep("c", 1)).toMatchObject({ refusal: { code: "precondition" } });
    expect(await keep("a", 500_000)).toMatchObject({ ok: true });
    await does(deleteArtifacts, { home: { runId }, path: "a" });
    expect(await readRoom(grant)).toBe(600_000);
  });

  test("are deleted with their folder or all together, and that is on record", async ({ world, db }) => {
    const { keep, grant, does, runId } = await begun(world);
    for (const path of ["plots/a", "plots/b", "plotsx", "c"]) await keep(path);
    expect(await does(deleteArtifacts, { home: { runId }, path: "plots" })).toHaveLength(2);
    expect(await does(deleteArtifacts, { home: { runId }, path: "plots" })).toEqual([]);
    expect((await listArtifacts(grant, { runId })).map(({ path }) => path)).toEqual(["c", "plotsx"]);
    expect(await does(deleteArtifacts, { home: { runId }, path: "" })).toHaveLength(2);
    const told = await db.select().from(events).where(eq(events.kind, "files.deleted"));
    expect(told.map(({ before }) => before)).toMatchObject([
      { path: "plots", files: 2, runId },
      { path: "everything", files: 2, runId },
    ]);
  });

  test("of what is deleted are read and cleared, and none is added", async ({ world }) => {
    const { keep, grant, does, runId, loggedModelId } = await begun(world);
    await keep("a");
    await keep("a", 1, { loggedModelId });
    await does(deleteRun, { runId });
    await does(deleteLoggedModel, { loggedModelId });
    expect(await keep("b")).toMatchObject({ refusal: { code: "precondition" } });
    expect(await keep("b", 1, { loggedModelId })).toMatchObject({ refusal: { code: "not_found" } });
    expect(await listArtifacts(grant, { runId })).toHaveLength(1);
    expect(await does(deleteArtifacts, { home: { runId }, path: "" })).toHaveLength(1);
    expect(await does(deleteArtifacts, { home: { loggedModelId }, path: "" })).toHaveLength(1);
  });

  test("are not others': neither written, nor deleted, nor read from another project", async ({ world }) => {
    const ours = await begun(world);
    await ours.keep("secret.txt");
    const theirs = await begun(world);
    const { runId, loggedModelId } = ours;
    for (const home of [{ runId }, { loggedModelId }]) {
      expect(await theirs.keep("x", 1, home)).toMatchObject({ refusal: { code: "not_found" } });
      const asked = world.perform(theirs.scientist, deleteArtifacts, { home, path: "" }, theirs.project);
      expect(await asked).toMatchObject({ refusal: { code: "not_found" } });
      expect(await listArtifacts(theirs.grant, home)).toEqual([]);
    }
    const found = await findArtifact(ours.grant, { runId }, "secret.txt");
    expect(await findArtifact(theirs.grant, { runId }, "secret.txt")).toBeNull();
    await expect(getArtifact(theirs.grant, found?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
    await expect(getArtifact(ours.grant, "no id")).rejects.toMatchObject({ code: "not_found" });
    expect(await getArtifact(ours.grant, found?.id ?? "")).toMatchObject({ path: "secret.txt" });
  });
});
