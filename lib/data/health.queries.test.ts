// What SQL says of data is what the rules say, for datasets of every kind.
import { expect } from "vitest";
import { listMyDataHealth } from "@/lib/data/mine.queries";
import { freshnessOf, judgeContract, stateOf, worstOf } from "@/lib/testing/dataset-health";
import { pass, withDataset } from "@/lib/testing/datasets";
import { test } from "@/lib/testing/test";
import { listRules } from "./quality/queries";
import { getDataset } from "./queries";

test("SQL and rules agree at every edge", async ({ world }) => {
  const promised = "id, text\nage, whole number";
  const { datasetId, addRule, addVersion, check, grant } = await withDataset(world, { refreshHours: 48, promised });
  const agrees = async () => {
    const held = await grant();
    const [dataset, rules] = [await getDataset(held, datasetId), await listRules(held, datasetId)];
    const { current, refreshHours } = dataset;
    for (const [dimension, state] of Object.entries(dataset.cells)) {
      expect(state, dimension).toBe(
        worstOf(rules.filter((one) => one.dimension === dimension).map((one) => one.state)),
      );
    }
    expect(dataset.freshness).toBe(freshnessOf({ refreshHours, collectedAt: current?.collectedAt ?? null }, world.now));
    expect(dataset.contract).toBe(judgeContract(dataset.promised.length > 0, current?.deviations ?? null));
    expect(dataset.state).toBe(stateOf(dataset));
    return dataset;
  };
  expect((await agrees()).state).toBe("missing");
  await addVersion({ columns: "id, text\nage, whole number" });
  const full = await addRule();
  const twice = await addRule({
    dimension: "uniqueness",
    statement: "No customer twice",
    direction: "lower",
    threshold: 0,
  });
  await check(full, 98);
  await check(twice, 0);
  expect(await agrees()).toMatchObject({
    state: "met",
    cells: { completeness: "met", uniqueness: "met", validity: null },
  });
  pass(world, 2);
  expect((await agrees()).freshness).toBe("met");
  pass(world, 0.001);
  expect(await agrees()).toMatchObject({ freshness: "stale", state: "stale" });
  await check(twice, 1);
  expect(await agrees()).toMatchObject({ cells: { uniqueness: "unmet" }, state: "unmet" });
  pass(world, 31);
  await addVersion({ columns: promised });
  await check(full, 98);
  await check(twice, 1);
  expect(await agrees()).toMatchObject({ cells: { uniqueness: "unmet" }, freshness: "met", state: "unmet" });
  pass(world, 30.001);
  await addVersion({ columns: promised, digest: "" });
  expect((await agrees()).state).toBe("stale");
  await check(full, 98);
  await check(twice, 1);
  pass(world, 30);
  expect((await agrees()).state).toBe("unmet");
  pass(world, 0.001);
  expect(await agrees()).toMatchObject({ cells: { uniqueness: "stale" }, state: "stale" });
  await addVersion({ columns: "id, text" });
  expect(await agrees()).toMatchObject({ contract: "unmet", cells: { completeness: "stale", uniqueness: "stale" } });
  pass(world, 31);
  await check(full, 99);
  expect(await agrees()).toMatchObject({ cells: { completeness: "met" } });
  pass(world, 30);
  expect(await agrees()).toMatchObject({ cells: { completeness: "met" } });
  pass(world, 0.001);
  expect(await agrees()).toMatchObject({ cells: { completeness: "stale" } });
});

test("a person's home tells the worst of each project that they work in, and of no other", async ({ world }) => {
  const { members, addRule, addVersion, check, project } = await withDataset(world);
  await withDataset(world);
  await addVersion();
  await check(await addRule(), 12);
  const asker = members.data_engineer;
  const { workspaceGrant } = await import("@/lib/access/grant");
  const mine = await listMyDataHealth(await workspaceGrant(world.asker(asker), "workspace.read"));
  expect(mine).toMatchObject([
    {
      project: { key: project.key },
      state: "unmet",
      datasets: 1,
      broken: 1,
      openIncidents: 1,
      cells: { completeness: "unmet" },
    },
  ]);
});
