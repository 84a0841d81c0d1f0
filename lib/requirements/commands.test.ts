// Requirements through their life: proposed, agreed by another, edited, checked, retired; and categories that do not apply.
import { desc } from "drizzle-orm";
import { expect } from "vitest";
import { events, memberships, notices } from "@/db/schema";
import { recordMeasurement } from "@/lib/deployments/measurements/commands";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import * as categories from "./categories/commands";
import { listExemptions } from "./categories/queries";
import * as commands from "./commands";
import { defineMetric } from "./metrics/commands";
import { getRequirement, listChecks, listRequirements } from "./queries";

const speed = {
  category: "speed",
  priority: "must",
  statement: "An answer within two seconds",
  metricId: "",
  maxAgeDays: "30",
};

type Team = Awaited<ReturnType<World["team"]>>;

async function propose(world: World, { project, members }: Team, part: object = {}) {
  const made = await world.perform(members.expert, commands.proposeRequirement, { ...speed, ...part }, project);
  if (!made.ok) throw made.refusal;
  return made.value.id;
}

test("a proposal asks those who agree; nobody agrees to their own", async ({ db, world }) => {
  const team = await world.team();
  const { project, members } = team;
  const requirementId = await propose(world, team);
  expect(await db.select().from(notices)).toMatchObject([{ personId: members.stakeholder.id, kind: "decide" }]);
  const agree = (person: { id: string }, version = 1) =>
    world.perform(person, commands.agreeRequirement, { requirementId, version }, project);
  expect(await agree(members.expert)).toMatchObject({ refusal: { code: "precondition" } });
  expect(await agree(members.data_scientist)).toMatchObject({ refusal: { code: "forbidden" } });
  expect(await agree(members.stakeholder, 4)).toMatchObject({ refusal: { code: "conflict" } });
  expect((await agree(members.stakeholder)).ok).toBe(true);
  expect(await agree(members.stakeholder, 2)).toMatchObject({ refusal: { code: "conflict" } });
  const grant = await world.grant(members.expert, project);
  expect(await getRequirement(grant, requirementId)).toMatchObject({
    status: "agreed",
    agreedBy: members.stakeholder.name,
    state: "missing",
  });
});

test("whoever is alone in agreeing may agree to their own", async ({ db, world }) => {
  const project = await world.project();
  const person = await world.member(project.id, "expert");
  const gone = await world.person({ deactivatedAt: world.now });
  await db
    .insert(memberships)
    .values({ projectId: project.id, personId: gone.id, role: "stakeholder", createdAt: world.now });
  const made = await world.perform(person, commands.proposeRequirement, speed, project);
  const input = { requirementId: made.ok ? made.value.id : "", version: 1 };
  expect((await world.perform(person, commands.agreeRequirement, input, project)).ok).toBe(true);
});

test("to edit what was agreed is to propose it anew", async ({ db, world }) => {
  const team = await world.team();
  const { project, members } = team;
  const requirementId = await propose(world, team);
  await world.perform(members.stakeholder, commands.agreeRequirement, { requirementId, version: 1 }, project);
  const edit = { ...speed, requirementId, version: 2, statement: "An answer within one second" };
  expect(await world.perform(members.data_engineer, commands.editRequirement, edit, project)).toEqual({
    ok: true,
    value: { version: 3 },
  });
  const stored = await getRequirement(await world.grant(members.expert, project), requirementId);
  expect(stored).toMatchObject({ status: "proposed", proposedById: members.data_engineer.id, agreedAt: null });
  const [event] = await db.select().from(events).orderBy(desc(events.id)).limit(1);
  expect(event).toMatchObject({
    before: { statement: speed.statement, status: "agreed" },
    after: { statement: edit.statement, status: "proposed" },
  });
  const stale = { ...edit, statement: "An answer within an hour" };
  expect(await world.perform(members.expert, commands.editRequirement, stale, project)).toMatchObject({
    refusal: { code: "conflict", details: { theirs: { statement: edit.statement, version: 3 } } },
  });
});

test("a retired requirement says why and can no longer be touched", async ({ world }) => {
  const team = await world.team();
  const { project, members } = team;
  const requirementId = await propose(world, team);
  const retire = (reason: string) =>
    world.perform(members.stakeholder, commands.retireRequirement, { requirementId, version: 1, reason }, project);
  expect(await retire("")).toMatchObject({ refusal: { details: { fields: { reason: expect.any(String) } } } });
  expect((await retire("The portal is closed down")).ok).toBe(true);
  const check = { requirementId, verdict: "met", note: "Timed it", checkedOn: "2026-03-01" };
  expect(await world.perform(members.expert, commands.checkRequirement, check, project)).toMatchObject({
    refusal: { code: "precondition" },
  });
  const grant = await world.grant(members.expert, project);
  expect(await listRequirements(grant)).toEqual([]);
  expect(await listRequirements(grant, { retired: true })).toMatchObject([
    { retiredReason: "The portal is closed down" },
  ]);
});

test("a check speaks until it is too old; the latest day counts", async ({ world }) => {
  const team = await world.team();
  const { project, members } = team;
  const requirementId = await propose(world, team);
  const check = (verdict: string, checkedOn: string, link = "") =>
    world.perform(
      members.ml_engineer,
      commands.checkRequirement,
      { requirementId, verdict, note: "Timed it", link, checkedOn },
      project,
    );
  const state = async () => (await getRequirement(await world.grant(members.expert, project), requirementId)).state;
  expect((await check("met", "2026-01-01", "https://example.org/report")).ok).toBe(true);
  expect(await state()).toBe("stale");
  expect((await check("unmet", "2026-03-02")).ok).toBe(true);
  expect((await check("met", "2026-03-01")).ok).toBe(true);
  expect(await state()).toBe("unmet");
  expect(await check("met", "2026-03-05")).toMatchObject({
    refusal: { details: { fields: { checkedOn: expect.any(String) } } },
  });
  expect(await check("met", "2026-03-01", "javascript:alert(1)")).toMatchObject({
    refusal: { details: { fields: { link: expect.any(String) } } },
  });
  const checks = await listChecks(await world.grant(members.expert, project), requirementId);
  expect(checks.map(({ checkedOn }) => checkedOn)).toEqual(["2026-03-02", "2026-03-01", "2026-01-01"]);
});

test("a linked key metric speaks for its requirement", async ({ world }) => {
  const team = await world.team();
  const { project, members } = team;
  const terms = { name: "Answer time", audience: "technical", unit: "s", direction: "lower", target: "2" };
  const made = await world.perform(members.expert, defineMetric, terms, project);
  const metricId = made.ok ? made.value.id : "";
  const requirementId = await propose(world, team, { metricId });
  const measured = { metricId, value: "1.4", measuredAt: "2026-03-01", note: "" };
  await world.perform(members.expert, recordMeasurement, measured, project);
  expect(await getRequirement(await world.grant(members.expert, project), requirementId)).toMatchObject({
    state: "met",
    metric: { name: "Answer time", latest: 1.4, target: 2 },
  });
  const check = { requirementId, verdict: "met", note: "Timed it", checkedOn: "2026-03-01" };
  expect(await world.perform(members.expert, commands.checkRequirement, check, project)).toMatchObject({
    refusal: { code: "precondition" },
  });
});

test("requirements and metrics of another project are not found (not others)", async ({ world }) => {
  const team = await world.team();
  const other = await world.team();
  const requirementId = await propose(world, other);
  const { project, members } = team;
  const foreign = [
    [commands.editRequirement, { requirementId, version: 1, ...speed, statement: "Something else altogether" }],
    [commands.agreeRequirement, { requirementId, version: 1 }],
    [commands.retireRequirement, { requirementId, version: 1, reason: "It is not ours" }],
    [commands.checkRequirement, { requirementId, verdict: "met", note: "Timed it", checkedOn: "2026-03-01" }],
  ] as const;
  for (const [command, input] of foreign) {
    expect(
      await world.perform(members.stakeholder, command as typeof commands.agreeRequirement, input, project),
    ).toMatchObject({
      refusal: { code: "not_found" },
    });
  }
  const terms = { name: "Answer time", audience: "technical", unit: "s", direction: "lower" };
  const made = await world.perform(other.members.expert, defineMetric, terms, other.project);
  const linked = { ...speed, metricId: made.ok ? made.value.id : "" };
  expect(await world.perform(members.expert, commands.proposeRequirement, linked, project)).toMatchObject({
    refusal: { code: "not_found" },
  });
  const grant = await world.grant(members.expert, project);
  expect(await listChecks(grant, requirementId)).toEqual([]);
  for (const id of [requirementId, "new"]) {
    await expect(getRequirement(grant, id)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("a category is exempt with a reason, and only while it is empty", async ({ world }) => {
  const team = await world.team();
  const { project, members } = team;
  const exempt = (category: string, reason = "Nobody waits for an answer") =>
    world.perform(members.stakeholder, categories.exemptCategory, { category, reason }, project);
  expect(await exempt("speed", "no")).toMatchObject({ refusal: { code: "invalid" } });
  expect((await exempt("speed")).ok).toBe(true);
  expect(await exempt("speed")).toMatchObject({
    refusal: { code: "conflict", details: { theirs: { reason: "Nobody waits for an answer" } } },
  });
  expect(await world.perform(members.expert, commands.proposeRequirement, speed, project)).toMatchObject({
    refusal: { code: "precondition" },
  });
  await propose(world, team, { category: "team" });
  expect(await exempt("team")).toMatchObject({ refusal: { code: "precondition" } });
  expect(await listExemptions(await world.grant(members.expert, project))).toMatchObject([{ category: "speed" }]);
  const end = () => world.perform(members.expert, categories.endExemption, { category: "speed" }, project);
  expect((await end()).ok).toBe(true);
  expect(await end()).toMatchObject({ refusal: { code: "not_found" } });
  await propose(world, team);
});
