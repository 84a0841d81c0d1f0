// A result that is struck out takes with it what it set off: the rule, the grid, the incident and the gates stand as if it had never been.
import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import { events, incidents, notices, ruleResults } from "@/db/schema";
import { editRule } from "@/lib/data/quality/commands";
import { getRule } from "@/lib/data/quality/queries";
import { strikeResult } from "@/lib/data/quality/results/commands";
import { listResults, listSeries } from "@/lib/data/quality/results/queries";
import { complete, pass, withDataset } from "@/lib/testing/datasets";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { readDataEvidence, readVersionChecks } from "../evidence.queries";
import { getDataset } from "../queries";
import { getIncident, listIncidents } from "./queries";

const reason = "The script read yesterday's file";

async function checked(world: World, values: readonly number[]) {
  const held = await withDataset(world);
  const { id: versionId } = await held.addVersion();
  const ruleId = await held.addRule();
  const ids: string[] = [];
  const record = async (value: number, input = {}) => {
    pass(world, 1);
    const outcome = await held.check(ruleId, value, input);
    if (!outcome.ok) throw outcome.refusal;
    ids.push(String((outcome.value as { id: string }).id));
  };
  for (const value of values) await record(value);
  const strike = (place: number, by = held.members.data_engineer) =>
    world.perform(by, strikeResult, { resultId: ids[place], reason }, held.project);
  const stands = async () => {
    const grant = await held.grant();
    const evidence = await readDataEvidence(world.db, [held.project.id], world.now);
    return {
      rule: (await getRule(grant, ruleId)).state,
      dataset: (await getDataset(grant, held.datasetId)).state,
      gate: evidence.get(held.project.id)?.[0]?.critical,
      version: (await readVersionChecks(world.db, [versionId])).get(versionId)?.state,
      open: (await listIncidents(grant)).incidents.map(({ failures }) => failures),
    };
  };
  const incidentsOf = async () => (await listIncidents(await held.grant(), { status: "any" })).incidents;
  return { ...held, ruleId, ids, record, strike, stands, incidentsOf };
}

const at = (state: string, open: number[]) => ({ rule: state, dataset: state, gate: state, version: state, open });

test("the only failure struck out: everything holds again, and its incident is resolved and says why", async ({
  db,
  world,
}) => {
  const { strike, stands, incidentsOf, grant, ruleId, members } = await checked(world, [99, 12]);
  expect(await stands()).toEqual(at("unmet", [1]));
  expect(await strike(1, members.ml_engineer)).toMatchObject({ ok: true });
  expect(await stands()).toEqual(at("met", []));
  const [{ id = "" } = {}] = await incidentsOf();
  expect(await getIncident(await grant(), id)).toMatchObject({
    status: "resolved",
    resolvedBy: members.ml_engineer.name,
    cause: expect.stringContaining(reason),
  });
  const { results } = await listResults(await grant(), ruleId);
  expect(results).toMatchObject([
    { value: 12, struckAt: world.now, struckBy: members.ml_engineer.name, struckReason: reason },
    { value: 99, struckAt: null, struckBy: null },
  ]);
  expect((await listSeries(await grant(), ruleId)).map(({ value }) => value)).toEqual([99]);
  expect((await getRule(await grant(), ruleId)).values).toEqual([99]);
  const [struck] = await db.select().from(events).where(eq(events.kind, "rule_result.struck"));
  expect(struck).toMatchObject({
    subject: ruleId,
    actorId: members.ml_engineer.id,
    before: { value: 12, statement: complete.statement },
    after: { reason },
  });
  const told = and(eq(notices.eventId, struck?.id ?? 0), eq(notices.personId, members.data_engineer.id));
  expect(await db.$count(notices, told)).toBe(1);
});

test("one of several failures struck out: the incident rests on the others", async ({ world }) => {
  const { strike, stands, incidentsOf, grant } = await checked(world, [90, 91, 92]);
  await strike(0);
  expect(await stands()).toEqual(at("unmet", [2]));
  await strike(2);
  expect(await stands()).toEqual(at("unmet", [1]));
  const [{ id = "" } = {}] = await incidentsOf();
  expect(await getIncident(await grant(), id)).toMatchObject({ first: { value: 91 }, last: { value: 91 } });
  await strike(1);
  expect(await stands()).toEqual(at("missing", []));
});

test("the pass that hid a failure struck out: what nobody was told of opens an incident, what they were told of does not", async ({
  world,
}) => {
  const { strike, stands, record, incidentsOf } = await checked(world, [99]);
  await record(90, { checkedAt: new Date(world.now.getTime() - 2 * 86_400_000).toISOString() });
  expect(await stands()).toEqual(at("met", []));
  await strike(0);
  expect(await stands()).toEqual(at("unmet", [1]));
  await record(99);
  await strike(2);
  expect(await stands()).toEqual(at("unmet", [1]));
  expect(await incidentsOf()).toHaveLength(1);
});

test("a pass struck out opens nothing anew where the failure before it was settled by somebody", async ({
  db,
  world,
}) => {
  const { strike, stands, record, incidentsOf, members } = await checked(world, [12]);
  const settled = {
    status: "resolved" as const,
    resolvedById: members.expert.id,
    resolvedAt: world.now,
    cause: "Known",
  };
  await db.update(incidents).set({ ...settled, acknowledgedById: members.expert.id, acknowledgedAt: world.now });
  await record(99);
  await strike(1);
  expect(await stands()).toEqual(at("unmet", []));
  expect(await incidentsOf()).toHaveLength(1);
});

test("its moment is free for the right result; it stays struck, and still counts as seen", async ({ db, world }) => {
  const { strike, stands, check, ruleId, ids, members, project } = await checked(world, [12]);
  expect(await check(ruleId, 99)).toMatchObject({ refusal: { code: "invalid" } });
  await strike(0);
  expect(await strike(0)).toMatchObject({ refusal: { code: "conflict" } });
  const easier = { ruleId, version: 1, ...complete, threshold: "10", reason: "" };
  expect(await world.perform(members.data_engineer, editRule, easier, project)).toMatchObject({
    refusal: { details: { fields: { reason: expect.any(String) } } },
  });
  expect(await check(ruleId, 99)).toMatchObject({ ok: true });
  expect(await stands()).toEqual(at("met", []));
  expect(await db.$count(ruleResults, eq(ruleResults.ruleId, ruleId))).toBe(2);
  const { project: theirs, members: strangers } = await world.team();
  const foreign = await world.perform(strangers.data_engineer, strikeResult, { resultId: ids[0], reason }, theirs);
  expect(foreign).toMatchObject({ refusal: { code: "not_found" } });
});
