// Quality rules: what they are held to, and that a bar is not lowered in silence once results were seen.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { events, notices } from "@/db/schema";
import { complete, withDataset } from "@/lib/testing/datasets";
import { test } from "@/lib/testing/test";
import * as commands from "./commands";
import { getRule, listRules } from "./queries";

test("a rule is defined once, by its words", async ({ world }) => {
  const { project, members, datasetId, addRule, grant } = await withDataset(world);
  const ruleId = await addRule();
  const again = { datasetId, ...complete, statement: complete.statement.toUpperCase() };
  expect(await world.perform(members.ml_engineer, commands.defineRule, again, project)).toMatchObject({
    refusal: { details: { fields: { statement: expect.any(String) } } },
  });
  expect(await listRules(await grant(), datasetId)).toMatchObject([
    { id: ruleId, threshold: 98, state: "missing", latest: null, values: [] },
  ]);
});

test("a rule that gets easier after results were seen says why, to those whom it concerns", async ({ db, world }) => {
  const { project, members, addVersion, addRule, check } = await withDataset(world);
  await addVersion();
  const ruleId = await addRule();
  const edit = (input: object) =>
    world.perform(members.ml_engineer, commands.editRule, { ruleId, ...complete, ...input }, project);
  expect(await edit({ version: 1, threshold: 97 })).toMatchObject({ ok: true });
  await check(ruleId, 95);
  expect(await edit({ version: 2, threshold: 99 })).toMatchObject({ ok: true });
  for (const easier of [
    { threshold: 90 },
    { threshold: 99, direction: "lower" },
    { threshold: 99, severity: "warning" },
  ]) {
    expect(await edit({ version: 3, ...easier })).toMatchObject({
      refusal: { details: { fields: { reason: expect.any(String) } } },
    });
  }
  expect(await edit({ version: 3, threshold: 90, reason: "The source cannot give more than that" })).toMatchObject({
    ok: true,
  });
  expect(await edit({ version: 3, threshold: 91 })).toMatchObject({ refusal: { code: "conflict" } });
  const kept = await db.select().from(events).where(eq(events.kind, "rule.edited")).orderBy(events.id);
  expect(kept.map(({ after }) => (after as { lowered?: boolean }).lowered)).toEqual([undefined, undefined, true]);
  expect(await db.$count(notices, eq(notices.personId, members.expert.id))).toBe(1);
});

test("a retired rule no longer counts and cannot be changed", async ({ world }) => {
  const { project, members, datasetId, addVersion, addRule, check, grant } = await withDataset(world);
  await addVersion();
  const ruleId = await addRule();
  const retire = { ruleId, version: 1, reason: "It never told us anything" };
  expect(await world.perform(members.data_scientist, commands.retireRule, retire, project)).toMatchObject({ ok: true });
  expect(await listRules(await grant(), datasetId)).toEqual([]);
  expect(await check(ruleId, 99)).toMatchObject({ refusal: { code: "precondition" } });
  expect(
    await world.perform(
      members.data_scientist,
      commands.editRule,
      { ruleId, version: 2, ...complete, threshold: 1 },
      project,
    ),
  ).toMatchObject({ refusal: { code: "precondition" } });
});

test("a rule of another project is not found (not others)", async ({ world }) => {
  const { project, members } = await withDataset(world);
  const other = await withDataset(world);
  const ruleId = await other.addRule();
  const missing = { refusal: { code: "not_found" } };
  const as = (command: Parameters<typeof world.perform>[1], input: object) =>
    world.perform(members.data_engineer, command, input, project);
  expect(await as(commands.defineRule, { datasetId: other.datasetId, ...complete })).toMatchObject(missing);
  expect(await as(commands.editRule, { ruleId, version: 1, ...complete })).toMatchObject(missing);
  expect(await as(commands.retireRule, { ruleId, version: 1, reason: "It is not ours at all" })).toMatchObject(missing);
  const grant = await world.grant(members.data_engineer, project);
  await expect(getRule(grant, ruleId)).rejects.toMatchObject({ code: "not_found" });
  expect(await listRules(grant, other.datasetId)).toEqual([]);
});
