// Writes what runs log: points, parameters and tags, each kind in as few statements as it can be, however many there are.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { loggedModelMetrics } from "@/db/schema";

/** A metric at a step. Steps and moments have 64 bits: as text they pass through JSON unharmed. */
export type Point = { runId: string; key: string; value: number; step: bigint; loggedAt: bigint };
export type Pair = { runId: string; key: string; value: string };

const largest = Number.MAX_VALUE;

/**
 * Points that are there already are left out; of each metric the latest (by step, moment, value), lowest and highest are kept.
 * Whoever calls holds the lock of the runs.
 */
export async function writePoints(tx: Executor, points: readonly Point[]): Promise<void> {
  if (points.length === 0) return;
  const pointsJson = JSON.stringify(
    points.map(({ runId, key, step, loggedAt, ...point }) => {
      const { value, isNan } = storedValue(point.value);
      return { r: runId, k: key, v: value, n: isNan, s: String(step), t: String(loggedAt) };
    }),
  );
  const rows = sql`jsonb_to_recordset(${pointsJson}::jsonb) as g (r uuid, k text, v double precision, n boolean, s bigint, t bigint)`;
  await tx.execute(sql`
    insert into run_metrics (run_id, project_id, key, value, step, logged_at, points)
    select distinct g.r, r.project_id, g.k, 0::double precision, 0, 0, 0 from ${rows} join runs r on r.id = g.r on conflict do nothing`);
  await tx.execute(sql`
    with added as (
      insert into metric_points (run_metric_id, logged_at, step, value, is_nan)
      select m.id, g.t, g.s, g.v, g.n from ${rows} join run_metrics m on m.run_id = g.r and m.key = g.k
      on conflict do nothing returning *),
    extent as (
      select run_metric_id as id, count(*) as points,
        min(value) filter (where not is_nan) as lowest, max(value) filter (where not is_nan) as highest
      from added group by run_metric_id),
    latest as (
      select distinct on (run_metric_id) run_metric_id as id, value, is_nan, step, logged_at
      from added order by run_metric_id, step desc, logged_at desc, value desc, is_nan desc)
    update run_metrics m set
      points = m.points + extent.points,
      lowest = least(m.lowest, extent.lowest),
      highest = greatest(m.highest, extent.highest),
      (value, is_nan, step, logged_at) = (
        select one.value, one.is_nan, one.step, one.logged_at from (
          select latest.value, latest.is_nan, latest.step, latest.logged_at
          union all select m.value, m.is_nan, m.step, m.logged_at where m.points > 0) as one
        order by one.step desc, one.logged_at desc, one.value desc limit 1)
    from extent join latest using (id) where m.id = extent.id`);
}

/** What was said of models too. Who said it before is not asked again. */
export async function writeModelPoints(
  tx: Executor,
  points: readonly (Point & { loggedModelId: string; dataset: string; digest: string })[],
): Promise<void> {
  if (points.length === 0) return;
  const rows = points.map(({ value, ...point }) => ({ ...point, ...storedValue(value) }));
  await tx.insert(loggedModelMetrics).values(rows).onConflictDoNothing();
}

/** Not a number is stored as 0 with its mark, infinity as the largest number. */
const storedValue = (value: number) => ({
  value: Number.isNaN(value) ? 0 : Math.max(-largest, Math.min(largest, value)),
  isNan: Number.isNaN(value),
});

export type Clash = { key: string; logged: string; given: string };

/** Parameters are written once. @returns those that were logged with another value before; then nothing may stay of the batch */
export async function writeParams(tx: Executor, params: readonly Pair[]): Promise<Clash[]> {
  if (params.length === 0) return [];
  const paramRows = sql`jsonb_to_recordset(${JSON.stringify(params)}::jsonb) as g ("runId" uuid, key text, value text)`;
  return await tx.execute<Clash>(sql`
    with added as (
      insert into run_params (run_id, key, value) select g."runId", g.key, g.value from ${paramRows} on conflict do nothing)
    select p.key, p.value as logged, g.value as given
    from ${paramRows} join run_params p on p.run_id = g."runId" and p.key = g.key
    where p.value <> g.value`);
}

/** The last word counts. */
export async function writeTags(tx: Executor, tags: readonly Pair[]): Promise<void> {
  if (tags.length === 0) return;
  const latestTags = [...new Map(tags.map((tag) => [`${tag.runId} ${tag.key}`, tag])).values()];
  await tx.execute(sql`
    insert into run_tags (run_id, key, value)
    select g."runId", g.key, g.value from jsonb_to_recordset(${JSON.stringify(latestTags)}::jsonb) as g ("runId" uuid, key text, value text)
    on conflict (run_id, key) do update set value = excluded.value`);
}
