// Clauses as conditions on the database: every key and value a bound parameter, every sign one of a closed set.
import { eq, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import {
  experiments,
  loggedDatasets,
  loggedModelMetrics,
  loggedModels,
  projects,
  runInputs,
  runMetrics,
  runParams,
  runs,
  runTags,
} from "@/db/schema";
import { lookUp } from "@/lib/format/look-up";
import { nameTag, noteTag } from "../rules";
import { uuidOfRun } from "../schema";
import type { Clause, NumberSign, Test } from "./rules";

/** The condition on `runs`, joined with its experiment. */
export function conditionOnRuns({ entity, key, test }: Clause): SQL {
  if (entity === "metric") return onMetric(key, test);
  if (entity === "dataset") return onDataset(key, test);
  if (entity === "attribute") return onRun(key, test);
  if (entity === "tag" && key === nameTag) return onText(sql`${runs.name}`, test);
  if (entity === "tag" && key === noteTag) return onText(sql`nullif(${runs.notes}, '')`, test);
  const table = entity === "tag" ? runTags : runParams;
  const rows = sql`select 1 from ${table} where ${table.runId} = ${runs.id} and ${table.key} = ${key}`;
  if (test.kind === "presence") return test.sign === "IS NULL" ? sql`not exists (${rows})` : sql`exists (${rows})`;
  return sql`exists (${rows} and ${onText(sql`${table.value}`, test)})`;
}

/** The condition on `experiments`, joined with their project. */
export function conditionOnExperiments({ entity, key, test }: Clause): SQL {
  if (entity === "tag" && key === noteTag) return onText(sql`nullif(${experiments.description}, '')`, test);
  if (entity === "tag") return onText(sql`${experiments.tags} ->> ${key}::text`, test);
  if (test.kind === "number")
    return onNumber(inMs(key === "creation_time" ? experiments.createdAt : experiments.changedAt), test);
  return onText(key === "name" ? fullName : sql`${experiments.serial}::text`, test);
}

/** A dataset as a program named it, of any digest where none is said. */
export type OnDataset = { name: string; digest?: string };

/** The condition on `logged_model_metrics`. */
export const onDatasets = (datasets: readonly OnDataset[]): SQL => {
  const { dataset, digest } = loggedModelMetrics;
  const each = datasets.map(({ name, digest: wantedDigest }) =>
    wantedDigest ? sql`(${dataset} = ${name} and ${digest} = ${wantedDigest})` : sql`${dataset} = ${name}`,
  );
  return sql`(${sql.join(each, sql` or `)})`;
};

/** The condition on `logged_models`. @param datasets where any are named, only what was measured on one of them counts */
export function conditionOnModels({ entity, key, test }: Clause, datasets: readonly OnDataset[]): SQL {
  if (entity === "metric") {
    const table = loggedModelMetrics;
    const isThisMetric = sql`${table.loggedModelId} = ${loggedModels.id} and ${table.key} = ${key}`;
    const isOnDataset = datasets.length > 0 ? sql`and ${onDatasets(datasets)}` : sql``;
    return sql`exists (select 1 from ${table} where ${isThisMetric} ${isOnDataset} and ${comparedMetric(table, test)})`;
  }
  if (entity === "parameter") return onText(sql`${loggedModels.params} ->> ${key}::text`, test);
  if (entity === "tag") return onText(sql`${loggedModels.tags} ->> ${key}::text`, test);
  if (test.kind === "number") {
    return onNumber(inMs(key === "creation_timestamp" ? loggedModels.createdAt : loggedModels.changedAt), test);
  }
  return onText(textOfModel(key) ?? sql`null::text`, test);
}

const modelTexts: Readonly<Record<string, SQL>> = {
  name: sql`${loggedModels.name}`,
  model_id: sql`('m-' || replace(${loggedModels.id}::text, '-', ''))`,
  model_type: sql`${loggedModels.modelType}`,
  status: sql`(case ${loggedModels.status} when 'failed' then 'UPLOAD_FAILED' else upper(${loggedModels.status}::text) end)`,
  source_run_id: sql`replace(${loggedModels.sourceRunId}::text, '-', '')`,
};

/** Undefined for what is no attribute of a logged model. */
export const textOfModel = (key: string): SQL | undefined => lookUp(modelTexts, key);

/** As programs know an experiment: "CHURN/baseline". */
export const fullName = sql`(${projects.key} || '/' || ${experiments.name})`;
/** What a column may hold of a moment, in milliseconds since 1970. */
const inMs = (column: PgColumn) => sql`(extract(epoch from ${column}) * 1000)`;
const runId = sql`replace(${runs.id}::text, '-', '')`;

/** As text, except for moments. */
const runTexts: Record<string, SQL> = {
  run_id: runId,
  run_name: sql`${runs.name}`,
  user_id: sql`${runs.userId}`,
  status: sql`upper(${runs.status}::text)`,
  artifact_uri: sql`('mlflow-artifacts:/' || ${experiments.serial} || '/' || ${runId} || '/artifacts')`,
};

export function textOfRun(key: string): SQL {
  const text = lookUp(runTexts, key);
  if (!text) throw new Error(`Runs have no attribute "${key}".`);
  return text;
}

function onRun(key: string, test: Test): SQL {
  if (test.kind === "number") return onNumber(inMs(key === "end_time" ? runs.endedAt : runs.startedAt), test);
  const id = key === "run_id" && test.kind === "text" && test.sign === "=" ? uuidOfRun(test.value) : null;
  return id ? eq(runs.id, id) : onText(textOfRun(key), test);
}

function onMetric(key: string, test: Test): SQL {
  const isThisMetric = sql`${runMetrics.runId} = ${runs.id} and ${runMetrics.key} = ${key}`;
  return sql`exists (select 1 from ${runMetrics} where ${isThisMetric} and ${comparedMetric(runMetrics, test)})`;
}

/** Not a number differs from every number, and compares with none. */
function comparedMetric({ value, isNan }: { value: PgColumn; isNan: PgColumn }, test: Test): SQL {
  const compared = onNumber(sql`${value}`, test);
  const isUnequal = test.kind === "number" && test.sign === "!=";
  return isUnequal ? sql`(${isNan} or ${compared})` : sql`(not ${isNan} and ${compared})`;
}

function onDataset(key: string, test: Test): SQL {
  return sql`exists (select 1 from ${runInputs} join ${loggedDatasets} on ${loggedDatasets.id} = ${runInputs.loggedDatasetId}
    where ${runInputs.runId} = ${runs.id} and ${onText(textOfDataset(key), test)})`;
}

function textOfDataset(key: string): SQL {
  if (key === "context") return sql`${runInputs.tags} ->> 'mlflow.data.context'`;
  return key === "name" ? sql`${loggedDatasets.name}` : sql`${loggedDatasets.digest}`;
}

const signs: Record<NumberSign, SQL> = {
  "=": sql`=`,
  "!=": sql`<>`,
  ">": sql`>`,
  ">=": sql`>=`,
  "<": sql`<`,
  "<=": sql`<=`,
};

function onNumber(number: SQL, test: Test): SQL {
  return test.kind === "number" ? sql`${number} ${signs[test.sign]} ${test.value}::double precision` : sql`false`;
}

function onText(text: SQL, test: Test): SQL {
  if (test.kind === "presence") return test.sign === "IS NULL" ? sql`(${text}) is null` : sql`(${text}) is not null`;
  if (test.kind === "list") {
    const values = JSON.stringify(test.values.map((value) => value.toWellFormed()));
    const list = sql`(select jsonb_array_elements_text(${values}::jsonb))`;
    return test.sign === "IN" ? sql`(${text}) in ${list}` : sql`(${text}) not in ${list}`;
  }
  if (test.kind === "number") return sql`false`;
  // no sign escapes another: a backslash in a pattern is itself
  if (test.sign === "LIKE") return sql`(${text}) like ${test.value} escape ''`;
  if (test.sign === "ILIKE") return sql`(${text}) ilike ${test.value} escape ''`;
  return test.sign === "=" ? sql`(${text}) = ${test.value}::text` : sql`(${text}) <> ${test.value}::text`;
}
