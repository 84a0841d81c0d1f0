// Runs that belong together list each other, go together where that was asked for, and come back together.
import { eq, inArray, isNull } from "drizzle-orm";
import { expect } from "vitest";
import { events, runs } from "@/db/schema";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { createExperiment } from "../commands";
import { parentTag, runIdOf } from "../rules";
import { createRun, deleteRun, restoreRun } from "./commands";
import { readFamily } from "./family.queries";
import { getRun } from "./queries";

async function laboratory(world: World) {
  const { project, members } = await world.team();
  const scientist = members.data_scientist;
  const does = async <T>(command: Parameters<World["perform"]>[1], input: unknown) => {
    const outcome = await world.perform(scientist, command, input, project);
    if (!outcome.ok) throw outcome.refusal;
    return outcome.value as T;
  };
  const { id: experimentId } = await does<{ id: string }>(createExperiment, { name: "sweep" });
  const begin = async (name: string, parent?: string) => {
    const tags = parent ? [{ key: parentTag, value: runIdOf(parent) }] : [];
    return (await does<{ id: string }>(createRun, { experimentId, name, startedAt: null, tags })).id;
  };
  const grant = await world.grant(scientist, project);
  const family = async (runId: string) => readFamily(grant, await getRun(grant, runId));
  const live = async () =>
    (await world.db.select({ name: runs.name }).from(runs).where(isNull(runs.deletedAt)).orderBy(runs.name)).map(
      ({ name }) => name,
    );
  return { does, begin, family, live };
}

test("a parent and its children list each other, deleted ones and other projects' left out (not others)", async ({
  world,
}) => {
  const { begin, family, does } = await laboratory(world);
  const other = await laboratory(world);
  const parent = await begin("sweep");
  const [first, second] = [await begin("a", parent), await begin("b", parent)];
  await other.begin("foreign", parent);
  expect(await family(parent)).toMatchObject({ parent: null, count: 2, children: [{ id: first }, { id: second }] });
  expect(await family(first)).toMatchObject({ parent: { id: parent, name: "sweep" }, count: 0 });
  await does(deleteRun, { runId: second });
  expect(await family(parent)).toMatchObject({ count: 1 });
  const foreign = await other.begin("also foreign", parent);
  expect(await other.family(foreign)).toMatchObject({ parent: null });
});

test("a parent goes alone, or with all that it began, which then comes back with it and nothing else does", async ({
  db,
  world,
}) => {
  const { begin, family, does, live } = await laboratory(world);
  const parent = await begin("parent");
  const child = await begin("child", parent);
  const [grandchild, before] = [await begin("grandchild", child), await begin("deleted before", parent)];
  await does(deleteRun, { runId: parent });
  expect(await live()).toEqual(["child", "deleted before", "grandchild"]);
  expect(await family(child)).toMatchObject({ parent: { id: parent, deletedAt: expect.any(Date) } });
  await does(restoreRun, { runId: parent });
  await does(deleteRun, { runId: before });
  world.now = new Date(world.now.getTime() + 60_000);
  await does(deleteRun, { runId: parent, withChildren: "on" });
  expect(await live()).toEqual([]);
  const [event] = await db.select().from(events).where(eq(events.subject, parent)).orderBy(events.id).offset(3);
  expect(event).toMatchObject({ kind: "run.deleted", before: { name: "parent", children: 2 } });
  await does(restoreRun, { runId: parent });
  expect(await live()).toEqual(["child", "grandchild", "parent"]);
  expect(await db.$count(runs, inArray(runs.id, [grandchild, child]))).toBe(2);
});

test("a circle of parents ends", async ({ db, world }) => {
  const { begin, does, live } = await laboratory(world);
  const one = await begin("one");
  const other = await begin("other", one);
  await db.execute(`insert into run_tags (run_id, key, value) values ('${one}', '${parentTag}', '${runIdOf(other)}')`);
  await does(deleteRun, { runId: one, withChildren: "on" });
  expect(await live()).toEqual([]);
});
