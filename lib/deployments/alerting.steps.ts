// Judges the monitors that a command touched, and opens, worsens or clears their alerts in the same transaction.

import { and, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import type { Severity } from "@/db/enums";
import { alerts, monitors, releases, windows } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import type { Concern, EventEntry } from "@/lib/kernel/event";
import { lockRow } from "@/lib/kernel/locks";
import { alertCleared, alertOpened, alertResolved, alertWorsened } from "./events";
import { listReadings } from "./monitors/queries";
import { type Breach, breachOf, type Decision, decide, severityOf, troubleName } from "./monitors/rules";
import { releaseName } from "./rules";

/** Readings further back are not judged: an alert of a thousand windows is open whatever came before. */
const mostReadings = 1_000;

/** Until the end of the transaction: of two batches at once, the second sees the alerts of the first. */
export const lockRelease = (tx: Executor, releaseId: string): Promise<void> => lockRow(tx, releases, releaseId);

/**
 * Judges monitors of one release. Only what is live raises alerts, and only by what was measured since it went live.
 * @param filter some of its monitors; all without
 * @returns the events that this leads to; done by nobody, so that whoever sent the windows hears of it too
 */
export async function judgeMonitors(
  tx: Executor,
  grant: Grant,
  releaseId: string,
  filter?: SQL,
): Promise<EventEntry[]> {
  await lockRelease(tx, releaseId);
  const rows = await tx
    .select({ monitor: monitors, release: releases, alert: alerts })
    .from(monitors)
    .innerJoin(releases, eq(releases.id, monitors.releaseId))
    .leftJoin(alerts, and(eq(alerts.monitorId, monitors.id), ne(alerts.status, "resolved")))
    .where(
      and(
        eq(releases.id, releaseId),
        eq(releases.projectId, grant.project.id),
        eq(releases.status, "live"),
        sql`${monitors.retiredAt} is null`,
        filter,
      ),
    );
  const entries: EventEntry[] = [];
  for (const row of rows) {
    const after = laterOf(row.release.deployedAt, await lastJudged(tx, row.monitor.id));
    const course = breachOf(row.monitor, await listReadings(tx, row.monitor.id, { after, most: mostReadings }));
    const severity = course ? severityOf(row.monitor, course.worst) : row.monitor.severity;
    const decision = decide({ ...row.monitor, severity }, course, row.alert);
    const entry = await applyDecision(tx, grant, row, course, decision);
    if (entry) entries.push({ actorId: null, ...entry });
  }
  return entries;
}

type MonitorRow = {
  monitor: typeof monitors.$inferSelect;
  release: typeof releases.$inferSelect;
  alert: typeof alerts.$inferSelect | null;
};

async function applyDecision(tx: Executor, grant: Grant, row: MonitorRow, course: Breach | null, decision: Decision) {
  const { monitor, release, alert } = row;
  const title = `${releaseName(release.number)}: ${troubleName(monitor, "en")}`;
  if (!course) return alert && clear(tx, grant, alert, title);
  // what was critical once stays so until it is over
  const severity = alert?.severity === "critical" ? "critical" : severityOf(monitor, course.worst);
  const figures = {
    severity,
    value: course.latest.value,
    worst: course.worst,
    windows: course.failing,
    lastWindowId: course.latest.windowId,
  };
  if (!alert) {
    const id = v7();
    const rows = { id, projectId: grant.project.id, monitorId: monitor.id, openedAt: grant.now, since: course.since };
    await tx.insert(alerts).values({ ...rows, ...figures, told: course.worst });
    const after = { title, severity, value: course.worst, since: course.since };
    return { event: alertOpened({ after }), subject: id, notify: recipients(grant, severity, null) };
  }
  const told = decision === "worsen" ? course.worst : alert.told;
  await tx
    .update(alerts)
    .set({ ...figures, told, since: new Date(Math.min(course.since.getTime(), alert.since.getTime())) })
    .where(eq(alerts.id, alert.id));
  if (decision !== "worsen") return null;
  return {
    event: alertWorsened({
      before: { severity: alert.severity, value: alert.told },
      after: { title, severity, value: course.worst },
    }),
    subject: alert.id,
    notify: recipients(grant, severity, alert.ownerId),
  };
}

/** Called once as many windows in a row were good as the monitor's patience asks for. */
async function clear(tx: Executor, grant: Grant, alert: typeof alerts.$inferSelect, title: string) {
  const resolution = "Cleared by itself: the latest windows are on the right side again.";
  await tx.update(alerts).set({ status: "resolved", resolvedAt: grant.now, resolution }).where(eq(alerts.id, alert.id));
  const { ownerId } = grant.project;
  const people = alert.ownerId ? [ownerId, alert.ownerId] : [ownerId];
  return {
    event: alertCleared({ before: { status: alert.status }, after: { title, severity: alert.severity } }),
    subject: alert.id,
    notify: [{ kind: "told" as const, people, roles: informedRoles(alert.severity) }],
  };
}

/** Resolves the open alerts of monitors of these releases. */
export async function endAlerts(
  tx: Executor,
  grant: Grant,
  releaseIds: readonly string[],
  resolution: string,
  filter?: SQL,
): Promise<EventEntry[]> {
  const resolved = await tx
    .update(alerts)
    .set({ status: "resolved", resolvedById: grant.person.id, resolvedAt: grant.now, resolution: resolution })
    .where(
      and(
        ne(alerts.status, "resolved"),
        inArray(
          alerts.monitorId,
          tx
            .select({ id: monitors.id })
            .from(monitors)
            .where(and(inArray(monitors.releaseId, [...releaseIds]), filter)),
        ),
      ),
    )
    .returning({ id: alerts.id, ownerId: alerts.ownerId });
  return resolved.map(({ id, ownerId }) => ({
    event: alertResolved({ after: { reason: resolution } }),
    subject: id,
    notify: [{ kind: "told", people: ownerId ? [ownerId] : [] }],
  }));
}

/** The end of the last window that a resolved alert of this monitor was about: only later windows are judged. */
async function lastJudged(tx: Executor, monitorId: string): Promise<Date | null> {
  const [last] = await tx
    .select({ endedAt: windows.endedAt })
    .from(alerts)
    .innerJoin(windows, eq(windows.id, alerts.lastWindowId))
    .where(and(eq(alerts.monitorId, monitorId), eq(alerts.status, "resolved")))
    .orderBy(desc(windows.endedAt))
    .limit(1);
  return last?.endedAt ?? null;
}

function laterOf(one: Date | null, other: Date | null): Date | undefined {
  if (one && other) return one > other ? one : other;
  return one ?? other ?? undefined;
}

const informedRoles = (severity: Severity) =>
  severity === "critical" ? (["ml_engineer", "stakeholder"] as const) : (["ml_engineer"] as const);

/** The alert's owner, else all who could take it; the project's owner; for a critical one the stakeholders too. */
function recipients(grant: Grant, severity: Severity, ownerId: string | null): Concern[] {
  return [
    ownerId ? { kind: "decide", people: [ownerId] } : { kind: "decide", roles: ["ml_engineer"] },
    { kind: "told", people: [grant.project.ownerId], roles: informedRoles(severity) },
  ];
}
