// What gates are told: each dataset's worst, the expert's latest word on the version that counts, and of no other project.
import { expect } from "vitest";
import type { ValidationVerdict } from "@/db/enums";
import { complete, pass, withDataset } from "@/lib/testing/datasets";
import { test } from "@/lib/testing/test";
import { registerDataset } from "./commands";
import { readDataEvidence, readVersionChecks } from "./evidence.queries";
import { getDataset } from "./queries";
import { validateDataset } from "./validations/commands";

test("a dataset counts as validated by the latest word on any of its versions", async ({ db, world }) => {
  const { project, members, datasetId, addVersion, addRule, check, grant } = await withDataset(world);
  await withDataset(world);
  const { id: versionId } = await addVersion();
  const ruleId = await addRule();
  await addRule({ ...complete, statement: "Nobody is born tomorrow", severity: "warning" });
  await check(ruleId, 99);
  const word = async (verdict: ValidationVerdict) => {
    pass(world, 0.1);
    const said = { datasetVersionId: versionId, verdict, note: "Looked at fifty" };
    expect(await world.perform(members.expert, validateDataset, said, project)).toMatchObject({ ok: true });
  };
  const read = async () => (await readDataEvidence(db, [project.id], world.now)).get(project.id);
  expect(await read()).toMatchObject([
    {
      id: datasetId,
      versionId,
      rules: 2,
      checks: "missing",
      critical: "met",
      freshness: null,
      contract: null,
      validation: null,
    },
  ]);
  await word("not_usable");
  await word("usable_with_limits");
  expect((await read())?.[0]?.validation).toMatchObject({
    verdict: "usable_with_limits",
    versionNumber: 1,
    validatedBy: members.expert.name,
  });
  pass(world, 1);
  await check(ruleId, 12);
  expect(await read()).toMatchObject([{ checks: "unmet", critical: "unmet" }]);
  expect((await readVersionChecks(db, [versionId])).get(versionId)).toMatchObject({
    dataset: "Customers",
    number: 1,
    state: "unmet",
    known: "unmet",
    uncheckedSince: expect.any(Date),
  });
  await addVersion();
  expect((await read())?.[0]).toMatchObject({
    versionNumber: 2,
    critical: "stale",
    validation: { versionNumber: 1 },
  });
  expect((await getDataset(await grant(), datasetId)).state).toBe("missing");
  expect(await readDataEvidence(db, [], world.now)).toEqual(new Map());
});

test("of many, the few are told that settle what is asked: one that is ready, those that break a contract", async ({
  db,
  world,
}) => {
  const { project, members, addVersion, addRule, check, datasetId } = await withDataset(world);
  const register = async (name: string, more: Record<string, unknown> = {}) => {
    const terms = { name, source: "A file", sensitivity: "public", ...more };
    const outcome = await world.perform(members.data_engineer, registerDataset, terms, project);
    if (!outcome.ok) throw outcome.refusal;
    return (outcome.value as { id: string }).id;
  };
  for (let at = 0; at < 8; at += 1) await register(`Set ${at}`);
  const failing = await register("Fails");
  await addVersion({ dataset: failing });
  await check(await addRule({ datasetId: failing }), 12);
  const late = await register("Late", { refreshHours: 1 });
  await addVersion({ dataset: late });
  const { id: datasetVersionId } = await addVersion();
  await check(await addRule(), 99);
  const said = { datasetVersionId, verdict: "usable", note: "As we know it" };
  expect(await world.perform(members.expert, validateDataset, said, project)).toMatchObject({ ok: true });
  pass(world, 1);
  const told = (await readDataEvidence(db, [project.id], world.now, 2)).get(project.id);
  expect(told?.map(({ id }) => id).toSorted()).toEqual([datasetId, failing, late].toSorted());
  expect(told?.find(({ id }) => id === failing)).toMatchObject({ critical: "unmet" });
  expect(told?.find(({ id }) => id === late)).toMatchObject({ freshness: "stale" });
  expect(told?.find(({ id }) => id === datasetId)).toMatchObject({ checks: "met", validation: { verdict: "usable" } });
});
