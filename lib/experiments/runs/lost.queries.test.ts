// A run is begun again only where it is the same in everything: each thing in which another may differ keeps it from being taken for it.
import { expect } from "vitest";
import type { Executor } from "@/db/client";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { findLostRun } from "./lost.queries";

const tags = [
  { key: "team", value: "blue" },
  { key: "seed", value: "7" },
];

async function laboratory(db: Executor, world: World) {
  const { project, members } = await world.team();
  const rows = new Rows(db, world.now);
  const experimentId = await rows.add("experiments", { projectId: project.id });
  const startedAt = new Date(world.now.getTime() - 61_000);
  const asked = { experimentId, name: "first", userId: "ann", notes: "as in May", startedAt, tags, now: world.now };
  const grant = await world.grant(members.data_scientist, project);
  const ago = (seconds: number) => new Date(world.now.getTime() - seconds * 1_000);
  const begun = async (
    given: Record<string, unknown> = {},
    { at = ago(60), kind = "run.started", tagged = tags } = {},
  ) => {
    const runId = await rows.add("runs", {
      ...{ experimentId, name: "first", userId: "ann", notes: "as in May", startedAt, status: "running" },
      ...{ loggedById: members.data_scientist.id, projectId: project.id },
      ...given,
    });
    for (const tag of tagged) await rows.add("runTags", { runId, ...tag });
    await db.execute(`insert into events (at, kind, subject) values ('${at.toISOString()}', '${kind}', '${runId}')`);
    return runId;
  };
  const find = (given: Partial<Parameters<typeof findLostRun>[2]> = {}) =>
    findLostRun(db, grant, { ...asked, ...given });
  return { rows, begun, find, ago, expert: members.expert };
}

test("only the run that is the same in everything is taken for the one whose answer was lost (not others)", async ({
  db,
  world,
}) => {
  const { rows, begun, find, ago, expert } = await laboratory(db, world);
  const differing = [
    { experimentId: await rows.add("experiments") },
    { startedAt: ago(62) },
    { loggedById: expert.id },
    { userId: "bob" },
    { notes: "" },
    { name: "second" },
    { status: "finished" },
    { version: 2 },
    { deletedAt: world.now },
  ];
  for (const given of differing) await begun(given);
  await begun({}, { at: ago(1) });
  await begun({}, { at: ago(901) });
  await begun({}, { kind: "run.updated" });
  await begun({}, { tagged: [] });
  await begun({}, { tagged: [...tags, { key: "more", value: "1" }] });
  await begun({}, { tagged: [tags[0], { key: "seed", value: "8" }].flatMap((tag) => tag ?? []) });
  await rows.add("runMetrics", { runId: await begun() });
  await rows.add("runParams", { runId: await begun() });
  await rows.add("runInputs", { runId: await begun() });
  expect(await find()).toBeNull();
  const lost = await begun();
  expect(await find()).toBe(lost);
  await begun();
  expect(await find()).toBe(lost);
  expect(await find({ tags: [...tags, ...tags].toReversed() })).toBe(lost);
});

test("a run without a name of its own is found whatever it was then called, and one without tags", async ({
  db,
  world,
}) => {
  const { begun, find } = await laboratory(db, world);
  const drawn = await begun({ name: "bold-heron-7" }, { tagged: [] });
  expect(await find({ tags: [] })).toBeNull();
  expect(await find({ name: null })).toBeNull();
  expect(await find({ name: null, tags: [] })).toBe(drawn);
});

test("an answer is lost from two seconds on, for a quarter of an hour", async ({ db, world }) => {
  const { begun, find, ago } = await laboratory(db, world);
  for (const seconds of [2, 900]) {
    const runId = await begun({ name: `after ${seconds}` }, { at: ago(seconds) });
    expect(await find({ name: `after ${seconds}` })).toBe(runId);
  }
});
