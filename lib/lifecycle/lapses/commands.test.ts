// A passed gate lapses by itself: told once, to the right people, believed after two, and closed again.
import { and, eq, inArray, sql } from "drizzle-orm";
import { expect } from "vitest";
import { events, gateLapses, notices, phaseChanges, projects } from "@/db/schema";
import { sendMeasurements } from "@/lib/deployments/measurements/commands";
import { agreeRequirement, proposeRequirement } from "@/lib/requirements/commands";
import { defineMetric } from "@/lib/requirements/metrics/commands";
import { modelVersion } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { judgeGates } from "../standing/commands";
import { handOverLapse } from "./commands";
import { listLapses } from "./queries";

const day = 86_400_000;

/** A project that went through development with one must requirement, met by its first measurement. */
async function passed(world: World) {
  const team = await world.team();
  const { project, members } = team;
  const terms = {
    name: "Recall",
    audience: "technical",
    unit: "share",
    direction: "higher",
    baseline: 0.5,
    target: 0.75,
  };
  const metric = await world.perform(members.data_scientist, defineMetric, terms, project);
  if (!metric.ok) throw metric.refusal;
  const requirement = {
    category: "accuracy",
    priority: "must",
    statement: "Finds three of four",
    metricId: metric.value.id,
  };
  const proposed = await world.perform(members.data_scientist, proposeRequirement, requirement, project);
  if (!proposed.ok) throw proposed.refusal;
  const agreed = { requirementId: proposed.value.id, version: 1 };
  expect(await world.perform(members.expert, agreeRequirement, agreed, project)).toMatchObject({ ok: true });
  const about = await modelVersion(world, team);
  const send = async (value: number) => {
    world.now = new Date(world.now.getTime() + day);
    const measurements = [{ metric: "Recall", value, measuredAt: world.now.toISOString(), about }];
    const sent = await world.perform(members.data_scientist, sendMeasurements, { measurements }, project);
    expect(sent).toMatchObject({ ok: true });
  };
  const measure = async (value: number) => {
    await send(value);
    await world.work(judgeGates, { projectId: project.id });
  };
  await measure(0.8);
  await world.db.update(projects).set({ phase: "deployment" }).where(eq(projects.id, project.id));
  await world.db.insert(phaseChanges).values({
    projectId: project.id,
    from: "development",
    to: "deployment",
    forward: true,
    evidence: {},
    changedById: members.stakeholder.id,
    changedAt: world.now,
  });
  await world.work(judgeGates, { projectId: project.id });
  return { ...team, send, measure };
}

test("one bad measurement is doubted, two lapse the gate, and two good ones close it again", async ({ db, world }) => {
  const { project, members, measure } = await passed(world);
  const open = async () => listLapses(await world.grant(members.expert, project));
  await measure(0.7);
  expect(await open()).toEqual([]);
  await measure(0.72);
  expect(await open()).toMatchObject([
    {
      cause: "must",
      gates: ["development"],
      before: { state: "met" },
      after: { state: "unmet", shortfalls: [{ requirement: "Finds three of four", value: 0.72, target: 0.75 }] },
      ownerId: members.data_scientist.id,
    },
  ]);
  await measure(0.9);
  expect(await open()).toHaveLength(1);
  await measure(0.9);
  expect(await open()).toEqual([]);
  const kinds = ["gate.lapsed" as const, "gate.lapse_ended" as const];
  const lapseEvents = await db.select().from(events).where(inArray(events.kind, kinds)).orderBy(events.id);
  expect(lapseEvents.map(({ kind, actorId }) => [kind, actorId])).toEqual(kinds.map((kind) => [kind, null]));
  await measure(0.1);
  await measure(0.1);
  expect(await db.$count(gateLapses)).toBe(2);
});

test("nobody is called to a project that rests: paused, stopped or archived", async ({ db, world }) => {
  const rests = [
    [{ status: "active" }, 1],
    [{ status: "paused" }, 0],
    [{ status: "stopped" }, 0],
    [{ archivedAt: world.now }, 0],
  ] as const;
  for (const [resting, storedTitles] of rests) {
    const { project, send, measure } = await passed(world);
    await measure(0.7);
    await send(0.72);
    await db.update(projects).set(resting).where(eq(projects.id, project.id));
    await world.work(judgeGates, { projectId: project.id });
    const lapsed = await db.$count(gateLapses, eq(gateLapses.projectId, project.id));
    expect([resting, lapsed]).toEqual([resting, storedTitles]);
  }
});

test("each of those concerned is told once of a cause, however often it is judged (not others)", async ({
  db,
  world,
}) => {
  const { project, members, measure } = await passed(world);
  const other = await passed(world);
  for (const value of [0.7, 0.72, 0.6]) await measure(value);
  for (let again = 0; again < 3; again += 1) await world.work(judgeGates, { projectId: project.id });
  const rows = await db
    .select({ of: notices.personId, kind: notices.kind })
    .from(notices)
    .innerJoin(events, eq(events.id, notices.eventId))
    .where(and(eq(events.kind, "gate.lapsed")));
  const { data_scientist, expert, stakeholder } = members;
  expect(rows.map(({ of, kind }) => `${of} ${kind}`).sort()).toEqual(
    [`${data_scientist.id} assigned`, `${expert.id} told`, `${stakeholder.id} told`, `${project.ownerId} told`].sort(),
  );
  expect(await listLapses(await world.grant(other.members.expert, other.project))).toEqual([]);
});

test("a cause is handed over to somebody of the project, from who had it (not others)", async ({ world }) => {
  const { project, members, measure } = await passed(world);
  const other = await passed(world);
  for (const value of [0.7, 0.72]) await measure(value);
  const [open] = await listLapses(await world.grant(members.expert, project));
  const handOver = (person: { id: string }, to: { id: string }, where: { key: string } = project) =>
    world.perform(person, handOverLapse, { lapseId: open?.id, personId: to.id, seenOwnerId: open?.ownerId }, where);
  expect(await handOver(members.expert, other.members.expert)).toMatchObject({ refusal: { code: "invalid" } });
  expect(await handOver(other.members.expert, other.members.expert, other.project)).toMatchObject({
    refusal: { code: "not_found" },
  });
  expect(await handOver(members.expert, members.ml_engineer)).toMatchObject({ ok: true });
  expect(await handOver(members.expert, members.data_engineer)).toMatchObject({ refusal: { code: "conflict" } });
});

test("a cause keeps what its criterion is called, as it is called now, also one that was told of before that was kept", async ({
  db,
  world,
}) => {
  const { project, measure } = await passed(world);
  await measure(0.7);
  await measure(0.7);
  const storedTitles = async () => (await db.select().from(gateLapses)).map(({ after }) => Object(after).called);
  expect(await storedTitles()).toEqual(["Every must requirement is met"]);
  await db.update(gateLapses).set({ after: sql`${gateLapses.after} - 'called'` });
  expect(await storedTitles()).toEqual([undefined]);
  await world.work(judgeGates, { projectId: project.id });
  expect(await storedTitles()).toEqual(["Every must requirement is met"]);
});
