// Results through each of the three doors: all or nothing, once per moment, and only in one's own project.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { events, ruleResults } from "@/db/schema";
import { complete, pass, withDataset } from "@/lib/testing/datasets";
import { test } from "@/lib/testing/test";
import { getRule } from "../queries";
import * as commands from "./commands";
import { listResults, listSeries } from "./queries";

const unique = {
  dimension: "uniqueness",
  statement: "No customer twice",
  direction: "lower",
  threshold: "0",
  severity: "warning",
};

test("a result by hand is judged at once, of the current version unless it says otherwise", async ({ world }) => {
  const { addVersion, addRule, check, grant } = await withDataset(world);
  const ruleId = await addRule();
  expect(await check(ruleId, 99)).toMatchObject({ refusal: { details: { fields: { version: expect.any(String) } } } });
  await addVersion();
  expect((await check(ruleId, 99)).ok).toBe(true);
  expect(await getRule(await grant(), ruleId)).toMatchObject({
    state: "met",
    latest: { value: 99, versionNumber: 1 },
    values: [99],
  });
  expect(await check(ruleId, 97)).toMatchObject({
    refusal: { details: { fields: { checkedAt: expect.stringContaining("99") } } },
  });
  await addVersion();
  expect(await getRule(await grant(), ruleId)).toMatchObject({ state: "stale" });
  pass(world, 1);
  await check(ruleId, 98.5);
  pass(world, 1);
  await check(ruleId, 12, { version: 1 });
  expect(await getRule(await grant(), ruleId)).toMatchObject({
    state: "met",
    latest: { value: 98.5, versionNumber: 2 },
    values: [99, 98.5, 12],
  });
  expect(await check(ruleId, 12, { version: 3, checkedAt: "2026-03-01" })).toMatchObject({
    refusal: { details: { fields: { version: expect.any(String) } } },
  });
  expect(await check(ruleId, 12, { checkedAt: "2026-12-01" })).toMatchObject({
    refusal: { details: { fields: { checkedAt: expect.any(String) } } },
  });
});

test("a program sends one or many; each is judged by itself, and what came before counts once", async ({
  db,
  world,
}) => {
  const { project, members, datasetId, addVersion, addRule, grant } = await withDataset(world);
  await addVersion();
  const [full, twice] = [await addRule(), await addRule(unique)];
  const send = (body: object) =>
    world.perform(members.ml_engineer, commands.sendResults, { dataset: "Customers", ...body }, project);
  expect(await send({ rule: complete.statement.toLowerCase(), value: 99, checkedAt: "2026-02-01" })).toMatchObject({
    ok: true,
  });
  const many = [
    { rule: full, value: 98, checkedAt: "2026-02-02" },
    { rule: twice, value: 0, checkedAt: "2026-02-02" },
  ];
  expect(await send({ results: [] })).toMatchObject({ refusal: { code: "invalid" } });
  expect(await send({ results: Array.from({ length: 1_001 }, () => many[0]) })).toMatchObject({
    refusal: { details: { fields: { results: expect.stringContaining("1,000") } } },
  });
  expect(await send({ rule: full, value: "NaN", checkedAt: "2026-02-03" })).toMatchObject({
    refusal: { details: { fields: { "results.0.value": expect.any(String) } } },
  });
  expect(await db.$count(ruleResults)).toBe(1);
  const nobodys = { rule: "No such rule", value: 1, checkedAt: "2026-02-02" };
  const isA = expect.any(String);
  expect(await send({ results: [nobodys, many[0], 7, { ...many[0], value: 97 }, many[1], many[1]] })).toMatchObject({
    ok: true,
    value: {
      ...{ kept: 2, repeated: 1, refused: 3, ids: [isA, isA] },
      fields: { "results.0.rule": isA, "results.2": isA, "results.3.checkedAt": isA },
    },
  });
  expect(await send({ results: many })).toMatchObject({
    value: { kept: 0, repeated: 2, refused: 0, fields: {}, ids: [] },
  });
  expect(await send({ results: [nobodys, nobodys] })).toMatchObject({
    refusal: { details: { fields: { "results.0.rule": isA, "results.1.rule": isA } } },
  });
  expect((await listResults(await grant(), full)).results).toMatchObject([
    { value: 98, source: "api", version: 1 },
    { value: 99 },
  ]);
  const kept = await db.select().from(events).where(eq(events.kind, "rule_results.imported")).orderBy(events.id);
  expect(kept).toHaveLength(2);
  expect(kept[1]).toMatchObject({ subject: datasetId, after: { dataset: "Customers", count: 2, failing: 0 } });
});

test("a file is shown first, then saved whole; each wrong line is named", async ({ db, world }) => {
  const { project, members, datasetId, addVersion, addRule } = await withDataset(world);
  await addVersion();
  await addVersion();
  await addRule();
  const send = (input: object) =>
    world.perform(members.data_scientist, commands.importResults, { datasetId, ...input }, project);
  const header = "rule,version,checked_at,value,note";
  const right = [
    header,
    `${complete.statement},1,2026-02-01,97,first`,
    `${complete.statement},,2026-02-02 10:00,99.5,`,
  ].join("\n");
  expect(await send({ csv: right })).toMatchObject({
    refusal: {
      code: "precondition",
      details: {
        preview: {
          count: 2,
          failing: 1,
          rows: [
            { version: 1, passes: false },
            { version: 2, passes: true },
          ],
        },
      },
    },
  });
  expect(await db.$count(ruleResults)).toBe(0);
  const wrong = [
    right,
    "Nothing,,2026-02-03,1,",
    `${complete.statement},x,2026-02-03,1,`,
    `${complete.statement},,soon,1,`,
    `${complete.statement},,2026-02-03,much,`,
    `${complete.statement},9,2026-02-03,1,`,
  ];
  const outcome = await send({ csv: wrong.join("\n"), confirmed: "on" });
  expect(Object.keys((!outcome.ok && outcome.refusal.details.fields) || {})).toEqual([
    "line.4",
    "line.5",
    "line.6",
    "line.7",
    "line.8",
  ]);
  expect(await send({ csv: "rule,value\nx,1" })).toMatchObject({
    refusal: { details: { fields: { "line.1": expect.any(String) } } },
  });
  expect(await db.$count(ruleResults)).toBe(0);
  expect(await send({ csv: right, confirmed: "on" })).toMatchObject({ ok: true, value: { count: 2 } });
  expect(await send({ csv: right, confirmed: "on" })).toMatchObject({ refusal: { code: "invalid" } });
});

test("a rule of another project is not found (not others), by any door", async ({ world }) => {
  const { project, members, check, addVersion, datasetId } = await withDataset(world);
  await addVersion();
  const other = await withDataset(world, { name: "Theirs" });
  await other.addVersion();
  const ruleId = await other.addRule();
  await other.check(ruleId, 99);
  const missing = { refusal: { code: "not_found" } };
  expect(await check(ruleId, 1, { checkedAt: "2026-02-01" })).toMatchObject(missing);
  const one = { rule: ruleId, value: 1, checkedAt: "2026-02-01" };
  const as = (command: Parameters<typeof world.perform>[1], input: object) =>
    world.perform(members.data_engineer, command, input, project);
  expect(await as(commands.sendResults, { dataset: other.datasetId, ...one })).toMatchObject(missing);
  expect(await as(commands.sendResults, { dataset: datasetId, ...one })).toMatchObject({
    refusal: { details: { fields: { "results.0.rule": expect.any(String) } } },
  });
  expect(await as(commands.importResults, { datasetId: other.datasetId, csv: "x" })).toMatchObject(missing);
  const grant = await world.grant(members.data_engineer, project);
  expect(await listResults(grant, ruleId)).toEqual({ results: [], next: null });
  expect(await listSeries(grant, ruleId)).toEqual([]);
});
