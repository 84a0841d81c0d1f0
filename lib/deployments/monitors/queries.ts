// Monitors with what they read lately, and what that says.
import { and, asc, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import {
  type Direction,
  type MonitorKind,
  type MonitorState,
  monitorStates,
  type ReleaseStatus,
  type Severity,
} from "@/db/enums";
import { alerts, monitors, releases } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/errors";
import { uuid } from "@/lib/fields";
import { reducePoints } from "@/lib/format/reduce";
import { type Reading, stateOf } from "./rules";

export type Monitor = {
  id: string;
  releaseId: string;
  release: number;
  releaseStatus: ReleaseStatus;
  kind: MonitorKind;
  watches: string;
  unit: string;
  direction: Direction | null;
  threshold: number | null;
  patience: number;
  severity: Severity;
  createdAt: Date;
  retiredAt: Date | null;
  version: number;
  /** The alert that is not resolved. */
  alertId: string | null;
  alertSeverity: Severity | null;
  /** From the oldest to the newest. */
  recent: Reading[];
  state: MonitorState;
};

/** How many windows back a figure is looked for: beyond that, nothing was heard lately. */
const reach = 50;

/** The monitors of these releases, the worst first, else in the order of kind and name; `recent` is how many readings come along. */
export async function listMonitors(
  grant: Pick<Grant, "db" | "now">,
  releaseIds: readonly string[],
  { recent = 1 }: { recent?: number } = {},
): Promise<Monitor[]> {
  if (releaseIds.length === 0) return [];
  return read(grant, and(inArray(monitors.releaseId, [...releaseIds]), isNull(monitors.retiredAt)), recent);
}

/** @throws Refusal not_found, for the monitors of other projects too */
export async function getMonitor(grant: Grant, monitorId: string): Promise<Monitor> {
  if (!uuid.safeParse(monitorId).success) throw notFound("This monitor");
  const own = and(eq(monitors.id, monitorId), eq(releases.projectId, grant.project.id));
  const [monitor] = await read(grant, own, 1);
  if (!monitor) throw notFound("This monitor");
  return monitor;
}

/** Of each of its windows `w`, what the monitor reads there: a figure against its threshold, or drift against its own limit. */
const readingIn = sql`lateral (
  select v.value, monitors.threshold as "limit" from window_values v
    where monitors.kind <> 'drift' and v.window_id = w.id and v.metric = monitors.watches
  union all
  select h.psi, h.critical from reference_histograms f join window_histograms h on h.reference_id = f.id and h.window_id = w.id
    where monitors.kind = 'drift' and f.release_id = monitors.release_id and f.feature = monitors.watches) r on true`;

async function read(grant: Pick<Grant, "db" | "now">, which: SQL | undefined, recent: number): Promise<Monitor[]> {
  const rows = await grant.db
    .select({
      ...columns,
      recent: sql<Stored[]>`coalesce((select json_agg(s order by s."endedAt") from (
        select w.id as "windowId", w.started_at as "startedAt", w.ended_at as "endedAt", r.value, r."limit"
        from (select id, started_at, ended_at from windows where release_id = monitors.release_id
          order by ended_at desc limit ${Math.max(reach, recent)}) w join ${readingIn}
        order by w.ended_at desc limit ${recent}) s), '[]')`,
    })
    .from(monitors)
    .innerJoin(releases, eq(releases.id, monitors.releaseId))
    .leftJoin(alerts, and(eq(alerts.monitorId, monitors.id), ne(alerts.status, "resolved")))
    .where(which)
    .orderBy(asc(monitors.kind), asc(monitors.watches), asc(monitors.id));
  const read = rows.map(({ recent: stored, ...monitor }) => {
    const readings = stored.map(readingOf);
    const state = stateOf(monitor, readings.at(-1) ?? null, monitor.alertId !== null, grant.now);
    return { ...monitor, recent: readings, state };
  });
  return read.toSorted((one, other) => monitorStates.indexOf(one.state) - monitorStates.indexOf(other.state));
}

/** Through json, where moments arrive as text. */
type Stored = Omit<Reading, "startedAt" | "endedAt"> & { startedAt: string | Date; endedAt: string | Date };
const readingOf = (stored: Stored): Reading => ({
  ...stored,
  startedAt: new Date(stored.startedAt),
  endedAt: new Date(stored.endedAt),
});

type Read = { after?: Date; most: number };

/** Its newest readings, the oldest of them first; `after` leaves out windows that ended then or before. */
export async function listReadings(db: Grant["db"], monitorId: string, { after, most }: Read): Promise<Reading[]> {
  const since = after ? sql`and w.ended_at > ${after.toISOString()}::timestamptz` : sql``;
  const rows = (await db.execute(sql`
    select w.id as "windowId", w.started_at as "startedAt", w.ended_at as "endedAt", r.value, r."limit"
    from monitors join windows w on w.release_id = monitors.release_id join ${readingIn}
    where monitors.id = ${monitorId} ${since}
    order by w.ended_at desc limit ${most}`)) as unknown as Stored[];
  return rows.map(readingOf).reverse();
}

/** For a chart: no more points than it has room for, and every spike among the newest two thousand. */
export async function listSeries(grant: Grant, monitor: Monitor): Promise<Reading[]> {
  const readings = await listReadings(grant.db, monitor.id, { most: 2_000 });
  return reducePoints(readings, 100, { at: ({ endedAt }) => endedAt.getTime(), value: ({ value }) => value });
}

/** The metrics that the latest windows of a release brought: what can be watched. */
export async function listKnownMetrics(grant: Grant, releaseId: string): Promise<string[]> {
  const rows = (await grant.db.execute(sql`
    select distinct v.metric from (select w.id from windows w join releases r on r.id = w.release_id
      where r.id = ${releaseId} and r.project_id = ${grant.project.id} order by w.ended_at desc limit 20) w
    join window_values v on v.window_id = w.id order by v.metric limit 200`)) as unknown as { metric: string }[];
  return rows.map(({ metric }) => metric);
}

const columns = {
  id: monitors.id,
  releaseId: monitors.releaseId,
  release: releases.number,
  releaseStatus: releases.status,
  kind: monitors.kind,
  watches: monitors.watches,
  unit: monitors.unit,
  direction: monitors.direction,
  threshold: monitors.threshold,
  patience: monitors.patience,
  severity: monitors.severity,
  createdAt: monitors.createdAt,
  retiredAt: monitors.retiredAt,
  version: monitors.version,
  alertId: alerts.id,
  alertSeverity: alerts.severity,
};
