// Outcomes come in by metrics, by program, by file and by form; on the same cases runs share a hold-out, and the same again changes nothing.
import { describe, expect } from "vitest";
import { evaluationSets, events, holdouts, runOutcomes } from "@/db/schema";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { createExperiment } from "../commands";
import { logBatch, logInputs } from "../points/commands";
import { createRun, deleteRun, importRuns, recordRun } from "../runs/commands";
import { importOutcomes, recordCounts, recordErrorSums, sendOutcomes } from "./commands";
import { listHoldoutNames, listOutcomes, readOutcomeData } from "./queries";

async function laboratory(world: World) {
  const { project, members } = await world.team();
  const does = async <T = unknown>(command: Parameters<World["perform"]>[1], input: unknown) => {
    const outcome = await world.perform(members.data_scientist, command, input, project);
    if (!outcome.ok) throw outcome.refusal;
    return outcome.value as T;
  };
  const { id: experimentId } = await does<{ id: string }>(createExperiment, { name: "baseline" });
  const run = async () => (await does<{ id: string }>(createRun, { experimentId, name: null, startedAt: null })).id;
  return { project, members, does, experimentId, run, grant: await world.grant(members.expert, project) };
}

const metrics = (given: Record<string, number>, at = 1) =>
  Object.entries(given).map(([key, value]) => ({ key, value, step: 0n, loggedAt: BigInt(at) }));
const four = { true_positives: 40, false_positives: 65, true_negatives: 275, false_negatives: 20 };
const logged = (name: string, digest: string, context: string) => ({
  dataset: { name, digest, sourceType: "http", source: "x", schema: null, profile: null },
  tags: [{ key: "mlflow.data.context", value: context }],
});

describe("with the metrics", () => {
  test("the four counts of two classes, on the dataset that was scored on, which nobody has named yet", async ({
    world,
  }) => {
    const { does, run, grant } = await laboratory(world);
    const runId = await run();
    await does(logBatch, { runId, metrics: metrics({ ...four, recall: 0.7 }) });
    expect(await listOutcomes(grant)).toMatchObject([{ runId, cases: 400, source: "metrics", holdout: null }]);
    await does(logInputs, { runId, datasets: [logged("May", "aa", "training"), logged("June", "bb", "evaluation")] });
    expect(await listOutcomes(grant)).toMatchObject([
      { runId, holdout: null, data: { name: "June", digest: "bb" }, learnedFromIt: false },
    ]);
    expect((await readOutcomeData(grant.db, [runId])).get(runId)).toEqual({
      shape: "counts",
      labels: ["0", "1"],
      counts: [
        [275, 65],
        [20, 40],
      ],
    });
  });

  test("a parameter says which of the team's hold-outs it is, and the latest value counts", async ({ world }) => {
    const { does, run, grant } = await laboratory(world);
    await does(recordCounts, {
      runId: await run(),
      holdout: "May 2026",
      labels: ["0", "1"],
      counts: [300, 40, 20, 40],
    });
    const [one, other] = [await run(), await run()];
    const params = [{ key: "holdout", value: "May 2026" }];
    for (const runId of [one, other]) await does(logBatch, { runId, metrics: metrics(four), params });
    await does(logBatch, { runId: one, metrics: metrics({ true_positives: 41, false_negatives: 19 }, 2) });
    const [first, second] = (await listOutcomes(grant)).filter(({ source }) => source === "metrics");
    expect(first?.holdout).toEqual(second?.holdout);
    expect(first?.holdout?.name).toBe("May 2026");
    expect(new Set([first?.counts?.[1]?.[1], second?.counts?.[1]?.[1]])).toEqual(new Set([40, 41]));
  });

  test("classes, and sums of errors; what is no whole set says nothing", async ({ world }) => {
    const { does, run, grant } = await laboratory(world);
    const [classes, sums, half] = [await run(), await run(), await run()];
    const counts = { "count/a/a": 5, "count/a/b": 1, "count/b/b": 4 };
    await does(logBatch, { runId: classes, metrics: metrics(counts) });
    const errors = { error_over_sum: 4.5, error_under_sum: 2, example_count: 4 };
    await does(logBatch, { runId: sums, metrics: metrics(errors) });
    const { false_negatives: _, ...three } = four;
    await does(logBatch, { runId: half, metrics: metrics({ ...three, "count/a/a": 0.5 }) });
    const made = await readOutcomeData(grant.db, [classes, sums, half]);
    expect(made.get(classes)).toEqual({
      shape: "counts",
      labels: ["a", "b"],
      counts: [
        [5, 1],
        [0, 4],
      ],
    });
    expect(made.get(sums)).toEqual({ shape: "sums", over: 4.5, under: 2, overSquares: null, underSquares: null });
    expect(made.has(half)).toBe(false);
  });

  test("of runs that were recorded by hand or came from a file", async ({ world }) => {
    const { does, experimentId, grant } = await laboratory(world);
    const lines = Object.entries(four).map(([key, value]) => `${key} = ${value}`);
    await does(recordRun, { experimentId, name: "by hand", params: "holdout = May", metrics: lines.join("\n") });
    const head = Object.keys(four).map((key) => `metric.${key}`);
    const csv = `name,param.holdout,${head}\nfrom a file,May,${Object.values(four)}`;
    await does(importRuns, { experimentId, csv, confirmed: "on" });
    const found = await listOutcomes(grant);
    expect(found.map(({ run }) => run).sort()).toEqual(["by hand", "from a file"]);
    expect(new Set(found.map(({ data }) => data?.id)).size).toBe(1);
    expect(found).toMatchObject([
      { holdout: null, claimed: "May" },
      { holdout: null, claimed: "May" },
    ]);
  });
});

const scores = [
  { case: "b", actual: 1, score: 0.9 },
  { case: "a", actual: 0, score: 0.2 },
  { case: "c", actual: "yes", score: 0.4 },
];

describe("case by case", () => {
  test("the same cases are the same data in whatever order and words they come", async ({ world, db }) => {
    const { does, run, grant } = await laboratory(world);
    const [one, other] = [await run(), await run()];
    await does(sendOutcomes, { run: one.replaceAll("-", ""), holdout: "May", outcomes: scores });
    const again = scores
      .toReversed()
      .map(({ score, ...rest }) => ({ ...rest, actual: rest.actual === 0 ? false : 1, predicted: score > 0.5 }));
    await does(sendOutcomes, { run: other, outcomes: again });
    expect(await db.$count(evaluationSets)).toBe(1);
    expect(await listOutcomes(grant)).toMatchObject([
      { holdout: null, data: { name: "May" } },
      { holdout: null, data: { name: "May" } },
    ]);
    const made = await readOutcomeData(db, [one, other]);
    expect(made.get(one)).toMatchObject({ values: Float64Array.of(0.2, 0.9, 0.4), actuals: Float64Array.of(0, 1, 1) });
    expect(made.get(other)).toMatchObject({ shape: "classes", values: Float64Array.of(0, 1, 0), labels: ["0", "1"] });
    const otherwise = scores.map((each) => (each.case === "c" ? { ...each, actual: 0 } : each));
    await does(sendOutcomes, { run: other, outcomes: otherwise });
    expect(await db.$count(evaluationSets)).toBe(2);
  });

  test("the same again leaves no trace, another set takes its place, and metrics don't", async ({ world, db }) => {
    const { does, run, grant } = await laboratory(world);
    const runId = await run();
    await does(sendOutcomes, { run: runId, outcomes: scores });
    const before = await db.$count(events);
    await does(sendOutcomes, { run: runId, outcomes: scores });
    expect(await db.$count(events)).toBe(before);
    await does(logBatch, { runId, metrics: metrics(four) });
    expect(await listOutcomes(grant)).toMatchObject([{ cases: 3, source: "api" }]);
    await does(sendOutcomes, { run: runId, outcomes: scores.slice(1) });
    expect(await db.$count(runOutcomes)).toBe(1);
    expect(await listOutcomes(grant)).toMatchObject([{ cases: 2 }]);
  });

  test.for([
    [{ case: "x", actual: 1, score: 1.2 }, "outcomes.2.score", /From 0 to 1/],
    [{ case: "x", actual: 1, score: "NaN" }, "outcomes.2.score", /finite/],
    [{ case: "a", actual: 1, score: 0.5 }, "outcomes.2.case", /there before/],
    [{ case: "x", score: 0.5 }, "outcomes.2.actual", /turned out/],
    [{ case: "x", actual: 7, score: 0.5 }, "outcomes.2.actual", /1 or 0/],
    [{ case: "x", actual: 1 }, "outcomes.2", /score, predicted/],
    [{ case: "x", actual: 1, predicted: "1" }, "outcomes.2.predicted", /before this one have score/],
    [{ case: "x", actual: 1, score: 0.5, money: 3 }, "outcomes.2.money", /Only one/],
    [{ case: "x", actual: 1, score: 0.5, weight: 3 }, "outcomes.2.weight", /not known/],
    ["nonsense", "outcomes.2", /An outcome is/],
  ] as const)("%j is named, and nothing is kept", async ([wrong, field, remark], { world, db }) => {
    const { members, project, run } = await laboratory(world);
    const outcomes = [...scores.slice(0, 2), wrong];
    const refused = await world.perform(members.data_scientist, sendOutcomes, { run: await run(), outcomes }, project);
    if (refused.ok) throw new Error("It was not refused.");
    expect(refused.refusal.details.fields?.[field]).toMatch(remark);
    expect(await db.$count(runOutcomes)).toBe(0);
  });

  test("money is in the project's currency, forecasts are figures, and classes keep their names", async ({ world }) => {
    const { does, run, grant } = await laboratory(world);
    const [money, forecast, classes] = [await run(), await run(), await run()];
    await does(sendOutcomes, {
      run: money,
      outcomes: [
        { case: 1, money: "12.50" },
        { case: 2, money: -3 },
      ],
    });
    const figures = [
      { case: 1, actual: 10, forecast: 12.5 },
      { case: 2, actual: "8", forecast: 7 },
    ];
    await does(sendOutcomes, { run: forecast, outcomes: figures });
    const named = [
      { case: 1, actual: "urgent", predicted: "later" },
      { case: 2, actual: "today", predicted: "urgent" },
    ];
    await does(sendOutcomes, { run: classes, outcomes: named });
    const made = await readOutcomeData(grant.db, [money, forecast, classes]);
    expect(made.get(money)).toEqual({ shape: "money", values: Float64Array.of(1_250, -300) });
    expect(made.get(forecast)).toMatchObject({ values: Float64Array.of(12.5, 7), actuals: Float64Array.of(10, 8) });
    expect(made.get(classes)).toMatchObject({
      labels: ["today", "urgent", "later"],
      values: Float64Array.of(2, 1),
      actuals: Float64Array.of(1, 0),
    });
  });

  test("fifty thousand cases come in at once, and no more", async ({ world, db }) => {
    const { does, run, members, project } = await laboratory(world);
    const many = Array.from({ length: 50_000 }, (_, at) => ({
      case: `c${at}`,
      actual: at % 3 === 0,
      score: (at % 97) / 97,
    }));
    const runId = await run();
    await does(sendOutcomes, { run: runId, outcomes: many });
    const made = (await readOutcomeData(db, [runId])).get(runId);
    expect(made?.shape === "scores" && made.values.length).toBe(50_000);
    const more = [...many, { case: "one more", actual: 1, score: 0 }];
    const refused = await world.perform(members.data_scientist, sendOutcomes, { run: runId, outcomes: more }, project);
    expect(!refused.ok && refused.refusal.code).toBe("invalid");
  });

  test("a file is shown before it is saved, and says which line is wrong", async ({ world }) => {
    const { does, run, members, project, grant } = await laboratory(world);
    const runId = await run();
    const csv = "case,actual,score\na,1,0.9\nb,0,0.1";
    const asked = await world.perform(members.data_scientist, importOutcomes, { runId, csv }, project);
    if (asked.ok) throw new Error("It was saved at once.");
    expect(asked.refusal.details.preview).toEqual({
      cases: 2,
      shape: "scores",
      classes: [
        { label: "0", cases: 1 },
        { label: "1", cases: 1 },
      ],
      rows: [
        { case: "a", actual: "1", prediction: 0.9 },
        { case: "b", actual: "0", prediction: 0.1 },
      ],
    });
    const money = await world.perform(
      members.data_scientist,
      importOutcomes,
      { runId, csv: "case;money\na;0,5\nb;1.234,5" },
      project,
    );
    expect(!money.ok && money.refusal.details.preview).toMatchObject({
      rows: [{ prediction: 50 }, { prediction: 123_450 }],
    });
    await does(importOutcomes, { runId, csv, holdout: "May", confirmed: "on" });
    expect(await listOutcomes(grant)).toMatchObject([{ source: "csv", cases: 2, holdout: { name: "May" } }]);
    const wrong = await world.perform(members.data_scientist, importOutcomes, { runId, csv: `${csv}\na,1,2` }, project);
    expect(!wrong.ok && wrong.refusal.details.fields).toEqual({ "line.4": "From 0 to 1, please." });
  });
});

describe("by form", () => {
  test("counts and errors, on a hold-out that whoever brings them names or chooses", async ({ world, db }) => {
    const { does, run, grant } = await laboratory(world);
    const [one, other] = [await run(), await run()];
    await does(recordCounts, {
      runId: one,
      holdout: "May",
      labels: ["stays", "leaves"],
      counts: ["275", "65", "20", "40"],
    });
    await does(recordErrorSums, { runId: other, holdout: "may", cases: "400", over: "12.5", under: "0" });
    expect(await db.$count(holdouts)).toBe(1);
    expect(await listHoldoutNames(grant)).toEqual(["May"]);
    expect(await listOutcomes(grant)).toMatchObject([
      { source: "form", shape: expect.any(String) },
      { source: "form" },
    ]);
    expect((await readOutcomeData(db, [other])).get(other)).toMatchObject({
      shape: "sums",
      over: 12.5,
      overSquares: null,
    });
  });
});

test("runs of other projects are not found, and outcomes of deleted runs are not listed", async ({ world }) => {
  const { does, run, grant } = await laboratory(world);
  const runId = await run();
  await does(sendOutcomes, { run: runId, outcomes: scores });
  const stranger = await laboratory(world);
  const theirs = { run: runId, outcomes: scores };
  await expect(stranger.does(sendOutcomes, theirs)).rejects.toMatchObject({ code: "not_found" });
  expect(await listOutcomes(stranger.grant)).toEqual([]);
  expect(await listHoldoutNames(stranger.grant)).toEqual([]);
  await does(deleteRun, { runId });
  expect(await listOutcomes(grant)).toEqual([]);
  expect(await listOutcomes(grant, { runIds: [runId] })).toHaveLength(1);
  await expect(does(sendOutcomes, theirs)).rejects.toMatchObject({ code: "precondition" });
});
