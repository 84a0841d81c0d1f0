// What others read of a project's releases and alerts.
import { type SQL, sql } from "drizzle-orm";
import { slice } from "@/lib/kernel/slices";

/** Alerts that are critical and not resolved, by their ids. */
export const criticalAlertsOf = slice<string[]>(
  sql`array(select a.id from alerts a where a.project_id = p.id and a.severity = 'critical' and a.status <> 'resolved')`,
);

/** Since when anything of it runs in production: its first release there, or its last phase. */
export const productionSinceOf = slice<Date | null>(sql`least(
  (select min(d.deployed_at) from releases d where d.project_id = p.id and d.environment = 'production'),
  case when p.phase = 'deployment' then (select max(h.changed_at) from phase_changes h where h.project_id = p.id) end)`);

/** Since when the release that serves everybody in production is in use, if it is this one. @param which `d` is the release, `d.run_id` its run */
export const inUseSince = (condition: SQL): SQL => sql`(select d.deployed_at from (
  select d.id, d.deployed_at, b.run_id from releases d join model_versions b on b.id = d.model_version_id
  where d.project_id = p.id and d.environment = 'production' and d.status = 'live'
  order by d.strategy in ('basic', 'blue_green') desc, d.number desc limit 1) d where ${condition})`;

/** What watches the release `l` of a statement. */
export const monitorsOfRelease: SQL = sql`array(select distinct o.kind::text from monitors o
  where o.release_id = l.id and o.retired_at is null order by 1)`;

/** In production, what is live before what is prepared, what serves everybody before the rest, the newest first. */
export const shownInProduction = {
  where: sql`l.environment = 'production' and l.status in ('live', 'prepared')`,
  order: sql`l.status = 'live' desc, l.strategy in ('basic', 'blue_green') desc, l.number desc`,
} as const;
