// The stored worth of runs: which are to be priced again, and what tables show.
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { Misfit, WorthStanding } from "@/db/enums";
import { holdouts, runOutcomes, runWorths } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { type UnrankedReason, unrankedReason } from "@/lib/experiments/holdouts/rules";
import { readScoredOnTrainingData, runsScoredOnTrainingData } from "@/lib/experiments/outcomes/leakage.queries";
import type { StoredAgainst, StoredOptimism } from "./rules";

/** A run of a hold-out of which something changed since it was priced, or that was never priced. */
export type DueRun = {
  runId: string;
  /** The hold-out; the run itself where it can be ranked on none. */
  holdout: string;
  /** On a hold-out that the team has named, and not learned from: it is ranked. */
  ranked: boolean;
  holdoutDigest: string;
  cases: number;
  digest: string;
  /** Not deleted. A deleted run counts where the best was chosen, and is compared with nothing. */
  live: boolean;
  /** How many runs were ever scored on this hold-out, deleted ones too. */
  scored: number;
  /** The same outcomes under the same matrix and base rate: only optimism and standing are due. */
  priced: boolean;
  mean: number | null;
  low: number | null;
  high: number | null;
};

/** The current versions that a price rests on. */
type Versions = { matrix: { id: string }; baseRate: { id: string } | null };

/** All runs of each hold-out that is due; nothing where nothing changed. */
export async function listDueRuns(db: Executor, projectId: string, { matrix, baseRate }: Versions): Promise<DueRun[]> {
  const baseRateId = baseRate?.id ?? null;
  const rows = await db.execute<DueRun>(sql`
    with learned as (select distinct outcomes from (${runsScoredOnTrainingData(sql`o.project_id = ${projectId}`)}) l),
    scored_runs as (
      select o.run_id, case when u.ranked then o.holdout_id else o.run_id end as holdout, u.ranked, o.cases, o.digest,
        r.deleted_at is null as live
      from run_outcomes o join runs r on r.id = o.run_id left join learned l on l.outcomes = o.run_id
        cross join lateral (select o.holdout_id is not null and l.outcomes is null as ranked) u
      where o.project_id = ${projectId}),
    counted as (
      select g.holdout, greatest(1, (select count(*) from holdout_runs n where n.holdout_id = g.holdout))::int as scored
      from scored_runs g group by g.holdout),
    digests as (
      select holdout, scored, encode(sha256(convert_to(${`${matrix.id} ${baseRateId}`} || ' ' || scored || ' ' || bool_or(ranked) || ' ' || coalesce(
        string_agg(run_id || digest || live, ' ' order by run_id), ''), 'UTF8')), 'hex') as digest
      from scored_runs join counted using (holdout) group by holdout, scored),
    compared_runs as (
      select g.*, b.scored, b.digest as holdout_digest, w.mean, w.low, w.high,
        (w.matrix_id = ${matrix.id} and w.base_rate_id is not distinct from ${baseRateId}::uuid
          and w.outcomes_digest = g.digest) is true as priced,
        w.holdout_digest = b.digest as compared
      from scored_runs g join digests b using (holdout) left join run_worths w using (run_id))
    select run_id as "runId", holdout, ranked, holdout_digest as "holdoutDigest", cases, digest, live, scored, priced, mean, low, high
    from compared_runs where holdout in (select holdout from compared_runs where not priced or not compared)
    order by holdout, run_id`);
  return [...rows];
}

/** What a case is worth with each run that was priced, in minor units; null for those that can have no price. */
export async function readMeans({ db, project }: Grant): Promise<Map<string, number | null>> {
  const rows = await db
    .select({ runId: runWorths.runId, mean: runWorths.mean })
    .from(runWorths)
    .where(eq(runWorths.projectId, project.id));
  return new Map(rows.map(({ runId, mean }) => [runId, mean]));
}

export type RunWorth = {
  /** The name of its hold-out, where the team has named one. */
  holdout: string | null;
  /** Why it is not ranked; null where it is. */
  unranked: UnrankedReason | null;
  misfit: Misfit | null;
  /** Null where it can have no price, or where that is still being worked out. */
  mean: number | null;
  low: number | null;
  high: number | null;
  scored: number;
  standing: WorthStanding | null;
};

/** Of those of the runs that have outcomes. */
export async function readRunWorths({ db, project }: Grant, runIds: readonly string[]): Promise<Map<string, RunWorth>> {
  const { misfit, mean, low, high, scored, standing } = runWorths;
  const rows = await db
    .select({ runId: runOutcomes.runId, holdout: holdouts.name, misfit, mean, low, high, scored, standing })
    .from(runOutcomes)
    .leftJoin(runWorths, eq(runWorths.runId, runOutcomes.runId))
    .leftJoin(holdouts, eq(holdouts.id, runOutcomes.holdoutId))
    .where(
      and(
        eq(runOutcomes.projectId, project.id),
        sql`${runOutcomes.runId} = any(string_to_array(${runIds.join(",")}, ',')::uuid[])`,
      ),
    );
  const learned = await readScoredOnTrainingData(
    db,
    rows.map(({ runId }) => runId),
  );
  return new Map(
    rows.map(({ runId, ...worth }) => {
      const unranked = unrankedReason({ ...worth, learnedFromIt: learned.has(runId) });
      return [runId, { ...worth, unranked, scored: worth.scored ?? 1 }];
    }),
  );
}

/** The best run of a hold-out, by its stored worth. */
export type Lead = StoredOptimism & {
  holdout: string;
  runId: string;
  run: string;
  mean: number;
  low: number | null;
  high: number | null;
  against: StoredAgainst[];
  scored: number;
  /** How many others are not significantly different from it, and of how many of these the two can't be compared case by case. */
  level: number;
  levelByCounts: number;
};

/** On the hold-out on which the team judges candidates; none where there is no such hold-out, or no run on it has a price. */
export const leadOfProject = (projectId: SQL) => sql`
  select h.name as holdout, r.id as "runId", r.name as run, w.mean, w.low, w.high, w.against, w.scored, w.luck, w.most_luck as "mostLuck",
    w.least_luck as "leastLuck",
    (select count(*)::int from run_worths v join run_outcomes x using (run_id)
      where x.holdout_id = o.holdout_id and v.standing = 'level') as level,
    (select count(*)::int from run_worths v join run_outcomes x using (run_id)
      where x.holdout_id = o.holdout_id and v.standing = 'level' and (v.basis <> 'cases' or w.basis <> 'cases')) as "levelByCounts"
  from holdouts h join run_outcomes o on o.holdout_id = h.id join run_worths w on w.run_id = o.run_id join runs r on r.id = o.run_id
  where h.project_id = ${projectId} and h.decides and r.deleted_at is null and w.mean is not null and w.standing = 'leads'
    and not exists (${runsScoredOnTrainingData(sql`o.run_id = r.id`)})
  order by r.id
  limit 1`;

export async function findLead({ db, project }: Pick<Grant, "db" | "project">): Promise<Lead | null> {
  const [lead] = await db.execute<Lead>(leadOfProject(sql`${project.id}`));
  return lead ?? null;
}
