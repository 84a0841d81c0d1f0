// What gates are told: each dataset's worst, the expert's latest word on the version that counts, and of no other project.
import { v7 } from "uuid";
import { expect } from "vitest";
import type { ValidationVerdict } from "@/db/enums";
import { datasetValidations } from "@/db/schema";
import { complete, pass, withDataset } from "@/lib/testing/datasets";
import { test } from "@/lib/testing/test";
import { registerDataset } from "../commands";
import { getDataset } from "../queries";
import { readDataEvidence, readVersionChecks } from "./queries";

test("a dataset counts as validated by the latest word on any of its versions", async ({ db, world }) => {
  const { project, members, datasetId, addVersion, addRule, check, grant } = await withDataset(world);
  await withDataset(world);
  const { id: versionId } = await addVersion();
  const ruleId = await addRule();
  await addRule({ ...complete, statement: "Nobody is born tomorrow", severity: "warning" });
  await check(ruleId, 99);
  const word = async (verdict: ValidationVerdict) => {
    pass(world, 0.1);
    const row = { verdict, note: "Looked at fifty", validatedById: members.expert.id, validatedAt: world.now };
    await db.insert(datasetValidations).values({ id: v7(), datasetVersionId: versionId, ...row });
  };
  const read = async () => (await readDataEvidence(db, [project.id], world.now)).get(project.id);
  expect(await read()).toMatchObject({
    datasets: 1,
    sound: 0,
    criticalIncidents: 0,
    shown: [
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
    ],
  });
  await word("not_usable");
  await word("usable_with_limits");
  expect((await read())?.shown[0]?.validation).toMatchObject({
    verdict: "usable_with_limits",
    versionNumber: 1,
    validatedBy: members.expert.name,
  });
  pass(world, 1);
  await check(ruleId, 12);
  expect(await read()).toMatchObject({ criticalIncidents: 1, shown: [{ checks: "unmet", critical: "unmet" }] });
  expect((await readVersionChecks(db, [versionId])).get(versionId)).toEqual({
    dataset: "Customers",
    number: 1,
    state: "unmet",
  });
  await addVersion();
  expect((await read())?.shown[0]).toMatchObject({
    versionNumber: 2,
    critical: "stale",
    validation: { versionNumber: 1 },
  });
  expect((await getDataset(await grant(), datasetId)).state).toBe("missing");
  expect(await readDataEvidence(db, [], world.now)).toEqual(new Map());
});

test("of many, the validated and the worst are shown, and all are counted", async ({ db, world }) => {
  const { project, members, addVersion, addRule, check, datasetId } = await withDataset(world);
  const { id: datasetVersionId } = await addVersion();
  await check(await addRule(), 99);
  const row = { verdict: "usable" as const, note: "", validatedById: members.expert.id, validatedAt: world.now };
  await db.insert(datasetValidations).values({ id: v7(), datasetVersionId, ...row });
  for (let at = 0; at < 8; at += 1) {
    const terms = { name: `Set ${at}`, source: "A file", sensitivity: "public" };
    await world.perform(members.data_engineer, registerDataset, terms, project);
  }
  const held = (await readDataEvidence(db, [project.id], world.now, 4)).get(project.id);
  expect(held).toMatchObject({
    datasets: 9,
    sound: 1,
    shown: [{ id: datasetId, checks: "met" }, { checks: "missing" }, { checks: "missing" }],
  });
});
