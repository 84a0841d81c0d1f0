// A release of Quintet that makes digests otherwise takes nobody's signature away, and gives none to evidence that has changed.
import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { gateStandings, gateWatches, signatures } from "@/db/schema";
import { editMetric } from "@/lib/requirements/metrics/commands";
import { actsOn, type PassedProject, passedProject } from "@/lib/testing/passed-project";
import { done } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listLapses } from "./lapses/queries";
import { digestFormat } from "./signoffs.rules";

/** As if an older release had judged it last, whose digests read otherwise. */
async function judgedByAnOlderRelease({ db }: World, { project }: PassedProject) {
  const ofProject = sql`project_id = ${project.id}`;
  await db.update(signatures).set({ digest: sql`md5(digest)` }).where(ofProject);
  await db.update(gateStandings).set({ digest: sql`md5(digest)`, print: "older" }).where(ofProject);
  await db
    .update(gateWatches)
    .set({ digestFormat: digestFormat - 1 })
    .where(ofProject);
}
const lapsedIn = async (world: World, { project, members }: PassedProject) =>
  (await listLapses(await world.grant(members.expert, project))).map(({ cause }) => cause).sort();

test("signatures that stood stand after an upgrade, once, and one that had been given for older evidence stays so", async ({
  db,
  world,
}) => {
  const built = await passedProject(world);
  const on = actsOn(world, built);
  await judgedByAnOlderRelease(world, built);
  await db
    .update(signatures)
    .set({ digest: "0".repeat(64) })
    .where(sql`gate = 'design' and role = 'expert'`);
  on.later();
  for (const _ of [1, 2]) await on.judge();
  const passed = { development: "passed", deployment: "passed", operation: "passed" };
  expect(await on.states()).toEqual({ ...passed, design: "lapsed" });
  expect(await lapsedIn(world, built)).toEqual(["signature design"]);
  const [watch] = await db.select().from(gateWatches).where(eq(gateWatches.projectId, built.project.id));
  expect(watch?.digestFormat).toBe(digestFormat);
  await db.update(signatures).set({ digest: sql`md5(digest)` });
  await on.judge();
  expect((await on.states()).development).toBe("lapsed");
});

test("none is carried over where somebody has changed something since", async ({ world }) => {
  const built = await passedProject(world);
  const on = actsOn(world, built);
  await judgedByAnOlderRelease(world, built);
  const terms = { name: "Recall", audience: "technical", unit: "share", direction: "higher", baseline: 0.5 };
  const edited = {
    ...terms,
    metricId: built.recallId,
    version: 1,
    target: 0.7,
    maxAgeDays: 90,
    reason: "It is enough for them.",
  };
  done(await world.perform(built.members.data_scientist, editMetric, edited, built.project));
  on.later();
  await on.judge();
  expect(await lapsedIn(world, built)).toEqual(["signature deployment", "signature design", "signature development"]);
});
