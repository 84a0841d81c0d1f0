// Writes outcomes: one row a run, one a set of data that runs are scored on, and takes them from a run's metrics where it logs them there.
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import type { OutcomeSource } from "@/db/enums";
import { runOutcomes } from "@/db/schema";
import { sha256Of } from "@/lib/kernel/digest";
import { resolveHoldout } from "../holdouts/resolution.steps";
import { isOutcomeKey, isScoringContext, outcomeKeyPattern, outcomesIn, rowsOf } from "./metrics.rules";
import type { OutcomeData } from "./rules";

/** What a run was scored on, as it comes in. `cases` with what they turned out to be, where they are known one by one. */
export type EvaluationData = {
  /** As the run calls it; empty where it has no name. */
  name: string;
  identity: string;
  /** Of a dataset that a program logged. */
  digest?: string;
  cases?: string[];
  actuals?: number[];
  labels?: string[] | null;
};

type OutcomesToWrite = {
  runId: string;
  projectId: string;
  data: EvaluationData | null;
  /** The hold-out that the run itself names. */
  claimed: string;
  /** Somebody of the team says that it is this one; else it is what the data is known to be. */
  chosenId?: string;
  source: OutcomeSource;
  outcomes: OutcomeData;
  cases: number;
  personId: string;
  now: Date;
};

/**
 * The data is found by its identity, and kept where it is new.
 * @returns false where the very same was there
 * @throws Refusal invalid where the hold-out that was chosen has other cases
 */
export async function writeOutcomes(tx: Executor, input: OutcomesToWrite): Promise<boolean> {
  const { runId, projectId, data, claimed, source, outcomes, cases, personId, now } = input;
  const values = "values" in outcomes ? [...outcomes.values] : null;
  const labels = "labels" in outcomes ? outcomes.labels : null;
  const counts = outcomes.shape === "counts" ? outcomes.counts : null;
  const { over, under, overSquares, underSquares } = outcomes.shape === "sums" ? outcomes : emptySums;
  const sums = outcomes.shape === "sums" ? { over, under, overSquares, underSquares } : null;
  const set = data && (await evaluationSetOf(tx, projectId, data, now));
  const { holdoutId, assignedAt } = await resolveHoldout(tx, { ...input, set });
  const row = {
    ...{ holdoutId, assignedAt, evaluationSetId: set?.id ?? null, claimed },
    ...{ source, shape: outcomes.shape, cases, labels, counts, sums, values },
    digest: sha256Of({ holdout: data?.identity ?? null, shape: outcomes.shape, cases, labels, counts, sums, values }),
    recordedById: personId,
    recordedAt: now,
  };
  const changed = await tx
    .insert(runOutcomes)
    .values({ runId, projectId, ...row })
    .onConflictDoUpdate({
      target: runOutcomes.runId,
      set: row,
      setWhere: sql`(${runOutcomes.digest}, ${runOutcomes.claimed}, ${runOutcomes.holdoutId})
        is distinct from (${row.digest}, ${claimed}, ${holdoutId}::uuid)`,
    })
    .returning({ runId: runOutcomes.runId });
  return changed.length > 0;
}

const emptySums = { over: 0, under: 0, overSquares: null, underSquares: null };

async function evaluationSetOf(tx: Executor, projectId: string, data: EvaluationData, now: Date) {
  const { name, identity, digest = null, cases = null, actuals = null, labels = null } = data;
  const casesJson = JSON.stringify({ cases, actuals, labels });
  // one parameter for all the cases; on conflict the first stays, so that its order holds for every run
  const [row] = await tx.execute<{ id: string; holdoutId: string | null }>(sql`
    with given as (select ${casesJson}::jsonb as it), made as (
      insert into evaluation_sets (id, project_id, name, identity, digest, cases, actuals, labels, created_at)
      select ${v7()}::uuid, ${projectId}::uuid, ${name}, ${identity}, ${digest},
        case when it->'cases' = 'null' then null else array(select jsonb_array_elements_text(it->'cases')) end,
        case when it->'actuals' = 'null' then null
          else array(select jsonb_array_elements_text(it->'actuals')::double precision) end,
        case when it->'labels' = 'null' then null else array(select jsonb_array_elements_text(it->'labels')) end,
        ${now.toISOString()}::timestamptz from given
      on conflict (project_id, identity) do nothing returning id, holdout_id)
    select id, holdout_id as "holdoutId" from made
    union all select id, holdout_id from evaluation_sets where project_id = ${projectId}::uuid and identity = ${identity} limit 1`);
  if (!row) throw new Error("The evaluation data was not written.");
  return row;
}

/** Known by its name alone. */
export const dataNamed = (name: string): EvaluationData => ({ name, identity: `name:${name.toLowerCase()}` });

const holdoutKey = "holdout";

/** Whether a batch may have changed what the metrics say of outcomes. */
export const hasOutcomeMetrics = (batch: { metrics: readonly { key: string }[]; params: readonly { key: string }[] }) =>
  batch.metrics.some(({ key }) => isOutcomeKey(key)) || batch.params.some(({ key }) => key === holdoutKey);

type Dataset = { name: string; digest: string };
type Row = {
  runId: string;
  projectId: string;
  loggedById: string;
  figures: Record<string, number>;
  claimed: string | null;
  inputs: (Dataset & { contexts: string[]; profile: string | null })[];
  /** What the metrics themselves say that they were measured on. */
  measured: Dataset[];
};

/**
 * What the latest metrics of these runs come to. Outcomes that came another way, case by case or by hand, stay as they are. They are on
 * the dataset that the metrics name, or on the one that was logged to score on; only without either does the parameter “holdout” say
 * on which, unless they are as many cases as the run learned from.
 * @returns whether any outcomes are others than before
 */
export async function updateOutcomesFromMetrics(tx: Executor, runIds: readonly string[], now: Date): Promise<boolean> {
  const rows = await tx.execute<Row>(sql`
    select r.id as "runId", r.project_id as "projectId", r.logged_by_id as "loggedById", f.figures,
      (select p.value from run_params p where p.run_id = r.id and p.key = ${holdoutKey}) as claimed,
      coalesce((select json_agg(json_build_object('name', d.name, 'digest', d.digest, 'contexts', i.contexts,
          'profile', left(d.profile, 10000))
          order by d.name, d.digest)
        from run_inputs i join logged_datasets d on d.id = i.logged_dataset_id where i.run_id = r.id), '[]') as inputs,
      coalesce((select json_agg(distinct jsonb_build_object('name', l.dataset, 'digest', l.digest)) from logged_model_metrics l
        where l.run_id = r.id and l.key ~ ${outcomeKeyPattern} and l.digest <> ''), '[]') as measured
    from runs r join lateral (
      select json_object_agg(m.key, m.value) as figures from run_metrics m
      where m.run_id = r.id and not m.is_nan and m.key ~ ${outcomeKeyPattern}) f on f.figures is not null
    where r.id = any(string_to_array(${runIds.join(",")}, ',')::uuid[])
      and not exists (select 1 from run_outcomes o where o.run_id = r.id and o.source <> 'metrics')`);
  let changed = false;
  for (const { runId, projectId, loggedById, figures, claimed: claimedName, inputs, measured } of rows) {
    const outcomes = outcomesIn(new Map(Object.entries(figures)));
    if (!outcomes) continue;
    const claimed = claimedName?.trim().slice(0, 200) ?? "";
    const scoredOn = measured.length > 0 ? measured : inputs.filter(({ contexts }) => contexts.some(isScoringContext));
    // as many rows as it learned from: what it calls the hold-out may well be those
    const isDoubtful = inputs.some(
      ({ contexts, profile }) => !contexts.some(isScoringContext) && rowsOf(profile) === outcomes.cases,
    );
    const data = await dataOf(tx, projectId, scoredOn, isDoubtful ? "" : claimed);
    const source = "metrics" as const;
    if (await writeOutcomes(tx, { runId, projectId, data, claimed, source, ...outcomes, personId: loggedById, now }))
      changed = true;
  }
  return changed;
}

/** Of several datasets nobody knows which one the figures are about, but where one alone is the hold-out that the run names. */
async function dataOf(tx: Executor, projectId: string, scoredOn: readonly Dataset[], claimed: string) {
  if (scoredOn.length === 0) return claimed ? dataNamed(claimed) : null;
  const all = scoredOn.map(
    ({ name, digest }): EvaluationData => ({ name, identity: `dataset:${name} ${digest}`, digest }),
  );
  if (all.length < 2) return all[0] ?? null;
  const rows = await tx.execute<{ identity: string }>(sql`select s.identity from evaluation_sets s
    join evaluation_sets n on n.project_id = s.project_id and n.holdout_id = s.holdout_id
    where s.project_id = ${projectId}::uuid and n.identity = ${dataNamed(claimed).identity}`);
  const [one, other] = all.filter((data) => rows.some(({ identity }) => identity === data.identity));
  return other ? null : (one ?? null);
}

/** Whether a run has outcomes, so that what it learned from decides whether they count. */
export async function hasOutcomes(tx: Executor, runId: string): Promise<boolean> {
  return (await tx.$count(runOutcomes, eq(runOutcomes.runId, runId))) > 0;
}
