// One version: what it held beside the version before, what was found of it whatever is current, and only in its own project.
import { expect } from "vitest";
import { strikeResult } from "@/lib/data/quality/results/commands";
import { listVersionResults } from "@/lib/data/quality/results/queries";
import { validateDataset } from "@/lib/data/validations/commands";
import { listValidations } from "@/lib/data/validations/queries";
import { pass, withDataset } from "@/lib/testing/datasets";
import { test } from "@/lib/testing/test";
import { getVersion } from "./queries";

const column = (name: string) => ({ name, type: "text", required: true, meaning: "" });

test("a version is told beside the one before, with what was found of it alone", async ({ world }) => {
  const { datasetId, addVersion, addRule, check, grant, members, project } = await withDataset(world);
  const first = await addVersion({ columns: [column("id"), column("age")], rows: 10 });
  const ruleId = await addRule();
  await check(ruleId, 99);
  pass(world, 1);
  const wrong = await check(ruleId, 12);
  const second = await addVersion({ columns: [column("id")], rows: 20 });
  expect(await getVersion(await grant(), datasetId, 2)).toMatchObject({
    ...{ number: 2, current: true, rows: 20, rowsBefore: 10 },
    columns: [{ name: "id" }],
    columnsBefore: [{ name: "id" }, { name: "age" }],
  });
  expect(await getVersion(await grant(), datasetId, 1)).toMatchObject({ current: false, columnsBefore: null });
  expect(await listVersionResults(await grant(), first.id)).toMatchObject([{ ruleId, found: { value: 12 } }]);
  const resultId = wrong.ok ? wrong.value.id : "";
  const reason = "The script read yesterday's file";
  await world.perform(members.data_engineer, strikeResult, { resultId, reason }, project);
  expect(await listVersionResults(await grant(), first.id)).toMatchObject([{ found: { value: 99 } }]);
  expect(await listVersionResults(await grant(), second.id)).toMatchObject([{ ruleId, found: null }]);
  const said = { datasetVersionId: second.id, verdict: "usable", note: "Looked through fifty of them." };
  await world.perform(members.expert, validateDataset, said, project);
  expect(await listValidations(await grant(), datasetId, { number: 1 })).toEqual([]);
  expect(await listValidations(await grant(), datasetId, { number: 2 })).toMatchObject([{ verdict: "usable" }]);
});
