// Whether a run was scored on what it had learned from, by the data that programs logged: a figure of such a run proves nothing.
import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";

/** As clients name the contexts in which a run reads what it learns from. */
export const trainingContexts = sql`array['train', 'training', 'fit', 'fitting', 'learn', 'learning']`;

/** Clients make digests of what a dataset holds: then other data never has the same one, whatever it is called. */
const sameData = sql`t.digest = s.digest and (t.digest ~ '^[0-9a-f]{8,}$' or lower(t.name) = lower(s.name))`;

/**
 * Name and digest of each dataset that the run learned from, as its client logged it or as somebody wrote it down: itself, a run
 * whose model it read or measured, and the run that it is part of.
 * @param runId of a run in the statement around it
 */
export const learnedData = (runId: SQL) => sql`
  select x.name, x.digest from (
    select ${runId} as run_id
    union select m.source_run_id from run_models u join logged_models m on m.id = u.logged_model_id where u.run_id = ${runId}
    union select m.source_run_id from logged_model_metrics u join logged_models m on m.id = u.logged_model_id where u.run_id = ${runId}
    union select p.id from run_tags g join runs p on replace(p.id::text, '-', '') = replace(g.value, '-', '')
      where g.run_id = ${runId} and g.key = 'mlflow.parentRunId') a
  cross join lateral (
    select d.name, d.digest from run_inputs i join logged_datasets d on d.id = i.logged_dataset_id
      where i.run_id = a.run_id and exists (select from unnest(i.contexts) c where lower(trim(c)) = any(${trainingContexts}))
    union all select e.name, v.digest from runs y join dataset_versions v on v.id = y.dataset_version_id
      join datasets e on e.id = v.dataset_id where y.id = a.run_id) x
  where x.digest <> ''`;

/**
 * Of the outcomes `o` of a statement. True where the data that they are on, or another name of its hold-out, is among what the run
 * learned from; and where the only data that the run logged with its metrics is what it learned from, and it names no hold-out.
 */
export const learnedFromIt = sql`(exists (
    select from (${learnedData(sql`o.run_id`)}) t join evaluation_sets s on s.project_id = o.project_id and ${sameData}
    where s.id = o.evaluation_set_id or s.holdout_id = o.holdout_id)
  or (o.source = 'metrics' and o.evaluation_set_id is null and o.holdout_id is null and exists (select from run_inputs i
    where i.run_id = o.run_id having count(*) > 0 and bool_and(exists (
      select from unnest(i.contexts) c where lower(trim(c)) = any(${trainingContexts}))))))`;

/** Those of the runs that were scored on what they had learned from. */
export async function readLearned(db: Executor, runIds: readonly string[]): Promise<Set<string>> {
  if (runIds.length === 0) return new Set();
  const rows = await db.execute<{ runId: string }>(sql`select o.run_id as "runId" from run_outcomes o
    where o.run_id = any(string_to_array(${runIds.join(",")}, ',')::uuid[]) and ${learnedFromIt}`);
  return new Set(rows.map(({ runId }) => runId));
}
