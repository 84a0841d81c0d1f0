// What was measured of runs and releases: each thing in which a row may differ keeps it from being read.
import { expect } from "vitest";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { readInUse, readMeasured } from "./measured.queries";

type Given = Record<string, unknown>;
const hoursAgo = ({ now }: World, hours: number) => new Date(now.getTime() - hours * 3_600_000);

async function laboratory(world: World) {
  const rows = new Rows(world.db, world.now);
  const [metricId, otherMetricId] = [await rows.add("metrics"), await rows.add("metrics")];
  const released = async (given: Given = {}) => {
    const runId = await rows.add("runs");
    const modelVersionId = await rows.add("modelVersions", { runId, model: runId });
    return { runId, releaseId: await rows.add("releases", { modelVersionId, ...given }) };
  };
  const measured = (value: number, hours: number, given: Given) =>
    rows.add("measurements", { metricId, value, measuredAt: hoursAgo(world, hours), ...given });
  return { rows, metricId, otherMetricId, released, measured };
}

test("measurements are read of the runs, of what brings their model, and of the releases, the newest of each (not others)", async ({
  world,
}) => {
  const { metricId, otherMetricId, released, measured } = await laboratory(world);
  const [one, wanted, foreign] = [await released(), await released(), await released()];
  await measured(1, 3, { runId: one.runId });
  await measured(2, 1, { runId: one.runId });
  await measured(3, 2, { runId: one.runId });
  await measured(4, 0, { runId: one.runId, struckAt: world.now });
  await measured(5, 1, { releaseId: one.releaseId });
  await measured(6, 0, { releaseId: one.releaseId, struckAt: world.now });
  await measured(7, 1, { releaseId: wanted.releaseId });
  await measured(8, 1, { runId: one.runId, metricId: otherMetricId });
  await measured(9, 1, { runId: wanted.runId });
  await measured(10, 1, { runId: foreign.runId });
  await measured(11, 1, { releaseId: foreign.releaseId });
  await measured(12, 1, {});
  const read = async (most: number) => {
    const of = { runIds: [one.runId], releaseIds: [wanted.releaseId], names: [] };
    const { about } = await readMeasured(world.db, of, most);
    return Object.fromEntries(about.map(({ value, id: _, at: __, ...rest }) => [value, rest]));
  };
  const ofRun = { metricId, runId: one.runId, releaseId: null, ofRunId: null };
  const newest = {
    2: ofRun,
    5: { metricId, runId: null, releaseId: one.releaseId, ofRunId: one.runId },
    7: { metricId, runId: null, releaseId: wanted.releaseId, ofRunId: wanted.runId },
    8: { ...ofRun, metricId: otherMetricId },
  };
  expect(await read(1)).toEqual(newest);
  expect(await read(2)).toEqual({ ...newest, 3: ofRun });
  expect(await readMeasured(world.db, { runIds: [], releaseIds: [], names: ["recall"] }, 1)).toEqual({
    ...{ about: [], figures: [], windows: [] },
  });
});

test("windows are read of the releases, with cases, by name however it is written, the newest of each figure (not others)", async ({
  world,
}) => {
  const { rows, released } = await laboratory(world);
  const { releaseId } = await released();
  const other = await released();
  const window = async (endedHours: number, values: Record<string, number>, given: Given = {}) => {
    const between = { startedAt: hoursAgo(world, endedHours + 1), endedAt: hoursAgo(world, endedHours) };
    const windowId = await rows.add("windows", { releaseId, cases: 10, ...between, ...given });
    for (const [metric, value] of Object.entries(values))
      await rows.add("windowValues", {
        ...{ windowId, releaseId: String(given.releaseId ?? releaseId) },
        ...{ endedAt: between.endedAt, metric, value },
      });
  };
  await window(5, { Recall: 5, loss: 50 });
  await window(3, { recall: 3 });
  await window(4, { recall: 4, "val-recall": 40 });
  await window(1, { recall: 1 }, { cases: 0 });
  await window(2, { recall: 2 }, { releaseId: other.releaseId });
  const read = async (most: number) => {
    const of = { runIds: [], releaseIds: [releaseId], names: ["recall", "val recall"] };
    const { windows } = await readMeasured(world.db, of, most);
    expect(windows.every((one) => one.releaseId === releaseId)).toBe(true);
    return windows.map(({ key, value }) => `${key} ${value}`).toSorted();
  };
  // however rarely a figure comes, and one name for each way in which it is written
  expect(await read(1)).toEqual(["Recall 5", "recall 3", "val-recall 40"]);
  expect(await read(2)).toEqual(["Recall 5", "recall 3", "recall 4", "val-recall 40"]);
});

test("measurements of what is in use are read by metric, the newest first (not others)", async ({ world }) => {
  const { metricId, otherMetricId, released, measured } = await laboratory(world);
  const one = await released();
  await measured(1, 1, {});
  await measured(3, 3, {});
  await measured(2, 2, {});
  await measured(4, 0, { struckAt: world.now });
  await measured(5, 0, { runId: one.runId });
  await measured(6, 0, { releaseId: one.releaseId });
  await measured(7, 0, { metricId: otherMetricId });
  const read = async (ids: string[], most: number) =>
    Object.fromEntries(
      [...(await readInUse(world.db, ids, most))].map(([id, found]) => [id, found.map(({ value }) => value)]),
    );
  expect(await read([metricId], 9)).toEqual({ [metricId]: [1, 2, 3] });
  expect(await read([metricId, otherMetricId], 2)).toEqual({ [metricId]: [1, 2], [otherMetricId]: [7] });
  expect(await read([], 2)).toEqual({});
});
