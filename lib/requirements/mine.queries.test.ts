// What the homes show of a person's own projects: each thing in which a row may differ keeps it from being shown.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { projects } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listMyMetrics, listMyProposals } from "./mine.queries";

const daysAgo = ({ now }: World, days: number) => new Date(now.getTime() - days * 86_400_000);

async function laboratory(world: World) {
  const rows = new Rows(world.db, world.now);
  const person = await world.person();
  const joined = async (given: Parameters<World["project"]>[0] = {}, role: "expert" | "data_scientist" = "expert") => {
    const project = await world.project(given);
    await rows.add("memberships", { projectId: project.id, personId: person.id, role });
    return project.id;
  };
  return { rows, person, joined, grant: await workspaceGrant(world.asker(person), "workspace.read") };
}

test("the key metrics for an audience are those of the person's own active projects (not others)", async ({
  world,
}) => {
  const { rows, joined, grant } = await laboratory(world);
  const projectId = await joined();
  const add = (given: Record<string, unknown>) => rows.add("metrics", { projectId, audience: "domain", ...given });
  const first = await add({ name: "first" });
  await add({ name: "for others", audience: "business" });
  await add({ name: "retired", retiredAt: world.now });
  const foreign = await world.team();
  await add({ name: "of another project", projectId: foreign.project.id });
  await add({ name: "of an archived project", projectId: await joined({ archivedAt: world.now }) });
  await add({ name: "of a paused project", projectId: await joined({ status: "paused" }) });
  const second = await add({ name: "second" });
  const busy = await add({ name: "of a busier project", projectId: await joined({ updatedAt: daysAgo(world, -1) }) });
  const shown = async (most?: number) => (await listMyMetrics(grant, "domain", most)).map(({ id }) => id);
  expect(await shown()).toEqual([busy, first, second]);
  expect(await shown(2)).toEqual([busy, first]);
  await world.db
    .update(projects)
    .set({ updatedAt: daysAgo(world, -2) })
    .where(eq(projects.id, projectId));
  expect(await shown()).toEqual([first, second, busy]);
});

test("a key metric shows the twelve newest measurements of what is in use, the last one last (not others)", async ({
  world,
}) => {
  const { rows, joined, grant } = await laboratory(world);
  const projectId = await joined();
  const metricId = await rows.add("metrics", {
    projectId,
    audience: "domain",
    direction: "higher",
    target: 3,
    maxAgeDays: 30,
  });
  const measured = (value: number, days: number, given: Record<string, unknown> = {}) =>
    rows.add("measurements", { metricId, value, measuredAt: daysAgo(world, days), ...given });
  for (let days = 14; days > 0; days -= 1) await measured(days, days);
  await measured(100, 0, { struckAt: world.now });
  await measured(101, 0, { runId: await rows.add("runs", { projectId }) });
  await measured(102, 0, { releaseId: await rows.add("releases", { projectId }) });
  await measured(103, 0, { metricId: await rows.add("metrics", { projectId, audience: "technical" }) });
  const [metric] = await listMyMetrics(grant, "domain");
  expect(metric).toMatchObject({ values: [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], measuredAt: daysAgo(world, 1) });
  const [technical] = await listMyMetrics(grant, "technical");
  expect(technical).toMatchObject({ values: [103] });
  await rows.add("metrics", { projectId, audience: "business" });
  expect(await listMyMetrics(grant, "business")).toMatchObject([{ values: [], measuredAt: null }]);
});

test("what waits for agreement was proposed by somebody else where the person may agree (not others)", async ({
  world,
}) => {
  const { rows, person, joined, grant } = await laboratory(world);
  const projectId = await joined();
  const add = (statement: string, given: Record<string, unknown> = {}) =>
    rows.add("requirements", { projectId, statement, status: "proposed", proposedAt: world.now, ...given });
  await add("young");
  await add("old", { proposedAt: daysAgo(world, 2) });
  await add("agreed", { status: "agreed" });
  await add("one's own", { proposedById: person.id });
  await add("of an archived project", { projectId: await joined({ archivedAt: world.now }) });
  await add("where one may not agree", { projectId: await joined({}, "data_scientist") });
  const foreign = await world.team();
  await add("of another project", { projectId: foreign.project.id });
  const shown = async (most?: number) => (await listMyProposals(grant, most)).map(({ statement }) => statement);
  expect(await shown()).toEqual(["old", "young"]);
  expect(await shown(1)).toEqual(["old"]);
  // of one moment, they keep one order
  const proposedAt = daysAgo(world, 9);
  for (const at of [2, 1, 3])
    await add(`at once ${at}`, { proposedAt, id: `00000000-0000-7000-8000-00000000000${at}` });
  expect(await shown()).toEqual(["at once 1", "at once 2", "at once 3", "old", "young"]);
});
