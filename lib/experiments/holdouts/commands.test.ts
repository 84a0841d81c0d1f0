// Hold-outs are the team's: no run makes one by itself, and what a run was trained on is none whatever it is called.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { events, holdoutRuns } from "@/db/schema";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { createExperiment } from "../commands";
import { proposeModel } from "../models/commands";
import { listVersionsOfRun } from "../models/queries";
import { recordCounts, sendOutcomes } from "../outcomes/commands";
import { listOutcomes } from "../outcomes/queries";
import { logBatch, logInputs } from "../points/commands";
import { createRun, deleteRun, updateRun } from "../runs/commands";
import { assignRuns, detachData, judgeOnHoldout, renameHoldout, restoreHoldout, retireHoldout } from "./commands";
import { listHoldouts, listUnranked } from "./queries";

type Did = Parameters<World["perform"]>[1];

async function laboratory(world: World) {
  const { project, members } = await world.team();
  const does = async <T = unknown>(command: Did, input: unknown, by: keyof typeof members = "data_scientist") => {
    const outcome = await world.perform(members[by], command, input, project);
    if (!outcome.ok) throw outcome.refusal;
    return outcome.value as T;
  };
  const { id: experimentId } = await does<{ id: string }>(createExperiment, { name: "baseline" });
  const run = async (tags: { key: string; value: string }[] = []) =>
    (await does<{ id: string }>(createRun, { experimentId, name: null, startedAt: null, tags })).id;
  const grant = await world.grant(members.expert, project);
  const found = async (runId: string) => (await listOutcomes(grant, { runIds: [runId] }))[0];
  /** What the unchanged client logs: its datasets by context, then the four counts. */
  const logs = async (runId: string, given: Logged) => {
    const { inputs = [], params = {}, counts = [340, 0, 0, 60] } = given;
    const datasets = inputs.map(([name, digest, context]) => ({
      dataset: { name, digest, sourceType: "local", source: "x", schema: null, profile: null },
      tags: [{ key: "mlflow.data.context", value: context }],
    }));
    if (datasets.length > 0) await does(logInputs, { runId, datasets });
    const pairs = Object.entries(params).map(([key, value]) => ({ key, value }));
    await does(logBatch, { runId, metrics: pointsOf(counts), params: pairs });
    return found(runId);
  };
  return { project, members, does, run, logs, found, grant };
}

type Logged = { inputs?: [string, string, string][]; params?: Record<string, string>; counts?: number[] };
const keys = ["true_negatives", "false_positives", "false_negatives", "true_positives"];
const pointsOf = (counts: readonly number[], at = 1) =>
  keys.map((key, place) => ({ key, value: counts[place] ?? 0, step: 0n, loggedAt: BigInt(at) }));

const counts = (runId: string, holdout = "May 2026", given = [300, 40, 20, 40]) => ({
  ...{ runId, holdout, labels: ["0", "1"], counts: given },
});
const [learned, scored] = ["690c69d7", "e7a0f8bd"];

describe("a program names no hold-out", () => {
  test("neither with a dataset in an eval context, nor with a parameter, nor with the cases", async ({ world }) => {
    const { does, run, logs, found, grant } = await laboratory(world);
    const [byData, byParam, byCases] = [await run(), await run(), await run()];
    expect(await logs(byData, { inputs: [["Departures", scored, "eval"]] })).toMatchObject({ holdout: null });
    expect(await logs(byParam, { params: { holdout: "May 2026" } })).toMatchObject({
      holdout: null,
      claimed: "May 2026",
    });
    const outcomes = ["a", "b"].map((name, at) => ({ case: name, actual: at, score: at }));
    await does(sendOutcomes, { run: byCases, holdout: "May 2026", outcomes });
    expect(await found(byCases)).toMatchObject({ holdout: null, claimed: "May 2026" });
    expect(await listHoldouts(grant)).toEqual([]);
  });

  test("and stands beside the team's only where nothing says that its cases are others", async ({ world }) => {
    const { does, run, logs, found } = await laboratory(world);
    await does(recordCounts, counts(await run()));
    const params = { holdout: "may 2026" };
    expect(await logs(await run(), { params })).toMatchObject({ holdout: { name: "May 2026" } });
    // fewer cases; as many with other classes; data that nobody has said to be May
    expect(await logs(await run(), { params, counts: [30, 4, 2, 4] })).toMatchObject({ holdout: null });
    expect(await logs(await run(), { params, counts: [200, 0, 0, 200] })).toMatchObject({ holdout: null });
    const other = await run();
    expect(await logs(other, { params, inputs: [["Easy ones", "00c0ffee", "eval"]] })).toMatchObject({ holdout: null });
    const outcomes = Array.from({ length: 400 }, (_, at) => ({
      case: at,
      actual: at < 60 ? 1 : 0,
      score: at < 60 ? 1 : 0,
    }));
    await does(sendOutcomes, { run: other, holdout: "May 2026", outcomes });
    expect(await found(other)).toMatchObject({ holdout: null, claimed: "May 2026" });
  });
});

describe("what a run learned from proves nothing", () => {
  test.for([
    [
      "the same dataset in both contexts",
      [
        ["D", learned, "train"],
        ["D", learned, "eval"],
      ],
    ],
    [
      "the same, the other way round",
      [
        ["D", learned, "eval"],
        ["D", learned, "train"],
      ],
    ],
    [
      "the same digest under another name",
      [
        ["D", learned, "training"],
        ["Hold-out", learned, "hold-out"],
      ],
    ],
    ["nothing but what it was trained on", [["D", learned, "train"]]],
  ] as [string, [string, string, string][]][])("%s", async ([, inputs], { world }) => {
    const { does, run, logs, found } = await laboratory(world);
    const runId = await run();
    expect(await logs(runId, { inputs })).toMatchObject({ learnedFromIt: true });
    await does(assignRuns, { runs: [runId], holdout: "May" });
    if (inputs.length > 1) expect(await found(runId)).toMatchObject({ learnedFromIt: true });
  });

  test("whatever way its outcomes came, if the hold-out is among its training data under any name", async ({
    world,
  }) => {
    const { does, run, logs, found } = await laboratory(world);
    const first = await run();
    await logs(first, {
      inputs: [
        ["Departures", learned, "training"],
        ["Departures", scored, "hold-out"],
      ],
    });
    await does(assignRuns, { runs: [first], holdout: "May 2026" }, "expert");
    expect(await found(first)).toMatchObject({ holdout: { name: "May 2026" }, learnedFromIt: false });
    const [byForm, byParam, clean] = [await run(), await run(), await run()];
    for (const runId of [byForm, byParam]) await logs(runId, { inputs: [["everything", scored, "train"]], counts: [] });
    await does(recordCounts, counts(byForm, "May 2026", [340, 0, 0, 60]));
    expect(await found(byForm)).toMatchObject({ holdout: { name: "May 2026" }, learnedFromIt: true });
    expect(await logs(byParam, { params: { holdout: "May 2026" } })).toMatchObject({ learnedFromIt: true });
    expect(
      await logs(clean, { params: { holdout: "May 2026" }, inputs: [["rest", "0badf00d", "train"]] }),
    ).toMatchObject({
      holdout: { name: "May 2026" },
      learnedFromIt: false,
    });
  });

  test("nor what the run that it is part of learned from", async ({ world }) => {
    const { run, logs } = await laboratory(world);
    const parent = await run();
    await logs(parent, { inputs: [["D", learned, "train"]], counts: [] });
    const child = await run([{ key: "mlflow.parentRunId", value: parent.replaceAll("-", "") }]);
    expect(await logs(child, { inputs: [["D", learned, "eval"]] })).toMatchObject({ learnedFromIt: true });
  });

  test("but short digests that people give are only the same data under the same name", async ({ world }) => {
    const { run, logs } = await laboratory(world);
    const inputs: Logged["inputs"] = [
      ["train", "v1", "train"],
      ["test", "v1", "eval"],
    ];
    expect(await logs(await run(), { inputs })).toMatchObject({ learnedFromIt: false, data: { name: "test" } });
  });

  test("and of several datasets to score on nobody knows which one it was", async ({ world }) => {
    const { run, logs } = await laboratory(world);
    const inputs: Logged["inputs"] = [
      ["early", "11111111", "validation"],
      ["late", "22222222", "test"],
    ];
    expect(await logs(await run(), { inputs })).toMatchObject({ data: null, holdout: null });
  });

  test("but for the one among them that is the hold-out which the run names", async ({ world }) => {
    const { does, run, logs } = await laboratory(world);
    const first = await run();
    await logs(first, { inputs: [["late", "22222222", "test"]] });
    await does(assignRuns, { runs: [first], holdout: "May" });
    const inputs: Logged["inputs"] = [
      ["early", "11111111", "validation"],
      ["late", "22222222", "test"],
    ];
    expect(await logs(await run(), { inputs, params: { holdout: "May" } })).toMatchObject({
      data: { name: "late" },
      holdout: { name: "May" },
    });
    expect(await logs(await run(), { inputs, params: { holdout: "June" } })).toMatchObject({
      data: null,
      holdout: null,
    });
  });

  test("nor does a name help where there are as many cases as it learned from", async ({ world }) => {
    const { does, run, found } = await laboratory(world);
    await does(recordCounts, counts(await run()));
    for (const profile of [
      '{"num_rows": 400, "num_elements": 4000}',
      '{"features_shape": [400, 10]}',
      '{"num_rows": 401}',
    ]) {
      const runId = await run();
      const dataset = {
        name: "half",
        digest: profile.slice(2, 18),
        sourceType: "local",
        source: "x",
        schema: null,
        profile,
      };
      await does(logInputs, { runId, datasets: [{ dataset, tags: [{ key: "mlflow.data.context", value: "Train" }] }] });
      const params = [{ key: "holdout", value: "May 2026" }];
      await does(logBatch, { runId, metrics: pointsOf([340, 0, 0, 60]), params });
      expect((await found(runId))?.holdout?.name ?? null).toBe(profile.includes("401") ? "May 2026" : null);
    }
  });

  test("figures with autolog's prefix for the training data are no outcomes", async ({ world }) => {
    const { does, run, found } = await laboratory(world);
    const runId = await run();
    const metrics = pointsOf([340, 0, 0, 60]).map((point) => ({ ...point, key: `training_${point.key}` }));
    await does(logBatch, { runId, metrics });
    expect(await found(runId)).toBeUndefined();
  });
});

describe("the team", () => {
  test("names many runs at once, with all on the same data and those that come after", async ({ world, db }) => {
    const { does, run, logs, found, grant } = await laboratory(world);
    const inputs: Logged["inputs"] = [["Departures", scored, "eval"]];
    const [one, two, alone] = [await run(), await run(), await run()];
    for (const runId of [one, two]) await logs(runId, { inputs });
    await logs(alone, {});
    await does(assignRuns, { runs: [one, alone], holdout: "May 2026" }, "expert");
    for (const runId of [one, two, alone]) expect(await found(runId)).toMatchObject({ holdout: { name: "May 2026" } });
    const after = await run();
    expect(await logs(after, { inputs })).toMatchObject({ holdout: { name: "May 2026" } });
    const [holdout] = await listHoldouts(grant);
    expect(holdout).toMatchObject({
      decides: true,
      runs: 4,
      caseCount: 400,
      data: [{ name: `Departures (${scored})` }],
    });
    const kinds = (await db.select({ kind: events.kind }).from(events)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["holdout.named", "holdout.runs_assigned"]));
    // another batch of the same leaves it where it is
    await does(logBatch, { runId: alone, metrics: [...pointsOf([339, 1, 0, 60], 2)] });
    expect(await found(alone)).toMatchObject({ holdout: { name: "May 2026" } });
  });

  test("may put no other cases on it, and those who know neither data nor models name none", async ({ world }) => {
    const { does, run, logs } = await laboratory(world);
    const [big, small] = [await run(), await run()];
    await logs(big, {});
    await logs(small, { counts: [30, 4, 2, 4] });
    await expect(does(assignRuns, { runs: [big, small], holdout: "May" })).rejects.toMatchObject({
      details: { fields: { holdout: expect.stringMatching(/has 400 cases, and this has 40/) } },
    });
    await expect(does(assignRuns, { runs: [big], holdout: "May" }, "stakeholder")).rejects.toMatchObject({
      code: "forbidden",
    });
    const stranger = await laboratory(world);
    await expect(stranger.does(assignRuns, { runs: [big], holdout: "May" })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await listHoldouts(stranger.grant)).toEqual([]);
  });

  test("chooses which one decides, renames, retires and brings back", async ({ world }) => {
    const { does, run, logs, grant } = await laboratory(world);
    await does(recordCounts, counts(await run()));
    await does(recordCounts, counts(await run(), "June 2026"));
    const named = async () =>
      (await listHoldouts(grant)).map(({ name, decides }) => `${name}${decides ? " decides" : ""}`);
    expect(await named()).toEqual(["May 2026 decides", "June 2026"]);
    const [may, june] = await listHoldouts(grant);
    await does(judgeOnHoldout, { holdoutId: june?.id }, "expert");
    expect(await named()).toEqual(["June 2026 decides", "May 2026"]);
    await does(renameHoldout, { holdoutId: may?.id, version: may?.version, name: "Spring" });
    await expect(does(renameHoldout, { holdoutId: may?.id, version: 2, name: "june 2026" })).rejects.toMatchObject({
      code: "invalid",
    });
    await does(retireHoldout, { holdoutId: june?.id });
    expect(await named()).toEqual(["Spring", "June 2026"]);
    await expect(does(judgeOnHoldout, { holdoutId: june?.id })).rejects.toMatchObject({ code: "precondition" });
    await expect(does(recordCounts, counts(await run(), "June 2026"))).rejects.toMatchObject({ code: "invalid" });
    expect(await logs(await run(), { params: { holdout: "June 2026" } })).toMatchObject({ holdout: null });
    await does(restoreHoldout, { holdoutId: june?.id });
    await does(recordCounts, counts(await run(), "June 2026"));
    const stranger = await laboratory(world);
    for (const command of [judgeOnHoldout, retireHoldout, restoreHoldout])
      await expect(stranger.does(command, { holdoutId: june?.id })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("data that was put on a hold-out by mistake", () => {
  test("is taken off with its runs, by somebody and for a reason, and later runs on it have no hold-out (not others)", async ({
    world,
    db,
  }) => {
    const { does, run, logs, found, grant } = await laboratory(world);
    const [right, wrong] = [await run(), await run()];
    await logs(right, { inputs: [["Departures", scored, "eval"]] });
    await logs(wrong, { inputs: [["Easy ones", "00c0ffee", "eval"]] });
    await does(assignRuns, { runs: [right, wrong], holdout: "May 2026" });
    const [may] = await listHoldouts(grant);
    expect(may?.data.map(({ name }) => name)).toEqual([`Departures (${scored})`, "Easy ones (00c0ffee)"]);
    const asked = { holdoutId: may?.id, dataId: may?.data[1]?.id, reason: "They were picked by hand." };
    await expect(does(detachData, asked, "stakeholder")).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await laboratory(world);
    await expect(stranger.does(detachData, asked)).rejects.toMatchObject({ code: "not_found" });
    expect(await does(detachData, asked, "data_engineer")).toEqual({ runs: 1 });
    await expect(does(detachData, asked)).rejects.toMatchObject({ code: "not_found" });
    expect(await found(right)).toMatchObject({ holdout: { name: "May 2026" } });
    expect(await found(wrong)).toMatchObject({ holdout: null, data: { name: "Easy ones" } });
    expect(await logs(wrong, { inputs: [["Easy ones", "00c0ffee", "eval"]], counts: [339, 1, 0, 60] })).toMatchObject({
      holdout: null,
    });
    expect(await logs(await run(), { inputs: [["Easy ones", "00c0ffee", "eval"]] })).toMatchObject({ holdout: null });
    const [left] = await listHoldouts(grant);
    expect(left).toMatchObject({ runs: 2, data: [{ name: `Departures (${scored})` }] });
    const [event] = await db.select().from(events).where(eq(events.kind, "holdout.data_detached"));
    expect(event).toMatchObject({
      before: { name: "May 2026", data: "Easy ones (00c0ffee)" },
      after: { runs: 1, reason: "They were picked by hand." },
    });
  });

  test("and cases that were sent one by one can be taken off too", async ({ world }) => {
    const { does, run, found, grant } = await laboratory(world);
    const runId = await run();
    const outcomes = Array.from({ length: 40 }, (_, at) => ({ case: at, actual: at % 2, score: at % 2 }));
    await does(sendOutcomes, { run: runId, holdout: "", outcomes });
    await does(assignRuns, { runs: [runId], holdout: "May" });
    const [may] = await listHoldouts(grant);
    await does(detachData, { holdoutId: may?.id, dataId: may?.data[0]?.id, reason: "These were last year's." });
    expect(await found(runId)).toMatchObject({ holdout: null, cases: 40 });
  });
});

describe("data that resembles what a run learned from is warned of, though its digest differs", () => {
  const table = (rows: number) => `{"num_rows": ${rows}, "num_elements": ${rows * 9}}`;
  const arrays = (rows: number) => `{"features_shape": [${rows}, 8], "features_size": ${rows * 8}}`;
  test.for([
    ["the same name, X beside X with y", { name: "dataset", profile: arrays(400) }, true],
    ["another name from the same source", { name: "training set", profile: table(400), source: "eval" }, true],
    ["other rows", { name: "dataset", profile: table(401) }, false],
    ["another name and source", { name: "training set", profile: table(400) }, false],
    ["no profile", { name: "dataset", profile: null }, false],
  ] as const)("%s", async ([, learnedFrom, warned], { world }) => {
    const { does, run, grant } = await laboratory(world);
    const [parent, plain] = [await run(), await run()];
    const child = await run([{ key: "mlflow.parentRunId", value: parent.replaceAll("-", "") }]);
    const logsData = (runId: string, dataset: object, context: string) =>
      does(logInputs, {
        runId,
        datasets: [
          {
            dataset: { digest: "0badf00d", sourceType: "code", source: context, schema: null, ...dataset },
            tags: [{ key: "mlflow.data.context", value: context }],
          },
        ],
      });
    for (const [learner, scoredRun] of [
      [parent, child],
      [plain, plain],
    ] as const) {
      await logsData(learner, learnedFrom, "train");
      await logsData(scoredRun, { name: "Dataset", digest: "e7a0f8bd", profile: table(400) }, "eval");
      await does(logBatch, { runId: scoredRun, metrics: pointsOf([340, 0, 0, 60]) });
    }
    const unranked = await listUnranked(grant);
    expect(unranked.map(({ reason, resembles }) => [reason, resembles])).toEqual([
      ["no-holdout", warned ? learnedFrom.name : null],
      ["no-holdout", warned ? learnedFrom.name : null],
    ]);
  });
});

test("a candidate is one of all that had been scored when it was chosen, whatever is deleted or scored anew", async ({
  world,
  db,
}) => {
  const { does, run, grant } = await laboratory(world);
  const runs = [await run(), await run(), await run()];
  for (const runId of runs) await does(recordCounts, counts(runId));
  const [chosen = "", deleted, moved] = runs;
  await does(deleteRun, { runId: deleted });
  await does(recordCounts, counts(moved ?? "", "June 2026"));
  await does(updateRun, { runId: chosen, status: "finished", endedAt: world.now, name: null });
  await does(proposeModel, { runId: chosen, model: "churn", note: "The best.", worstErrorsId: "" });
  await does(recordCounts, counts(await run()));
  expect(await listVersionsOfRun(grant, chosen)).toMatchObject([{ scoredRuns: 3 }]);
  expect(await db.$count(holdoutRuns)).toBe(5);

  const late = await run();
  await does(updateRun, { runId: late, status: "finished", endedAt: world.now, name: null });
  await does(proposeModel, { runId: late, model: "churn", note: "Scored later.", worstErrorsId: "" });
  expect(await listVersionsOfRun(grant, late)).toMatchObject([{ scoredRuns: null }]);
  await does(recordCounts, counts(late));
  expect(await listVersionsOfRun(grant, late)).toMatchObject([{ scoredRuns: 5 }]);
});
