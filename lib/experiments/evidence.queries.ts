// What runs logged under the names of key metrics, and whether it was measured on what they learned from.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { RunFigure } from "./evidence.rules";
import { runsScoredOnTrainingData, trainingContexts, trainingDataOf } from "./outcomes/leakage.queries";

/** As `plainKey` writes a name, where it lies. */
const plainKeyInSql = sql`regexp_replace(lower(trim(f.key)), '[\\s_-]+', ' ', 'g')`;

/** Of a figure `f`: what the client said it measured on which datasets; null where it said of none. */
const linkedDataIsTraining = sql`(select bool_or(exists (
    select from (${trainingDataOf(sql`f.run_id`)}) t where t.digest = p.digest and (t.digest ~ '^[0-9a-f]{8,}$' or lower(t.name) = lower(p.dataset))))
  from logged_model_metrics p where p.run_id = f.run_id and p.key = f.key and p.step = f.step and p.digest <> '')`;

const isTraining = sql`lower(trim(c)) = any(${trainingContexts})`;

/** Of the run of a figure `f`: it was scored on what it had learned from, or read one dataset both to learn and for something else. */
const scoredOnTraining = sql`(exists (${runsScoredOnTrainingData(sql`o.run_id = f.run_id`)})
  or exists (select from run_inputs i where i.run_id = f.run_id
    and exists (select from unnest(i.contexts) c where ${isTraining}) and exists (select from unnest(i.contexts) c where not ${isTraining})))`;

/**
 * The latest figure of each of these names. One that the client measured on a dataset is judged by that dataset: did the run, or the run
 * whose model it is, learn from it? Of one without a dataset the run as a whole tells.
 * @param names as `loggedNames` gives them
 */
export async function readRunFigures(
  db: Executor,
  runIds: readonly string[],
  names: readonly string[],
): Promise<RunFigure[]> {
  if (runIds.length === 0 || names.length === 0) return [];
  const rows = await db.execute<{
    runId: string;
    key: string;
    value: string;
    loggedAt: string;
    onTrainingData: boolean;
  }>(sql`
    select f.run_id as "runId", f.key, case when f.is_nan then 'NaN' else f.value::text end as value, f.logged_at::text as "loggedAt",
      coalesce(${linkedDataIsTraining}, ${scoredOnTraining}) as "onTrainingData"
    from run_metrics f
    where f.run_id = any(${`{${[...new Set(runIds)].join(",")}}`}::uuid[])
      and ${plainKeyInSql} in (select jsonb_array_elements_text(${JSON.stringify([...new Set(names)])}::jsonb))`);
  return rows.map(({ value, loggedAt, ...row }) => ({ ...row, value: Number(value), at: new Date(Number(loggedAt)) }));
}
