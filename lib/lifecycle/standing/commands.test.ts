// How gates stood is kept whenever it changed, by Quintet itself, and time is looked after too.
import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { gateStandings, gateWatches, projects, waivers } from "@/db/schema";
import { editProject } from "@/lib/projects/commands";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import * as commands from "./commands";

const waiting = async (world: World) =>
  (await world.db.execute<{ key: string }>(sql`select key from graphile_worker.jobs order by key`)).map(
    ({ key }) => key,
  );
const judge = async (world: World, project: { id: string }) =>
  expect(await world.work(commands.judgeGates, { projectId: project.id })).toMatchObject({ ok: true });

const edit = {
  name: "Churn",
  summary: "Who is about to leave?",
  problem: "Every month one customer in fifty leaves, most of them without a word before.",
  todaysProcess: "The call centre rings customers in the order of their contract's end date.",
  affected: "Forty agents of the call centre, and sixty thousand customers with a contract.",
  startsOn: null,
  endsOn: null,
  visibility: "private",
};

test("whatever changes a project calls for its gates to be judged, once, and only if it happened", async ({
  world,
}) => {
  const { project, members } = await world.team();
  await world.team();
  const change = (version: number) =>
    world.perform(members.stakeholder, editProject, { ...edit, version, summary: `The ${version}th` }, project);
  expect(await change(7)).toMatchObject({ refusal: { code: "conflict" } });
  expect(await waiting(world)).toEqual([]);
  expect(await change(1)).toMatchObject({ ok: true });
  expect(await change(2)).toMatchObject({ ok: true });
  expect(await waiting(world)).toEqual([`judge-gates ${project.id}`]);
});

test("how the gates stand is kept when it changed, with since when and after which event (not others)", async ({
  db,
  world,
}) => {
  const { project, members } = await world.team();
  const other = await world.team();
  await judge(world, project);
  expect(await db.$count(gateStandings, eq(gateStandings.projectId, project.id))).toBe(4);
  await judge(world, project);
  expect(await db.$count(gateStandings)).toBe(4);
  const before = world.now;
  world.now = new Date(before.getTime() + 3_600_000);
  await world.perform(members.stakeholder, editProject, { ...edit, version: 1 }, project);
  await judge(world, project);
  const stored = await db.select().from(gateStandings).orderBy(gateStandings.since, gateStandings.gate);
  expect(stored).toHaveLength(5);
  expect(stored.slice(0, 4).every(({ eventId }) => eventId === null)).toBe(true);
  const last = stored.at(-1);
  expect(last).toMatchObject({ gate: "design", state: "pending", since: world.now, projectId: project.id });
  expect(last?.eventId).toBeGreaterThan(0);
  expect(last?.criteria.find(({ id }) => id === "design.context")).toMatchObject({
    state: "met",
    since: world.now.toISOString(),
  });
  expect(last?.criteria.find(({ id }) => id === "design.value")).toMatchObject({ since: before.toISOString() });
  expect(await db.$count(gateStandings, eq(gateStandings.projectId, other.project.id))).toBe(0);
});

test("time calls by itself: for what falls due, for what was never judged, and never for what is archived", async ({
  db,
  world,
}) => {
  const [due, later, archived] = [await world.project(), await world.project(), await world.project()];
  const waiver = { criterion: "design.value", reason: "It is small.", waivedById: due.ownerId, waivedAt: world.now };
  const inDays = (days: number) => new Date(world.now.getTime() + days * 86_400_000);
  await db.insert(waivers).values([
    { ...waiver, projectId: due.id, expiresAt: inDays(1) },
    { ...waiver, projectId: later.id, expiresAt: inDays(9) },
  ]);
  for (const project of [due, later]) await judge(world, project);
  expect(await db.select({ dueAt: gateWatches.dueAt }).from(gateWatches).orderBy(gateWatches.dueAt)).toEqual([
    { dueAt: inDays(1) },
    { dueAt: inDays(9) },
  ]);
  await db.update(projects).set({ archivedAt: world.now }).where(eq(projects.id, archived.id));
  await world.work(commands.callDueGates);
  expect(await waiting(world)).toEqual([]);
  world.now = inDays(1);
  await world.work(commands.callDueGates);
  expect(await waiting(world)).toEqual([`judge-gates ${due.id}`]);
  await judge(world, due);
  expect(await db.$count(gateStandings, eq(gateStandings.projectId, due.id))).toBe(5);
  await world.work(commands.callAllGates);
  expect(await waiting(world)).toEqual([due, later].map(({ id }) => `judge-gates ${id}`).sort());
});
