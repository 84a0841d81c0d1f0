// What was measured of runs and releases: for the projects of a page together, a few of the newest figures or as many as it takes.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { metricsOf } from "@/lib/deployments/monitors/queries";
import { readRunFigures } from "@/lib/experiments/evidence.queries";
import type { RunFigure } from "@/lib/experiments/evidence.rules";
import type { Measured } from "./proofs.rules";

/** A measurement of a run, of a release, or (of neither) of what was in use. */
type About = Measured["about"][number] & { metricId: string };
type Window = Measured["windows"][number] & { releaseId: string };

export type MeasuredRows = { about: readonly About[]; figures: readonly RunFigure[]; windows: readonly Window[] };

const noRows: MeasuredRows = { about: [], figures: [], windows: [] };
const uuidArray = (ids: readonly string[]) => `{${[...new Set(ids)].join(",")}}`;

export type MeasuredOf = { runIds: readonly string[]; releaseIds: readonly string[]; names: readonly string[] };

/**
 * What was measured of these runs (as themselves, or of any release that brings their model) and of these releases.
 * @param names as `loggedNames` gives them: what runs and windows call the key metrics
 * @param most of each key metric and thing, however rarely its figure comes
 */
export async function readMeasured(
  db: Executor,
  { runIds, releaseIds, names }: MeasuredOf,
  most: number,
): Promise<MeasuredRows> {
  if (runIds.length + releaseIds.length === 0) return noRows;
  type Text<T> = Omit<T, "at"> & { at: string };
  const loggedKeys = JSON.stringify([...new Set(names)]);
  const rowsRead = db.execute<{ about: Text<About>[]; windows: Text<Window>[] }>(sql`
    with releases_of_runs as (
      select l.id, v.run_id from releases l join model_versions v on v.id = l.model_version_id
      where v.run_id = any(${uuidArray(runIds)}::uuid[]) or l.id = any(${uuidArray(releaseIds)}::uuid[])),
    measured as (
      select s.*, null::uuid as of_run_id from measurements s where s.run_id = any(${uuidArray(runIds)}::uuid[]) and s.struck_at is null
      union all
      select s.*, b.run_id from releases_of_runs b join measurements s on s.release_id = b.id where s.struck_at is null)
    select
      coalesce((select json_agg(json_build_object('metricId', n.metric_id, 'id', n.id, 'value', n.value, 'at', n.measured_at,
          'runId', n.run_id, 'releaseId', n.release_id, 'ofRunId', n.of_run_id))
        from (select t.*, row_number() over (partition by t.metric_id, t.run_id, t.release_id order by t.measured_at desc, t.id desc) as place
          from measured t) n where n.place <= ${most}), '[]') as about,
      coalesce((select json_agg(json_build_object('releaseId', n.release_id, 'id', n.id, 'key', n.metric, 'value', n.value, 'at', n.ended_at))
        from unnest(${uuidArray(releaseIds)}::uuid[]) l (id)
        cross join lateral (select k.metric from (${metricsOf(sql`l.id`)}) k
          where regexp_replace(lower(trim(k.metric)), '[\\s_-]+', ' ', 'g') in (select jsonb_array_elements_text(${loggedKeys}::jsonb))) k
        cross join lateral (
          select w.id, w.release_id, w.ended_at, v.metric, v.value from window_values v join windows w on w.id = v.window_id and w.cases > 0
          where v.release_id = l.id and v.metric = k.metric order by v.ended_at desc limit ${most}) n),
        '[]') as windows`);
  const [[row], figures] = await Promise.all([rowsRead, readRunFigures(db, runIds, names)]);
  const withMoment = <T>({ at, ...rest }: Text<T>) => ({ ...rest, at: new Date(at) });
  return {
    about: (row?.about ?? []).map((one) => withMoment<About>(one) as About),
    figures,
    windows: (row?.windows ?? []).map((one) => withMoment<Window>(one) as Window),
  };
}

/** The newest measurements of what was in use, by metric: for those few that take more than the first ones to decide. */
export async function readInUse(
  db: Executor,
  metricIds: readonly string[],
  most: number,
): Promise<Map<string, Measured["inUse"]>> {
  if (metricIds.length === 0) return new Map();
  const rows = await db.execute<{ metricId: string; id: string; value: number; at: string }>(sql`
    select m.id as "metricId", n.id, n.value, n.measured_at as at from unnest(${uuidArray(metricIds)}::uuid[]) m (id)
    cross join lateral (select s.id, s.value, s.measured_at from measurements s
      where s.metric_id = m.id and s.struck_at is null and s.run_id is null and s.release_id is null
      order by s.measured_at desc, s.id desc limit ${most}) n
    order by n.measured_at desc, n.id desc`);
  const stored = rows.map(({ at, ...row }) => ({ ...row, at: new Date(at) }));
  return Map.groupBy(stored, ({ metricId }) => metricId);
}
