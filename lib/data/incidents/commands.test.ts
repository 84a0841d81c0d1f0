// A failing rule to a resolved incident: one at a time, by whoever may, and the second to come is told who was first.
import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import { events, incidents, memberships, notices } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { sendResults } from "@/lib/data/quality/results/commands";
import { pass, withDataset } from "@/lib/testing/datasets";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import * as commands from "./commands";
import { getIncident, listHandlers, listIncidents, listMyIncidents } from "./queries";

async function broken(world: World, severity = "critical") {
  const held = await withDataset(world);
  await held.addVersion();
  const ruleId = await held.addRule({ severity });
  await held.check(ruleId, 90);
  const [incident] = (await listIncidents(await held.grant())).incidents;
  if (!incident) throw new Error("No incident was opened.");
  const as = (person: { id: string }, command: Parameters<typeof world.perform>[1], input: object) =>
    world.perform(person, command, { incidentId: incident.id, ...input }, held.project);
  const get = async () => getIncident(await held.grant(), incident.id);
  return { ...held, ruleId, incidentId: incident.id, as, get };
}

const story = { cause: "The export left out the new form", remedy: "The form is read since yesterday" };

test("a rule that fails opens one incident, and goes on adding to it; whoever handles it is told once", async ({
  db,
  world,
}) => {
  for (const severity of ["critical", "warning"]) {
    const { ruleId, check, get, members, project } = await broken(world, severity);
    for (const value of [91, 92]) {
      pass(world, 1);
      await check(ruleId, value);
    }
    expect(await db.$count(incidents, eq(incidents.ruleId, ruleId))).toBe(1);
    expect(await get()).toMatchObject({
      status: "new",
      severity,
      failures: 3,
      first: { value: 90 },
      last: { value: 92 },
      passedAgain: null,
    });
    const opened = await db
      .select()
      .from(events)
      .where(and(eq(events.kind, "incident.opened"), eq(events.projectId, project.id)));
    expect(opened).toMatchObject([{ after: { statement: "Customers: Every customer has a birthday", value: 90 } }]);
    expect(await db.$count(notices, eq(notices.personId, members.ml_engineer.id))).toBe(1);
    expect(await db.$count(notices, eq(notices.personId, members.stakeholder.id))).toBe(0);
  }
});

test("a result that passes again is shown, and only a person resolves it; then a new failure is a new incident", async ({
  db,
  world,
}) => {
  const { ruleId, incidentId, check, get, as, members } = await broken(world);
  pass(world, 1);
  await check(ruleId, 99);
  expect(await get()).toMatchObject({ status: "new", passedAgain: { value: 99, checkedAt: world.now } });
  expect(await as(members.data_engineer, commands.resolveIncident, story)).toMatchObject({
    refusal: { code: "precondition" },
  });
  await as(members.data_engineer, commands.acknowledgeIncident, {});
  expect(await as(members.data_engineer, commands.resolveIncident, { cause: "?", remedy: "" })).toMatchObject({
    refusal: { details: { fields: { cause: expect.any(String), remedy: expect.any(String) } } },
  });
  expect(await as(members.data_engineer, commands.resolveIncident, story)).toMatchObject({ ok: true });
  expect(await get()).toMatchObject({ status: "resolved", ...story, passedAgain: null });
  pass(world, 1);
  await check(ruleId, 80);
  expect(await db.$count(incidents, eq(incidents.ruleId, ruleId))).toBe(2);
  expect((await db.select().from(incidents).where(eq(incidents.id, incidentId)))[0]?.failures).toBe(1);
});

test("in a batch only what fails now opens one; history does not", async ({ db, world }) => {
  const { project, members, addVersion, addRule, check } = await withDataset(world);
  await addVersion();
  const ruleId = await addRule();
  const send = (values: Record<string, number>) => {
    const results = Object.entries(values).map(([checkedAt, value]) => ({ rule: ruleId, value, checkedAt }));
    return world.perform(members.data_engineer, sendResults, { dataset: "Customers", results }, project);
  };
  await send({ "2026-02-02": 80, "2026-02-03": 99, "2026-02-01": 70 });
  expect(await db.$count(incidents)).toBe(0);
  await send({ "2026-01-01": 10 });
  expect(await db.$count(incidents)).toBe(0);
  await send({ "2026-02-04": 70, "2026-02-05": 99, "2026-02-07": 72, "2026-02-06": 71 });
  expect(await db.select().from(incidents)).toMatchObject([{ failures: 2 }]);
  await check(ruleId, 73);
  expect(await db.select().from(incidents)).toMatchObject([{ failures: 3 }]);
});

test("it is acknowledged by one, and whoever comes second hears of it", async ({ world }) => {
  const { as, members, get } = await broken(world);
  expect(await as(members.ml_engineer, commands.acknowledgeIncident, {})).toMatchObject({ ok: true });
  expect(await as(members.data_engineer, commands.acknowledgeIncident, {})).toMatchObject({
    refusal: { code: "conflict", message: `${members.ml_engineer.name} has taken note of this incident meanwhile.` },
  });
  expect(await get()).toMatchObject({ status: "acknowledged", acknowledgedBy: members.ml_engineer.name });
});

test("it is given to somebody who may handle it; two who give it at once are told of each other", async ({
  db,
  world,
}) => {
  const { as, members, get, grant, project } = await broken(world);
  const give = (assigneeId: string, seenAssigneeId = "") =>
    as(members.data_engineer, commands.assignIncident, { assigneeId, seenAssigneeId });
  expect(await give(members.stakeholder.id)).toMatchObject({
    refusal: { details: { fields: { assigneeId: expect.any(String) } } },
  });
  expect(await give(members.ml_engineer.id)).toMatchObject({ ok: true });
  expect(await give(members.data_engineer.id)).toMatchObject({
    refusal: { code: "conflict", message: expect.stringContaining(members.ml_engineer.name) },
  });
  expect(await give(members.ml_engineer.id, members.ml_engineer.id)).toMatchObject({
    refusal: { code: "precondition" },
  });
  expect(await get()).toMatchObject({
    status: "assigned",
    assignee: members.ml_engineer.name,
    acknowledgedBy: members.data_engineer.name,
  });
  expect(await give(members.data_engineer.id, members.ml_engineer.id)).toMatchObject({ ok: true });
  const told = await db
    .select({ kind: notices.kind })
    .from(notices)
    .where(eq(notices.personId, members.ml_engineer.id))
    .orderBy(notices.eventId);
  expect(told.map(({ kind }) => kind)).toEqual(["told", "assigned", "told"]);
  expect(await as(members.data_engineer, commands.resolveIncident, story)).toMatchObject({ ok: true });
  expect(await give(members.ml_engineer.id, members.data_engineer.id)).toMatchObject({
    refusal: { code: "conflict", message: expect.stringContaining("resolved") },
  });
  expect(await as(members.ml_engineer, commands.resolveIncident, story)).toMatchObject({
    refusal: { code: "conflict" },
  });
  await db.delete(memberships).where(and(eq(memberships.projectId, project.id), eq(memberships.role, "ml_engineer")));
  expect(await listHandlers(await grant())).toMatchObject([{ id: members.data_engineer.id }]);
});

test("the list is narrowed by status, severity and whose it is, and a home shows what is one's own or nobody's", async ({
  world,
}) => {
  const { as, members, incidentId, addRule, check, grant, project } = await broken(world);
  await check(await addRule({ statement: "Every customer has a name", severity: "warning" }), 1);
  await as(members.data_engineer, commands.assignIncident, { assigneeId: members.ml_engineer.id });
  await broken(world);
  const ids = async (filter: Parameters<typeof listIncidents>[1]) =>
    (await listIncidents(await grant(), filter)).incidents.map(({ severity }) => severity).join();
  expect(await ids({})).toBe("warning,critical");
  expect(await ids({ status: "assigned" })).toBe("critical");
  expect(await ids({ severity: "warning" })).toBe("warning");
  expect(await ids({ assignee: "nobody" })).toBe("warning");
  expect(await ids({ assignee: "me" })).toBe("");
  expect(await ids({ assignee: members.ml_engineer.id })).toBe("critical");
  expect(await ids({ size: 1 })).toBe("warning");
  const mine = async (person: { id: string }) =>
    listMyIncidents(await workspaceGrant(world.asker(person), "workspace.read"));
  expect(await mine(members.ml_engineer)).toMatchObject([
    { id: incidentId, project: { key: project.key } },
    { severity: "warning" },
  ]);
  expect(await mine(members.data_engineer)).toMatchObject([{ severity: "warning" }]);
  expect(await mine(members.stakeholder)).toEqual([]);
  await as(members.ml_engineer, commands.resolveIncident, story);
  expect(await ids({})).toBe("warning");
  expect(await ids({ status: "any" })).toBe("warning,critical");
});

test("an incident of another project is not found (not others)", async ({ world }) => {
  const { project, members, incidentId } = await broken(world);
  const other = await broken(world);
  for (const [command, input] of [
    [commands.acknowledgeIncident, {}],
    [commands.assignIncident, { assigneeId: members.data_engineer.id }],
    [commands.resolveIncident, story],
  ] as const) {
    const outcome = await world.perform<typeof command.capability, typeof command.input, unknown>(
      members.data_engineer,
      command,
      { incidentId: other.incidentId, ...input },
      project,
    );
    expect(outcome).toMatchObject({ refusal: { code: "not_found" } });
  }
  const grant = await world.grant(members.data_engineer, project);
  await expect(getIncident(grant, other.incidentId)).rejects.toMatchObject({ code: "not_found" });
  expect((await listIncidents(grant)).incidents.map(({ id }) => id)).toEqual([incidentId]);
});
