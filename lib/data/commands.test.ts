// Datasets and their versions: registered, edited, retired, moved on; and only in one's own project.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { datasetVersions, events, notices } from "@/db/schema";
import { pass, withDataset } from "@/lib/testing/datasets";
import { test } from "@/lib/testing/test";
import * as commands from "./commands";
import { getDataset, getDatasetId, listDatasets } from "./queries";
import { registerVersion } from "./versions/commands";
import { listVersions } from "./versions/queries";

const terms = { name: "Customers", description: "", source: "CRM export", sensitivity: "internal", refreshHours: "24" };

test("a dataset is registered by whoever may, and belongs to them unless they say otherwise", async ({ db, world }) => {
  const { project, members } = await world.team();
  const register = (input: object) => world.perform(members.ml_engineer, commands.registerDataset, input, project);
  const outcome = await register({ ...terms, promised: "id, text\nage, integer" });
  if (!outcome.ok) throw outcome.refusal;
  const grant = await world.grant(members.stakeholder, project);
  expect(await getDataset(grant, outcome.value.id)).toMatchObject({
    name: "Customers",
    ownerId: members.ml_engineer.id,
    refreshHours: 24,
    promised: [{ name: "id" }, { name: "age", type: "whole_number" }],
    current: null,
    state: "missing",
    freshness: "missing",
    contract: "missing",
  });
  expect(await register({ ...terms, name: "CUSTOMERS" })).toMatchObject({
    refusal: { details: { fields: { name: expect.any(String) } } },
  });
  expect(await register({ ...terms, name: "Others", ownerId: (await world.person()).id })).toMatchObject({
    refusal: { details: { fields: { ownerId: expect.any(String) } } },
  });
  const given = await register({ ...terms, name: "Others", ownerId: members.data_engineer.id });
  expect(given.ok).toBe(true);
  expect(await db.select().from(notices).where(eq(notices.personId, members.data_engineer.id))).toMatchObject([
    { kind: "assigned" },
  ]);
});

test("what is wrong is named beside its field", async ({ world }) => {
  const { project, members } = await world.team();
  const fieldsOf = async (part: object) => {
    const outcome = await world.perform(
      members.data_engineer,
      commands.registerDataset,
      { ...terms, ...part },
      project,
    );
    return outcome.ok ? "saved" : Object.keys(outcome.refusal.details.fields ?? {}).join();
  };
  expect(await fieldsOf({ name: "" })).toBe("name");
  expect(await fieldsOf({ sensitivity: "secret" })).toBe("sensitivity");
  expect(await fieldsOf({ refreshHours: "0" })).toBe("refreshHours");
  expect(await fieldsOf({ promised: "id, blob" })).toBe("promised");
  expect(await fieldsOf({ retiredAt: "2026-01-01" })).toBe("retiredAt");
});

test("to change the contract is to judge the current version anew; two who save at once see both sides", async ({
  db,
  world,
}) => {
  const { project, members, datasetId, addVersion, grant } = await withDataset(world);
  await addVersion({ columns: "id, text\nage, text" });
  const edit = (input: object) =>
    world.perform(
      members.data_scientist,
      commands.editDataset,
      {
        datasetId,
        version: 1,
        ...terms,
        ownerId: members.data_engineer.id,
        promised: "id, text\nage, integer",
        ...input,
      },
      project,
    );
  expect(await edit({})).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await getDataset(await grant(), datasetId)).toMatchObject({ contract: "unmet", current: { deviations: 1 } });
  expect(await edit({ name: "Clients" })).toMatchObject({
    refusal: { code: "conflict", details: { theirs: { version: 2 } } },
  });
  expect(await edit({ version: 2 })).toMatchObject({ refusal: { code: "precondition" } });
  expect(await db.select().from(events).where(eq(events.kind, "dataset.edited"))).toMatchObject([
    {
      subject: datasetId,
      before: { promised: [], source: "CRM export, every night" },
      after: { source: "CRM export" },
    },
  ]);
});

test("a retired dataset stays on record, takes nothing more and frees its name", async ({ world }) => {
  const { project, members, datasetId, addRule, check, grant } = await withDataset(world);
  const ruleId = await addRule();
  const retire = (version: number) =>
    world.perform(
      members.data_engineer,
      commands.retireDataset,
      { datasetId, version, reason: "Nobody needs it any more" },
      project,
    );
  expect(await retire(1)).toMatchObject({ ok: true });
  expect(await retire(2)).toMatchObject({ refusal: { code: "precondition" } });
  expect((await listDatasets(await grant())).datasets).toEqual([]);
  expect((await listDatasets(await grant(), { retired: "yes" })).datasets).toMatchObject([{ id: datasetId }]);
  expect(await world.perform(members.data_engineer, registerVersion, { dataset: datasetId }, project)).toMatchObject({
    refusal: { code: "precondition" },
  });
  expect(await check(ruleId, 99)).toMatchObject({ refusal: { code: "precondition" } });
  expect(await world.perform(members.data_engineer, commands.registerDataset, terms, project)).toMatchObject({
    ok: true,
  });
});

test("a version takes the next number and becomes the current one; the same digest counts once", async ({
  db,
  world,
}) => {
  const { project, members, datasetId, addVersion, grant } = await withDataset(world, { promised: "id, text" });
  expect(await addVersion({ rows: "1,000", columns: "id, text", digest: "a1" })).toMatchObject({ number: 1 });
  pass(world, 1);
  const send = (input: object) => world.perform(members.ml_engineer, registerVersion, input, project);
  const second = { dataset: "customers", rows: 1_250, columns: [{ name: "key", type: "text" }], digest: "a2" };
  expect(await send(second)).toMatchObject({ ok: true, value: { number: 2 } });
  expect(await send(second)).toMatchObject({
    refusal: { details: { fields: { digest: expect.stringContaining("2") } } },
  });
  expect(await send({ dataset: datasetId, collectedAt: "2027-01-01" })).toMatchObject({
    refusal: { details: { fields: { collectedAt: expect.any(String) } } },
  });
  expect(await send({ dataset: datasetId, collectedAt: "yesterday" })).toMatchObject({
    refusal: { details: { fields: { collectedAt: expect.any(String) } } },
  });
  expect(await send({ dataset: datasetId, rows: "-5" })).toMatchObject({
    refusal: { details: { fields: { rows: expect.any(String) } } },
  });
  const held = await grant();
  expect(await getDataset(held, datasetId)).toMatchObject({
    current: { number: 2, rows: 1_250, rowsBefore: 1_000, deviations: 1, collectedAt: world.now },
    contract: "unmet",
  });
  expect((await listVersions(held, datasetId)).versions).toMatchObject([
    { number: 2, current: true },
    { number: 1, current: false },
  ]);
  const kept = await db.select().from(events).where(eq(events.kind, "dataset_version.registered")).orderBy(events.id);
  expect(kept[1]?.after).toMatchObject({ name: "Customers, version 2", volumeChange: 0.25, deviations: 1 });
});

test("versions are paged by their number", async ({ world }) => {
  const { datasetId, addVersion, grant } = await withDataset(world);
  for (let number = 1; number <= 7; number += 1) await addVersion();
  const first = await listVersions(await grant(), datasetId);
  expect(first.versions.map(({ number }) => number)).toEqual([7, 6, 5, 4, 3]);
  const rest = await listVersions(await grant(), datasetId, { before: first.next ?? 0 });
  expect(rest).toMatchObject({ versions: [{ number: 2 }, { number: 1 }], next: null });
});

test("a dataset of another project is not found (not others), by any door", async ({ db, world }) => {
  const { project, members } = await withDataset(world);
  const other = await withDataset(world, { name: "Theirs" });
  await other.addVersion();
  const as = (command: Parameters<typeof world.perform>[1], input: object) =>
    world.perform(members.data_engineer, command, input, project);
  const missing = { refusal: { code: "not_found" } };
  const edit = { datasetId: other.datasetId, version: 1, ...terms, ownerId: members.expert.id };
  expect(await as(commands.editDataset, edit)).toMatchObject(missing);
  expect(
    await as(commands.retireDataset, { datasetId: other.datasetId, version: 1, reason: "It is not ours at all" }),
  ).toMatchObject(missing);
  expect(await as(registerVersion, { dataset: other.datasetId })).toMatchObject(missing);
  expect(await as(registerVersion, { dataset: "Theirs" })).toMatchObject(missing);
  const grant = await world.grant(members.data_engineer, project);
  await expect(getDataset(grant, other.datasetId)).rejects.toMatchObject({ code: "not_found" });
  await expect(getDataset(grant, "not-an-id")).rejects.toMatchObject({ code: "not_found" });
  await expect(getDatasetId(grant, other.datasetId)).rejects.toMatchObject({ code: "not_found" });
  expect((await listVersions(grant, other.datasetId)).versions).toEqual([]);
  expect(await db.$count(datasetVersions)).toBe(1);
});

test("the list goes from the worst to the best, page by page, and is searched", async ({ world }) => {
  const { project, members, addVersion, addRule, check, grant } = await withDataset(world);
  await addVersion();
  await check(await addRule(), 99);
  for (let at = 0; at < 30; at += 1) {
    await world.perform(
      members.data_engineer,
      commands.registerDataset,
      { ...terms, name: `Set ${String(at).padStart(2, "0")}` },
      project,
    );
  }
  const held = await grant();
  for (const sort of ["worst", "name"] as const) {
    const first = await listDatasets(held, { sort });
    const second = await listDatasets(held, { sort, after: first.next ?? undefined });
    expect([first.datasets.length, second.datasets.length, second.next], sort).toEqual([25, 6, null]);
    expect(new Set([...first.datasets, ...second.datasets].map(({ id }) => id)).size).toBe(31);
    const met = sort === "worst" ? second.datasets.at(-1) : first.datasets[0];
    expect(met).toMatchObject({ name: "Customers", state: "met" });
  }
  expect((await listDatasets(held, { search: "set 1" })).datasets).toHaveLength(10);
  expect((await listDatasets(held, { search: "100%_" })).datasets).toEqual([]);
});
