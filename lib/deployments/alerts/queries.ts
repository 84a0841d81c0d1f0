// Alerts of a project with their monitor, severity and owner.
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { alerts, memberships, modelVersions, monitors, people, releases, windows } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { policy } from "@/lib/access/policy";
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import type { AlertFilter } from "./schema";

export const pageSize = 25;

export const alertOwner = alias(people, "alert_owner");
const resolver = alias(people, "resolver");

/** Of the last window's histogram of a feature that is watched for drift. */
const driftFigure = (
  column: SQL,
) => sql`(select ${column} from reference_histograms f join window_histograms h on h.reference_id = f.id
  where f.release_id = ${monitors.releaseId} and f.feature = ${monitors.watches} and h.window_id = ${alerts.lastWindowId})`;

/** The limit for the last window: the threshold; for drift the greater of what chance moves there and what matters. */
const limit = sql<number | null>`case when ${monitors.kind} <> 'drift' then ${monitors.threshold} else
  ${driftFigure(sql`greatest(h.chance, ${monitors.leastPercent} / 100)`)} end`;
/** The stability index and how many windows it rests on; null where no drift is watched. */
const psi = sql<number | null>`case when ${monitors.kind} = 'drift' then ${driftFigure(sql`h.psi`)} end`;
const pooled = sql<number | null>`case when ${monitors.kind} = 'drift' then ${driftFigure(sql`h.pooled`)} end`;

export const alertColumns = {
  id: alerts.id,
  severity: alerts.severity,
  status: alerts.status,
  since: alerts.since,
  openedAt: alerts.openedAt,
  value: alerts.value,
  worst: alerts.worst,
  windows: alerts.windows,
  ownerId: alerts.ownerId,
  owner: alertOwner.name,
  resolvedAt: alerts.resolvedAt,
  monitorId: monitors.id,
  kind: monitors.kind,
  watches: monitors.watches,
  unit: monitors.unit,
  direction: monitors.direction,
  threshold: monitors.threshold,
  leastPercent: monitors.leastPercent,
  limit,
  psi,
  pooled,
  release: releases.number,
  environment: releases.environment,
};

export type Alert = Awaited<ReturnType<typeof listAlerts>>["alerts"][number];

/** The newest first, a page at a time. */
export async function listAlerts(grant: Grant, { status, severity, release, after }: Partial<AlertFilter> = {}) {
  const rows = await select(grant)
    .where(
      and(
        eq(alerts.projectId, grant.project.id),
        status && eq(alerts.status, status),
        severity && eq(alerts.severity, severity),
        release ? eq(releases.number, release) : undefined,
        after
          ? sql`(${alerts.openedAt}, ${alerts.id}) < (select a.opened_at, a.id from alerts a where a.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(desc(alerts.openedAt), desc(alerts.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  return { alerts: shown, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
}

/** What is not resolved in the project: the critical first, then the longest. At most a hundred. */
export async function listOpenAlerts(grant: Grant) {
  return select(grant)
    .where(and(eq(alerts.projectId, grant.project.id), unresolved))
    .orderBy(desc(alerts.severity), asc(alerts.since), asc(alerts.id))
    .limit(100);
}

/** Written as the partial index has it, so that the index is used. */
export const unresolved: SQL = sql`${alerts.status} <> 'resolved'`;

function select({ db }: Pick<Grant, "db">) {
  return db
    .select(alertColumns)
    .from(alerts)
    .innerJoin(monitors, eq(monitors.id, alerts.monitorId))
    .innerJoin(releases, eq(releases.id, monitors.releaseId))
    .leftJoin(alertOwner, eq(alertOwner.id, alerts.ownerId));
}

export type AlertDetails = Awaited<ReturnType<typeof getAlert>>;

/** @throws Refusal not_found, for the alerts of other projects too */
export async function getAlert(grant: Grant, alertId: string) {
  if (!uuid.safeParse(alertId).success) throw notFound("This alert");
  const [alert] = await grant.db
    .select({
      ...alertColumns,
      acknowledgedAt: alerts.acknowledgedAt,
      resolvedBy: resolver.name,
      resolution: alerts.resolution,
      patience: monitors.patience,
      monitorRetiredAt: monitors.retiredAt,
      lastWindowAt: windows.endedAt,
      integrationPoint: releases.integrationPoint,
      model: modelVersions.model,
      modelVersion: modelVersions.number,
    })
    .from(alerts)
    .innerJoin(monitors, eq(monitors.id, alerts.monitorId))
    .innerJoin(releases, eq(releases.id, monitors.releaseId))
    .innerJoin(modelVersions, eq(modelVersions.id, releases.modelVersionId))
    .innerJoin(windows, eq(windows.id, alerts.lastWindowId))
    .leftJoin(alertOwner, eq(alertOwner.id, alerts.ownerId))
    .leftJoin(resolver, eq(resolver.id, alerts.resolvedById))
    .where(and(eq(alerts.id, alertId), eq(alerts.projectId, grant.project.id)));
  if (!alert) throw notFound("This alert");
  return alert;
}

/** Whoever could take an alert here, by name. */
export async function listHandlers(grant: Grant): Promise<{ id: string; name: string }[]> {
  return grant.db
    .selectDistinct({ id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.projectId, grant.project.id),
        inArray(memberships.role, [...policy["alert.handle"].roles]),
        isNull(people.deactivatedAt),
      ),
    )
    .orderBy(asc(people.name));
}
