// What rests on a dataset, and on one version of it alone.
import { expect } from "vitest";
import { createExperiment } from "@/lib/experiments/commands";
import { recordRun } from "@/lib/experiments/runs/commands";
import { withDataset } from "@/lib/testing/datasets";
import { test } from "@/lib/testing/test";
import { getReliance } from "./reliance.queries";

test("the runs that learned from a version are told with it, and not with another", async ({ world }) => {
  const { datasetId, addVersion, grant, members, project } = await withDataset(world);
  const [first, second] = [await addVersion(), await addVersion()];
  const created = await world.perform(members.data_scientist, createExperiment, { name: "Baseline" }, project);
  const experimentId = created.ok ? created.value.id : "";
  const run = { experimentId, name: "Forest", algorithm: "forest", datasetVersionId: first.id, metrics: "auc = 0.8" };
  expect(await world.perform(members.data_scientist, recordRun, run, project)).toMatchObject({ ok: true });
  expect(await getReliance(await grant(), datasetId, { versionId: first.id })).toMatchObject({
    runs: 1,
    trained: [{ name: "Forest", versionNumber: 1 }],
  });
  expect(await getReliance(await grant(), datasetId, { versionId: second.id })).toMatchObject({ runs: 0, trained: [] });
  expect(await getReliance(await grant(), datasetId)).toMatchObject({ runs: 1 });
  const { project: theirs, members: strangers } = await world.team();
  const stranger = await world.grant(strangers.data_engineer, theirs);
  expect(await getReliance(stranger, datasetId)).toMatchObject({ runs: 0, trained: [], models: [], live: [] });
});
