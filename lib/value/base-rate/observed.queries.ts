// What the latest labelled monitoring windows in production say of the base rate, to be offered to whoever states it.
import { sql } from "drizzle-orm";
import type { Grant } from "@/lib/access/grant";
import { metricsOf } from "@/lib/deployments/monitors/queries";
import { outcomeKeyPattern } from "@/lib/experiments/outcomes/metrics.rules";
import { type Day, dayOf } from "@/lib/kernel/days";
import type { Matrix } from "../matrix/rules";
import { type Observed, observedDays, observedIn } from "./observed.rules";

/** `from` and `until` are the first and the last day that the windows lie in, in the workspace's zone. */
export type ObservedBaseRate = Omit<Observed, "from" | "until"> & { release: number; from: Day; until: Day };

/** Hourly windows of `observedDays`, and some. */
const mostWindows = 1_000;

type Row = { release: number; startedAt: string; endedAt: string; cases: string; figures: Record<string, number> };

/** Of the release in production whose newest labelled window is the latest; null where too few cases are labelled. */
export async function findObservedBaseRate(grant: Grant, matrix: Matrix | null): Promise<ObservedBaseRate | null> {
  if (!matrix || matrix.kind === "regression") return null;
  const rows = await grant.db.execute<Row>(sql`
    with named as (
      select r.id, r.number, m.metric, last.ended_at
      from releases r, lateral (${metricsOf(sql`r.id`)}) m,
        lateral (select v.ended_at from window_values v where v.release_id = r.id and v.metric = m.metric
          order by v.ended_at desc limit 1) last
      where r.project_id = ${grant.project.id} and r.environment = 'production' and m.metric ~ ${outcomeKeyPattern}),
    newest as (select id, number, max(ended_at) as ended_at from named group by id, number order by 3 desc, 2 desc limit 1)
    select n.number as release, w.started_at as "startedAt", w.ended_at as "endedAt", w.cases,
      json_object_agg(v.metric, v.value) as figures
    from newest n join named on named.id = n.id
      join window_values v on v.release_id = n.id and v.metric = named.metric
        and v.ended_at > n.ended_at - make_interval(days => ${observedDays}::int)
      join windows w on w.id = v.window_id
    group by n.number, w.id order by w.ended_at desc limit ${mostWindows}`);
  const windows = rows.map(({ startedAt, endedAt, cases, figures }) => ({
    startedAt: new Date(startedAt),
    endedAt: new Date(endedAt),
    cases: Number(cases),
    figures: new Map(Object.entries(figures)),
  }));
  const [first] = rows;
  const observed = observedIn(windows, matrix);
  if (!first || !observed) return null;
  const { from, until, ...shares } = observed;
  // a window ends where the next begins: at midnight its last case was the day before
  const lastMoment = new Date(until.getTime() - 1);
  return {
    ...shares,
    release: first.release,
    from: dayOf(from, grant.timeZone),
    until: dayOf(lastMoment, grant.timeZone),
  };
}
