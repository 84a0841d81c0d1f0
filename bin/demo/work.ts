// What several stories do with data and models: bring a dataset with its rules, refresh it, propose a candidate, put it into use.
import type { NeededRole } from "@/lib/access/roles.policy";
import { registerDataset } from "@/lib/data/commands";
import { defineRule } from "@/lib/data/quality/commands";
import { sendResults } from "@/lib/data/quality/results/commands";
import { giveOpinion, sendSamples } from "@/lib/data/samples/commands";
import { findNextCase } from "@/lib/data/samples/queue.queries";
import { validateDataset } from "@/lib/data/validations/commands";
import { registerVersion } from "@/lib/data/versions/commands";
import { listVersionChoices } from "@/lib/data/versions/queries";
import { prepareRelease, rehearseRollback } from "@/lib/deployments/commands";
import { watchDrift, watchFigure } from "@/lib/deployments/monitors/commands";
import { getRelease, listModelChoices } from "@/lib/deployments/queries";
import { createExperiment } from "@/lib/experiments/commands";
import { proposeModel } from "@/lib/experiments/models/commands";
import { recordRun } from "@/lib/experiments/runs/commands";
import { deployRelease } from "@/lib/lifecycle/going-live/commands";
import type { Stage } from "./stage";

export type Rule = {
  statement: string;
  dimension: string;
  threshold: number;
  unit?: string;
  direction?: string;
  severity?: string;
  maxAgeDays?: number;
};
export type DataSet = {
  name: string;
  description: string;
  source: string;
  sensitivity: string;
  refreshHours?: number;
  /** "name: type, name: type" */
  columns: string;
  rules: readonly Rule[];
};

const columnsOf = (columns: string) =>
  columns.split(", ").map((column) => {
    const [name = "", type = "text"] = column.split(": ");
    return { name, type, required: true, meaning: "" };
  });

export async function registers(stage: Stage, key: string, set: DataSet) {
  const { name, description, source, sensitivity, refreshHours, rules } = set;
  const dataset = { name, description, source, sensitivity, refreshHours, promised: columnsOf(set.columns) };
  const { id: datasetId } = await stage.does("data_engineer", registerDataset, dataset, key);
  for (const rule of rules) {
    const terms = { unit: "%", direction: "higher", severity: "warning", maxAgeDays: 400, ...rule };
    await stage.does("data_engineer", defineRule, { datasetId, ...terms }, key);
  }
  return datasetId;
}

export type Arrival = { rows: number; values: readonly number[]; digest?: string; note?: string };

/** A version comes in whole, and each rule is checked on it, in their order. */
export async function arrives(stage: Stage, key: string, set: DataSet, { values, ...version }: Arrival) {
  const arrived = { dataset: set.name, columns: columnsOf(set.columns), ...version };
  const { id } = await stage.does("data_engineer", registerVersion, arrived, key);
  const results = set.rules.flatMap(({ statement }, at) => {
    const value = values[at];
    return value === undefined ? [] : [{ rule: statement, value, checkedAt: stage.now.toISOString() }];
  });
  await stage.does("data_engineer", sendResults, { dataset: set.name, results }, key);
  return id;
}

export async function validates(stage: Stage, key: string, datasetVersionId: string, note: string, verdict = "usable") {
  await stage.does("expert", validateDataset, { datasetVersionId, verdict, note }, key);
}

export type Sample = { answer: string; confidence: number; facts: Record<string, string> };
export type Opinion = { verdict: string; reason?: string };

/** A batch for the expert, who says of each case what `say` makes of it; of none where nothing is said. */
export async function shows(
  stage: Stage,
  key: string,
  batch: { name: string; question: string; datasetVersionId?: string; samples: readonly Sample[] },
  say?: (sample: { answer: string; facts: Record<string, string> }) => Opinion,
) {
  const { id } = await stage.does("data_scientist", sendSamples, batch, key);
  for (let left = say ? batch.samples.length : 0; say && left > 0; left -= 1) {
    const next = await findNextCase(await stage.opened("expert", key), id);
    if (!next) throw new Error(`${key}: no case of “${batch.name}” is left to judge.`);
    const facts = Object.fromEntries(next.facts.map(({ name, value }) => [name, value]));
    await stage.does("expert", giveOpinion, { sampleId: next.id, ...say({ answer: next.answer, facts }) }, key);
  }
  return id;
}

/** The data that it learns from are the current version of the first dataset. */
export type Candidate = {
  model: string;
  run: string;
  algorithm: string;
  params: Record<string, string | number>;
  metrics: Record<string, number>;
  note: string;
  worstErrorsId?: string;
  /** What its run kept: text by path. */
  files?: Record<string, string>;
};

/** The candidate's run and those that it was better than, in an experiment of the model's name; the first one is proposed. */
export async function proposes(stage: Stage, key: string, candidate: Candidate, others: readonly Candidate[] = []) {
  const { model, note, worstErrorsId } = candidate;
  const terms = { name: model, description: "", tags: [] };
  const { id: experimentId } = await stage.does("data_scientist", createExperiment, terms, key);
  const [data] = (await listVersionChoices(await stage.opened("data_scientist", key))).filter(({ current }) => current);
  const ids: string[] = [];
  for (const { run, algorithm, params, metrics, files = {} } of [candidate, ...others]) {
    const recorded = {
      ...{ experimentId, name: run, algorithm, datasetVersionId: data?.id ?? "", notes: "", startedAt: "" },
      ...{ params: pairs(params), metrics: pairs(metrics) },
    };
    const { id } = await stage.does("data_scientist", recordRun, recorded, key);
    for (const [path, text] of Object.entries(files))
      await stage.keeps("data_scientist", key, { runId: id }, path, text);
    ids.push(id);
  }
  await stage.does(
    "data_scientist",
    proposeModel,
    { runId: ids[0], model, note, worstErrorsId: worstErrorsId ?? "" },
    key,
  );
}

const pairs = (given: Record<string, string | number>) =>
  Object.entries(given)
    .map(([name, value]) => `${name} = ${value}`)
    .join("\n");

export type ReleaseTerms = {
  environment: string;
  strategy: string;
  /** In percent of the users, of a canary. */
  share?: string;
  servingMode: string;
  integrationPoint: string;
  integrationOwnerId: string;
  wayBack: string;
};

/** A release of the model version that was proposed last. @returns its number */
export async function prepares(stage: Stage, key: string, terms: ReleaseTerms): Promise<number> {
  const [newest] = await listModelChoices(await stage.opened("ml_engineer", key));
  const release = { modelVersionId: newest?.id, ...terms };
  return (await stage.does("ml_engineer", prepareRelease, release, key)).number;
}

export async function rehearses(stage: Stage, key: string, release: number, note: string) {
  const { version } = await getRelease(await stage.opened("ml_engineer", key), release);
  await stage.does("ml_engineer", rehearseRollback, { release, version, note }, key);
}

export async function goesLive(
  stage: Stage,
  key: string,
  release: number,
  part: NeededRole = "ml_engineer",
  reason = "",
) {
  const { version } = await getRelease(await stage.opened(part, key), release);
  await stage.does(part, deployRelease, { release, version, reason }, key);
}

/** `watches, kind, unit, direction, threshold, severity` for figures, a name alone for drift. */
export type Watch =
  | string
  | readonly [watches: string, kind: string, unit: string, direction: string, threshold: number, severity: string];

export async function watched(stage: Stage, key: string, release: number, watches: readonly Watch[]) {
  for (const watch of watches) {
    if (typeof watch === "string") {
      await stage.does("ml_engineer", watchDrift, { release, watches: watch, severity: "warning" }, key);
    } else {
      const [watches, kind, unit, direction, threshold, severity] = watch;
      const figure = { release, watches, kind, unit, direction, threshold, severity };
      await stage.does("ml_engineer", watchFigure, figure, key);
    }
  }
}
