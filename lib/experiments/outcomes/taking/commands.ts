// Writes outcomes: one row a run, one a hold-out, and takes them from a run's metrics where it logs them there.
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import type { OutcomeSource } from "@/db/enums";
import { runOutcomes } from "@/db/schema";
import { sha256Of } from "@/lib/digest";
import { isOutcomeKey, isScoringContext, outcomeKeyPattern, outcomesIn } from "../metrics/rules";
import type { Made } from "../rules";

/** `cases` with what they turned out to be, where they are known one by one. */
export type Holdout = {
  name: string;
  identity: string;
  cases?: string[];
  actuals?: number[];
  labels?: string[] | null;
};

type Written = {
  runId: string;
  projectId: string;
  holdout: Holdout | null;
  source: OutcomeSource;
  made: Made;
  cases: number;
  personId: string;
  now: Date;
};

/** The hold-out is found by its identity, and made where it is new. @returns false where the very same was there */
export async function writeOutcomes(tx: Executor, written: Written): Promise<boolean> {
  const { runId, projectId, holdout, source, made, cases, personId, now } = written;
  const values = "values" in made ? [...made.values] : null;
  const labels = "labels" in made ? made.labels : null;
  const counts = made.shape === "counts" ? made.counts : null;
  const { over, under, overSquares, underSquares } = made.shape === "sums" ? made : nothing;
  const sums = made.shape === "sums" ? { over, under, overSquares, underSquares } : null;
  const row = {
    holdoutId: holdout && (await holdoutIdOf(tx, projectId, holdout, now)),
    ...{ source, shape: made.shape, cases, labels, counts, sums, values },
    digest: sha256Of({ holdout: holdout?.identity ?? null, shape: made.shape, cases, labels, counts, sums, values }),
    recordedById: personId,
    recordedAt: now,
  };
  const changed = await tx
    .insert(runOutcomes)
    .values({ runId, projectId, ...row })
    .onConflictDoUpdate({ target: runOutcomes.runId, set: row, setWhere: sql`${runOutcomes.digest} <> ${row.digest}` })
    .returning({ runId: runOutcomes.runId });
  return changed.length > 0;
}

const nothing = { over: 0, under: 0, overSquares: null, underSquares: null };

async function holdoutIdOf(tx: Executor, projectId: string, holdout: Holdout, now: Date): Promise<string> {
  const { name, identity, cases = null, actuals = null, labels = null } = holdout;
  const given = JSON.stringify({ cases, actuals, labels });
  // one parameter for all the cases; on conflict the first stays, so that its order holds for every run
  const [row] = (await tx.execute(sql`
    with given as (select ${given}::jsonb as it), made as (
      insert into holdouts (id, project_id, name, identity, cases, actuals, labels, created_at)
      select ${v7()}::uuid, ${projectId}::uuid, ${name}, ${identity},
        case when it->'cases' = 'null' then null else array(select jsonb_array_elements_text(it->'cases')) end,
        case when it->'actuals' = 'null' then null
          else array(select jsonb_array_elements_text(it->'actuals')::double precision) end,
        case when it->'labels' = 'null' then null else array(select jsonb_array_elements_text(it->'labels')) end,
        ${now.toISOString()}::timestamptz from given
      on conflict (project_id, identity) do nothing returning id)
    select id from made
    union all select id from holdouts where project_id = ${projectId}::uuid and identity = ${identity} limit 1`)) as unknown as {
    id: string;
  }[];
  if (!row) throw new Error("The hold-out was not written.");
  return row.id;
}

/** Known by its name alone. */
export const namedHoldout = (name: string): Holdout => ({ name, identity: `name:${name.toLowerCase()}` });

const holdoutKey = "holdout";

/** Whether a batch may have changed what the metrics say of outcomes. */
export const speaksOfOutcomes = (batch: { metrics: readonly { key: string }[]; params: readonly { key: string }[] }) =>
  batch.metrics.some(({ key }) => isOutcomeKey(key)) || batch.params.some(({ key }) => key === holdoutKey);

type Row = {
  runId: string;
  projectId: string;
  loggedById: string;
  figures: Record<string, number>;
  named: string | null;
  inputs: { name: string; digest: string; context: string | null }[];
};

/**
 * What the latest metrics of these runs come to. Outcomes that came another way, case by case or by hand, stay as they are. The
 * hold-out is what the parameter “holdout” names, else the dataset that was logged as one to score on.
 * @returns whether any outcomes are others than before
 */
export async function takeFromMetrics(tx: Executor, runIds: readonly string[], now: Date): Promise<boolean> {
  const rows = (await tx.execute(sql`
    select r.id as "runId", r.project_id as "projectId", r.logged_by_id as "loggedById", f.figures,
      (select p.value from run_params p where p.run_id = r.id and p.key = ${holdoutKey}) as named,
      coalesce((select json_agg(json_build_object('name', d.name, 'digest', d.digest, 'context', i.tags->>'mlflow.data.context')
          order by d.name, d.digest)
        from run_inputs i join logged_datasets d on d.id = i.logged_dataset_id where i.run_id = r.id), '[]') as inputs
    from runs r join lateral (
      select json_object_agg(m.key, m.value) as figures from run_metrics m
      where m.run_id = r.id and not m.is_nan and m.key ~ ${outcomeKeyPattern}) f on f.figures is not null
    where r.id = any(string_to_array(${runIds.join(",")}, ',')::uuid[])
      and not exists (select 1 from run_outcomes o where o.run_id = r.id and o.source <> 'metrics')`)) as unknown as Row[];
  let changed = false;
  for (const { runId, projectId, loggedById, figures, named, inputs } of rows) {
    const found = outcomesIn(new Map(Object.entries(figures)));
    if (!found) continue;
    const scored = inputs.find(({ context }) => isScoringContext(context ?? ""));
    const logged = scored && { name: scored.name, identity: `dataset:${scored.name} ${scored.digest}` };
    const holdout = named?.trim() ? namedHoldout(named.trim().slice(0, 200)) : (logged ?? null);
    const written = { runId, projectId, holdout, source: "metrics" as const, ...found, personId: loggedById, now };
    if (await writeOutcomes(tx, written)) changed = true;
  }
  return changed;
}
