// Key metrics: defined once by name, edited by those who saw the latest, and never lowered in silence.
import { desc } from "drizzle-orm";
import { expect } from "vitest";
import { events, notices } from "@/db/schema";
import { recordMeasurement } from "@/lib/deployments/measurements/commands";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import * as commands from "./commands";
import { getMetric, listMetrics } from "./queries";

const alarms = {
  name: "False alarms",
  audience: "domain",
  unit: "a week",
  direction: "lower",
  baseline: "120",
  target: "40",
  maxAgeDays: "30",
};

async function withMetric(world: World) {
  const { project, members } = await world.team();
  const made = await world.perform(members.expert, commands.defineMetric, alarms, project);
  if (!made.ok) throw made.refusal;
  return { project, members, metricId: made.value.id };
}

test("a key metric is defined with its terms; nothing is known of it yet", async ({ world }) => {
  const { project, members } = await withMetric(world);
  expect(await listMetrics(await world.grant(members.expert, project))).toMatchObject([
    { name: "False alarms", baseline: 120, target: 40, maxAgeDays: 30, latest: null, judgement: { state: "missing" } },
  ]);
});

test("a name stands once in a project, in any case, until its metric is retired", async ({ world }) => {
  const { project, members, metricId } = await withMetric(world);
  const define = () =>
    world.perform(members.expert, commands.defineMetric, { ...alarms, name: "FALSE alarms" }, project);
  expect(await define()).toMatchObject({ refusal: { details: { fields: { name: expect.any(String) } } } });
  const retire = { metricId, version: 1, reason: "Replaced by another" };
  expect((await world.perform(members.expert, commands.retireMetric, retire, project)).ok).toBe(true);
  expect((await define()).ok).toBe(true);
  const grant = await world.grant(members.expert, project);
  expect(await listMetrics(grant, { retired: true })).toMatchObject([{ id: metricId }]);
});

test("wrong terms are named beside their fields", async ({ world }) => {
  const { project, members } = await world.team();
  const wrong = { ...alarms, name: " ", target: "few", maxAgeDays: "0", direction: "sideways" };
  const outcome = await world.perform(members.expert, commands.defineMetric, wrong, project);
  expect(outcome.ok ? [] : Object.keys(outcome.refusal.details.fields ?? {}).sort()).toEqual([
    "direction",
    "maxAgeDays",
    "name",
    "target",
  ]);
});

test("a target may be lowered freely before results, and only with a reason after them", async ({ db, world }) => {
  const { project, members, metricId } = await withMetric(world);
  const edit = (version: number, part: object) =>
    world.perform(members.data_scientist, commands.editMetric, { metricId, version, ...alarms, ...part }, project);
  expect(await edit(1, { target: "50" })).toEqual({ ok: true, value: { version: 2 } });
  const seen = { metricId, value: 90, measuredAt: "2026-03-01", note: "" };
  await world.perform(members.expert, recordMeasurement, seen, project);
  await db.delete(notices);
  for (const easier of [{ target: "60" }, { target: "" }, { target: "50", direction: "higher" }]) {
    expect(await edit(2, easier)).toMatchObject({ refusal: { details: { fields: { reason: expect.any(String) } } } });
  }
  expect((await edit(2, { target: "30" })).ok).toBe(true);
  expect((await edit(3, { target: "60", reason: "Two sites joined the pilot" })).ok).toBe(true);
  const [event] = await db.select().from(events).orderBy(desc(events.id)).limit(1);
  expect(event).toMatchObject({
    kind: "metric.edited",
    before: { target: 30 },
    after: { target: 60, lowered: true, reason: "Two sites joined the pilot" },
  });
  expect((await db.select().from(notices)).map(({ personId }) => personId).sort()).toEqual(
    [members.stakeholder.id, members.expert.id].sort(),
  );
});

test("what has no target has none to lower, whichever way it is turned", async ({ world }) => {
  const { project, members } = await world.team();
  const made = await world.perform(members.expert, commands.defineMetric, { ...alarms, target: "" }, project);
  const metricId = made.ok ? made.value.id : "";
  const seen = { metricId, value: 90, measuredAt: "2026-03-01", note: "" };
  expect(await world.perform(members.expert, recordMeasurement, seen, project)).toMatchObject({ ok: true });
  const turned = { ...alarms, target: "", direction: "higher", metricId, version: 1 };
  expect(await world.perform(members.data_scientist, commands.editMetric, turned, project)).toMatchObject({ ok: true });
});

test("a stale edit is a conflict with the stored side; a foreign metric is not found (not others)", async ({
  world,
}) => {
  const { project, members, metricId } = await withMetric(world);
  const other = await withMetric(world);
  const edit = (id: string, version: number) =>
    world.perform(members.expert, commands.editMetric, { metricId: id, version, ...alarms, target: "35" }, project);
  expect((await edit(metricId, 1)).ok).toBe(true);
  expect(await edit(metricId, 1)).toMatchObject({ refusal: { code: "precondition" } });
  const stale = { metricId, version: 1, ...alarms, target: "20" };
  expect(await world.perform(members.expert, commands.editMetric, stale, project)).toMatchObject({
    refusal: { code: "conflict", details: { theirs: { target: 35, version: 2 } } },
  });
  expect(await edit(other.metricId, 1)).toMatchObject({ refusal: { code: "not_found" } });
  const retire = { metricId: other.metricId, version: 1, reason: "Not ours to retire" };
  expect(await world.perform(members.expert, commands.retireMetric, retire, project)).toMatchObject({
    refusal: { code: "not_found" },
  });
  expect(await getMetric(await world.grant(other.members.expert, other.project), other.metricId)).toMatchObject({
    target: 40,
    retiredAt: null,
  });
});
