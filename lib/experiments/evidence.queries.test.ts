// Which figures of runs were measured on what the run learned from: each way, beside the nearest that is none.
import { expect } from "vitest";
import type { Executor } from "@/db/client";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { readRunFigures } from "./evidence.queries";

const [strong, weak, otherDigest] = ["690c69d7", "v7", "e7a0f8bd"];
const table = { name: "Departures", digest: strong };
const measured = { key: "val recall", step: 3n };
type Given = Record<string, unknown>;

function laboratory(db: Executor, { now }: World) {
  const rows = new Rows(db, now);
  const reads = async (runId: string, given: Given = {}, contexts = ["train"]) => {
    const experimentId = await rows.add("experiments");
    const loggedDatasetId = await rows.add("loggedDatasets", { experimentId, ...table, ...given });
    await rows.add("runInputs", { runId, loggedDatasetId, contexts });
    return runId;
  };
  /** A run with a figure, that learned from this. */
  const learnt = async (given: Given = {}, contexts = ["train"]) => {
    const runId = await rows.add("runs");
    await rows.add("runMetrics", { runId, ...measured, value: 0.9, loggedAt: BigInt(now.getTime()) });
    return reads(runId, given, contexts);
  };
  const said = async (runId: string, given: Given = {}) => {
    const { name: dataset, digest } = table;
    const loggedModelId = await rows.add("loggedModels");
    await rows.add("loggedModelMetrics", { runId, loggedModelId, ...measured, dataset, digest, ...given });
    return runId;
  };
  const scored = async (runId: string) => {
    await rows.add("runOutcomes", { runId, source: "metrics" });
    return runId;
  };
  return { rows, learnt, reads, said, scored };
}

type Laboratory = ReturnType<typeof laboratory>;
type Cases = Record<string, (laboratory: Laboratory) => Promise<string>>;

const onTraining: Cases = {
  "on the very data": async ({ learnt, said }) => said(await learnt()),
  "on that data by another name": async ({ learnt, said }) => said(await learnt(), { dataset: "Arrivals" }),
  "on data of that name in any case, where the digest is any": async ({ learnt, said }) =>
    said(await learnt({ digest: weak }), { digest: weak, dataset: "DEPARTURES" }),
  "on that data and on other": async ({ learnt, said }) => said(await said(await learnt()), { digest: otherDigest }),
  "without a word, where the run read one dataset for both": async ({ learnt }) => learnt({}, ["train", "eval"]),
  "in a run that logged metrics on nothing else": async ({ learnt, scored }) => scored(await learnt()),
};

const onOther: Cases = {
  "on other data": async ({ learnt, said }) => said(await learnt(), { digest: otherDigest }),
  "on other data, though the run read one dataset for both": async ({ learnt, said }) =>
    said(await learnt({}, ["train", "eval"]), { digest: otherDigest }),
  "on other data, though it logged metrics on nothing else": async ({ learnt, said, scored }) =>
    said(await scored(await learnt()), { digest: otherDigest }),
  "on data of another name, where the digest is any": async ({ learnt, said }) =>
    said(await learnt({ digest: weak }), { digest: weak, dataset: "Arrivals" }),
  "another figure was on it": async ({ learnt, said }) => said(await learnt(), { key: "val loss" }),
  "another step was on it": async ({ learnt, said }) => said(await learnt(), { step: 2n }),
  "another run's was on it": async ({ rows, learnt, said }) => {
    const runId = await learnt();
    await said(await rows.add("runs"));
    return runId;
  },
  "on data without a digest": async ({ learnt, said }) => said(await learnt({ digest: "" }), { digest: "" }),
  "without a word, in a run that only learned": ({ learnt }) => learnt(),
  "without a word, in a run that only scored": ({ learnt }) => learnt({}, ["eval"]),
  "without a word, in a run that read its data under two names of learning": ({ learnt }) =>
    learnt({}, ["train", " Fit "]),
  "without a word, in a run that read two datasets": async ({ learnt, reads }) =>
    reads(await learnt(), { digest: otherDigest }, ["eval"]),
};

test("a figure is on training data where the client says so of it, and else where the run as a whole is (not others)", async ({
  db,
  world,
}) => {
  const made = laboratory(db, world);
  const [wanted, answers]: [[string, unknown][], [string, unknown][]] = [[], []];
  const ids: [string, string][] = [];
  for (const [name, begin] of Object.entries({ ...onTraining, ...onOther })) ids.push([name, await begin(made)]);
  for (const [name, id] of ids) {
    const figures = await readRunFigures(db, [id], ["val recall"]);
    answers.push([name, figures]);
    wanted.push([
      name,
      [{ runId: id, key: "val recall", value: 0.9, at: world.now, onTrainingData: Object.hasOwn(onTraining, name) }],
    ]);
  }
  expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(wanted));
});

test("figures are found by name however it is written, of the runs that are asked about, and no number is none", async ({
  db,
  world,
}) => {
  const rows = new Rows(db, world.now);
  const [runId, other] = [await rows.add("runs"), await rows.add("runs")];
  for (const key of ["Val-Recall", " val__recall", "val recall at 5", "recall"])
    await rows.add("runMetrics", { runId, key });
  await rows.add("runMetrics", { runId: other, key: "val recall" });
  await rows.add("runMetrics", { runId, key: "loss", isNan: true, value: 0 });
  const keys = async (...names: string[]) =>
    (await readRunFigures(db, [runId, runId], names)).map(({ key, value }) =>
      Number.isNaN(value) ? `${key} none` : key,
    );
  expect((await keys("val recall", "val recall")).toSorted()).toEqual([" val__recall", "Val-Recall"]);
  expect(await keys("loss")).toEqual(["loss none"]);
  expect(await keys()).toEqual([]);
  expect(await readRunFigures(db, [], ["loss"])).toEqual([]);
});
