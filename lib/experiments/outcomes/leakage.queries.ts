// Whether a run was scored on what it had learned from, by the data that programs logged: a figure of such a run proves nothing.
import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { rowsPattern } from "./metrics.rules";

/** As clients name the contexts in which a run reads what it learns from; they are kept without capitals (see logInputs). */
export const trainingContexts = sql`array['train', 'training', 'fit', 'fitting', 'learn', 'learning']`;

/** What each run itself learned from (run_id, name, digest), as its client logged it or as somebody wrote it down. */
const trainingInputs = sql`(
  select i.run_id, d.name, d.digest from run_inputs i join logged_datasets d on d.id = i.logged_dataset_id
    where i.contexts && ${trainingContexts}
  union all select y.id, e.name, v.digest from runs y join dataset_versions v on v.id = y.dataset_version_id
    join datasets e on e.id = v.dataset_id where v.digest <> '')`;

/** The protocol's way to write the id of a run; null for all else. */
const idOf = (text: SQL) => sql`(case when ${text} ~ '^[0-9a-f]{32}$' then ${text} end)::uuid`;

/**
 * Name and digest of each dataset that the run learned from: itself, a run whose model it read or measured, and the run that it is
 * part of.
 * @param runId of a run in the statement around it
 */
export const trainingDataOf = (runId: SQL) => sql`
  select x.name, x.digest from ${trainingRuns(runId)} a join ${trainingInputs} x on x.run_id = a.run_id`;

function trainingRuns(runId: SQL) {
  return sql`(
    select ${runId} as run_id
    union select m.source_run_id from run_models u join logged_models m on m.id = u.logged_model_id where u.run_id = ${runId}
    union select m.source_run_id from logged_model_metrics u join logged_models m on m.id = u.logged_model_id where u.run_id = ${runId}
    union select ${idOf(sql`g.value`)} from run_tags g where g.run_id = ${runId} and g.key = 'mlflow.parentRunId')`;
}

/**
 * The ids of runs among the outcomes `o` that fit a condition: those where the data that they are on, or another name of its hold-out,
 * is among what the run learned from (as above). Clients make digests of what a dataset holds: then other data never has the same one,
 * whatever it is called. Also those where the only data that a run logged with its metrics is what it learned from, and it names no
 * hold-out. In one pass over all of them, as there may be ten thousand.
 */
export const runsScoredOnTrainingData = (condition: SQL) => sql`
  select a.outcomes from (
      select o.run_id as outcomes, o.run_id, o.project_id, o.evaluation_set_id, o.holdout_id from run_outcomes o where ${condition}
      union all select o.run_id, m.source_run_id, o.project_id, o.evaluation_set_id, o.holdout_id from run_outcomes o
        join run_models u on u.run_id = o.run_id join logged_models m on m.id = u.logged_model_id where ${condition}
      union all select distinct o.run_id, m.source_run_id, o.project_id, o.evaluation_set_id, o.holdout_id from run_outcomes o
        join logged_model_metrics u on u.run_id = o.run_id join logged_models m on m.id = u.logged_model_id where ${condition}
      union all select o.run_id, ${idOf(sql`g.value`)}, o.project_id, o.evaluation_set_id, o.holdout_id from run_outcomes o
        join run_tags g on g.run_id = o.run_id and g.key = 'mlflow.parentRunId' where ${condition}) a
    join ${trainingInputs} t on t.run_id = a.run_id
    join evaluation_sets s on s.project_id = a.project_id and (s.id = a.evaluation_set_id or s.holdout_id = a.holdout_id)
      and s.digest = t.digest and (t.digest ~ '^[0-9a-f]{8,}$' or lower(t.name) = lower(s.name))
  union all
  select o.run_id from run_outcomes o join run_inputs i on i.run_id = o.run_id
    where ${condition} and o.source = 'metrics' and o.evaluation_set_id is null and o.holdout_id is null
    group by o.run_id having bool_and(i.contexts && ${trainingContexts})`;

/** Those of the runs that were scored on what they had learned from. */
export async function readScoredOnTrainingData(db: Executor, runIds: readonly string[]): Promise<Set<string>> {
  if (runIds.length === 0) return new Set();
  const condition = sql`o.run_id = any(string_to_array(${runIds.join(",")}, ',')::uuid[])`;
  const rows = await db.execute<{ outcomes: string }>(runsScoredOnTrainingData(condition));
  return new Set(rows.map(({ outcomes }) => outcomes));
}

/**
 * By run: the dataset that it learned from and that what it was scored on resembles, with as many rows as it has cases and the same name
 * or source. A client's digest of a table with its target is another one than of the table alone, so that digests can't tell.
 */
export async function readSimilarTrainingData(db: Executor, runIds: readonly string[]): Promise<Map<string, string>> {
  if (runIds.length === 0) return new Map();
  const rows = await db.execute<{ runId: string; name: string }>(sql`
    select distinct on (o.run_id) o.run_id as "runId", d.name from run_outcomes o
    join evaluation_sets s on s.id = o.evaluation_set_id and s.digest is not null
    cross join lateral ${trainingRuns(sql`o.run_id`)} a
    join run_inputs i on i.run_id = a.run_id and i.contexts && ${trainingContexts}
    join logged_datasets d on d.id = i.logged_dataset_id and d.digest <> s.digest
    where o.run_id = any(string_to_array(${runIds.join(",")}, ',')::uuid[])
      and substring(left(d.profile, 10000) from ${rowsPattern}) = o.cases::text
      and (lower(d.name) = lower(s.name) or exists (select from run_inputs j join logged_datasets e on e.id = j.logged_dataset_id
        where j.run_id = o.run_id and e.name = s.name and e.digest = s.digest and e.source_type = d.source_type and e.source = d.source))
    order by o.run_id, d.name`);
  return new Map(rows.map(({ runId, name }) => [runId, name]));
}
