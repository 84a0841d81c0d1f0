// Monitors with their recent readings and their state.
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
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
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
  leastPercent: number | null;
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

/** The monitors of these releases, the worst first, else in the order of kind and name; `recent` is how many readings come along. */
export async function listMonitors(
  grant: Pick<Grant, "db" | "now">,
  releaseIds: readonly string[],
  { recent = 1 }: { recent?: number } = {},
): Promise<Monitor[]> {
  if (releaseIds.length === 0) return [];
  return readMonitors(grant, and(inArray(monitors.releaseId, [...releaseIds]), isNull(monitors.retiredAt)), recent);
}

/** So many stand on one page of a release, and so many features are drawn beside each other there. */
export const monitorsAPage = 25;
const mostDrifts = 24;

export type ReleaseMonitors = {
  /** How many monitors the release has, and how many of them are of drift. */
  count: number;
  drifting: number;
  /** A page of them, the worst first, with the readings that its lines are drawn from. */
  shown: Monitor[];
  /** The worst of those of drift, and of all of them the names of what is beyond its limit. */
  drifts: Monitor[];
  beyond: string[];
  /** The first figures, whatever page it is. */
  figures: Monitor[];
};

/** What watches a release: in two statements, and as much as a page has room for, with one feature or five hundred. */
export async function readReleaseMonitors(
  grant: Pick<Grant, "db" | "now">,
  releaseId: string,
  { page, figures: most }: { page: number; figures: number },
): Promise<ReleaseMonitors> {
  const all = await listMonitors(grant, [releaseId]);
  const drifts = all.filter(({ kind }) => kind === "drift");
  const figures = all.filter(({ kind }) => kind !== "drift").slice(0, most);
  const shown = all.slice((page - 1) * monitorsAPage, page * monitorsAPage);
  const shownIds = [...new Set([...shown, ...drifts.slice(0, mostDrifts)].map(({ id }) => id))];
  const pastReadings = shownIds.length > 0 ? await readMonitors(grant, inArray(monitors.id, shownIds), 30) : [];
  const byId = new Map(pastReadings.map((monitor) => [monitor.id, monitor]));
  const withReadings = (some: readonly Monitor[]) => some.map((monitor) => byId.get(monitor.id) ?? monitor);
  return {
    count: all.length,
    drifting: drifts.length,
    shown: withReadings(shown),
    drifts: withReadings(drifts.slice(0, mostDrifts)),
    beyond: drifts.filter(({ recent }) => isBeyond(recent.at(-1))).map(({ watches }) => watches),
    figures,
  };
}

const isBeyond = (reading: Reading | undefined) =>
  reading !== undefined && reading.limit !== null && reading.value > reading.limit;

/** @throws Refusal not_found, for the monitors of other projects too */
export async function getMonitor(grant: Grant, monitorId: string): Promise<Monitor> {
  if (!uuid.safeParse(monitorId).success) throw notFound("This monitor");
  const filter = and(eq(monitors.id, monitorId), eq(releases.projectId, grant.project.id));
  const [monitor] = await readMonitors(grant, filter, 1);
  if (!monitor) throw notFound("This monitor");
  return monitor;
}

/**
 * The newest windows that say something about the monitor, however many others came between: a figure against its threshold, or the share that moved
 * against what chance moves and what matters. Each half is found by an index of its own.
 */
const readings = (most: number, since: SQL = sql``) => sql`
  select w.id as "windowId", w.started_at as "startedAt", w.ended_at as "endedAt", r.value, r."limit" from (
    (select v.window_id, v.ended_at, v.value, monitors.threshold as "limit" from window_values v
      where monitors.kind <> 'drift' and v.release_id = monitors.release_id and v.metric = monitors.watches ${since}
      order by v.ended_at desc limit ${most})
    union all
    (select v.window_id, v.ended_at, v.moved, greatest(v.chance, monitors.least_percent / 100)
      from reference_histograms f join window_histograms v on v.reference_id = f.id
      where monitors.kind = 'drift' and f.release_id = monitors.release_id and f.feature = monitors.watches ${since}
      order by v.ended_at desc limit ${most})) r
  join windows w on w.id = r.window_id`;

async function readMonitors(
  grant: Pick<Grant, "db" | "now">,
  filter: SQL | undefined,
  recent: number,
): Promise<Monitor[]> {
  const rows = await grant.db
    .select({
      ...columns,
      recent: sql<Stored[]>`coalesce((select json_agg(s order by s."endedAt") from (${readings(recent)}) s), '[]')`,
    })
    .from(monitors)
    .innerJoin(releases, eq(releases.id, monitors.releaseId))
    .leftJoin(alerts, and(eq(alerts.monitorId, monitors.id), ne(alerts.status, "resolved")))
    .where(filter)
    .orderBy(asc(monitors.kind), asc(monitors.watches), asc(monitors.id));
  const monitorRows = rows.map(({ recent: stored, ...monitor }) => {
    const readings = stored.map(readingOf);
    const state = stateOf(monitor, readings.at(-1) ?? null, monitor.alertId !== null, grant.now);
    return { ...monitor, recent: readings, state };
  });
  return monitorRows.toSorted((one, other) => monitorStates.indexOf(one.state) - monitorStates.indexOf(other.state));
}

/** Through json, where moments arrive as text. */
type Stored = Omit<Reading, "startedAt" | "endedAt"> & { startedAt: string | Date; endedAt: string | Date };
const readingOf = (stored: Stored): Reading => ({
  ...stored,
  startedAt: new Date(stored.startedAt),
  endedAt: new Date(stored.endedAt),
});

type ReadingRange = { after?: Date; most: number };

/** Its newest readings, the oldest of them first; `after` leaves out windows that ended then or before. */
export async function listReadings(
  db: Grant["db"],
  monitorId: string,
  { after, most }: ReadingRange,
): Promise<Reading[]> {
  const since = after ? sql`and v.ended_at > ${after.toISOString()}::timestamptz` : sql``;
  const rows = await db.execute<Stored>(sql`
    select s.* from monitors, lateral (${readings(most, since)}) s where monitors.id = ${monitorId} order by s."endedAt"`);
  return rows.map(readingOf);
}

/** A chart has room for so many stretches of time, each with the lowest and the highest reading in it. */
const stretches = 60;
/** Longer ago, a chart of hourly windows begins in the middle. */
const mostDrawn = 20_000;

/**
 * All that monitors of one release ever read, for their charts: of each stretch of time the lowest and the highest, and always the first and the last.
 * Reduced in the database, so that a year of hourly windows costs the page no more than a week.
 */
export async function listSeries(grant: Grant, monitorIds: readonly string[]): Promise<Map<string, Reading[]>> {
  if (monitorIds.length === 0) return new Map();
  const rows = await grant.db.execute<Stored & { monitorId: string }>(sql`
    with read as (
      select monitors.id as "monitorId", s.* from monitors join releases on releases.id = monitors.release_id,
        lateral (${readings(mostDrawn)}) s
      where releases.project_id = ${grant.project.id}
        and monitors.id in (select jsonb_array_elements_text(${JSON.stringify(monitorIds)}::jsonb)::uuid)
    ), placed as (
      select *, min("endedAt") over its as first, max("endedAt") over its as last from read window its as (partition by "monitorId")
    ), dealt as (
      select *, floor(${stretches} * extract(epoch from "endedAt" - first) / greatest(1, extract(epoch from last - first))) as stretch from placed
    ), ranked as (
      select *, row_number() over (partition by "monitorId", stretch order by value, "endedAt", "windowId") as low,
        row_number() over (partition by "monitorId", stretch order by value desc, "endedAt", "windowId") as high from dealt
    )
    select "monitorId", "windowId", "startedAt", "endedAt", value, "limit" from ranked
    where low = 1 or high = 1 or "endedAt" = first or "endedAt" = last order by "endedAt", "windowId"`);
  const byMonitor = Map.groupBy(rows, ({ monitorId }) => monitorId);
  return new Map(
    [...byMonitor].map(([id, monitorReadings]) => [
      id,
      monitorReadings.map(({ monitorId: _, ...stored }) => readingOf(stored)),
    ]),
  );
}

/** What can be watched: the metrics that windows of the release ever brought. */
export async function listKnownMetrics(grant: Grant, releaseId: string): Promise<string[]> {
  const rows = await grant.db.execute<{ metric: string }>(sql`
    select m.metric from releases r, lateral (${metricsOf(sql`r.id`)}) m
    where r.id = ${releaseId} and r.project_id = ${grant.project.id} order by m.metric limit 200`);
  return rows.map(({ metric }) => metric);
}

/** Each metric that came in windows of a release, one step along the index for each and not one for each window. */
export const metricsOf = (releaseId: SQL) => sql`
  with recursive step(metric) as (
    (select metric from window_values where release_id = ${releaseId} order by metric limit 1)
    union all
    select (select n.metric from window_values n where n.release_id = ${releaseId} and n.metric > step.metric order by n.metric limit 1)
      from step where step.metric is not null)
  select metric from step where metric is not null`;

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
  leastPercent: monitors.leastPercent,
  patience: monitors.patience,
  severity: monitors.severity,
  createdAt: monitors.createdAt,
  retiredAt: monitors.retiredAt,
  version: monitors.version,
  alertId: alerts.id,
  alertSeverity: alerts.severity,
};
