// What is live in a person's own projects, and which alerts are open there: for the homes.
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { MonitorState } from "@/db/enums";
import { alerts, memberships, modelVersions, monitors, projects, releases } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { alertColumns, alertOwner, unresolved } from "./alerts/queries";
import { listMonitors } from "./monitors/queries";
import { worstState } from "./monitors/rules";

const inMyProjects = (grant: WorkspaceGrant) =>
  and(
    sql`${projects.id} in (select ${memberships.projectId} from ${memberships} where ${memberships.personId} = ${grant.person.id})`,
    isNull(projects.archivedAt),
  );

const project = { key: projects.key, name: projects.name };

export type MyAlert = Awaited<ReturnType<typeof listMyAlerts>>[number];

/** The critical first, then those that nobody has, then the longest. */
export async function listMyAlerts(grant: WorkspaceGrant, most = 12) {
  return grant.db
    .select({ ...alertColumns, project: { ...project, currency: projects.currency } })
    .from(alerts)
    .innerJoin(projects, eq(projects.id, alerts.projectId))
    .innerJoin(monitors, eq(monitors.id, alerts.monitorId))
    .innerJoin(releases, eq(releases.id, monitors.releaseId))
    .leftJoin(alertOwner, eq(alertOwner.id, alerts.ownerId))
    .where(and(unresolved, inMyProjects(grant)))
    .orderBy(desc(alerts.severity), asc(alerts.status), asc(alerts.since), asc(alerts.id))
    .limit(most);
}

/** `state` is the worst of its monitors; null where nothing watches it. */
export type MyLive = Awaited<ReturnType<typeof readMyLive>>[number] & {
  state: MonitorState | null;
  openAlerts: number;
};

/** Those with open alerts first, then production, then what went live last. */
export async function listMyLive(grant: WorkspaceGrant, most = 20): Promise<MyLive[]> {
  const live = await readMyLive(grant, most);
  const monitorRows = await listMonitors(
    grant,
    live.map(({ id }) => id),
  );
  return live.map((release) => {
    const ofRelease = monitorRows.filter(({ releaseId }) => releaseId === release.id);
    const openAlerts = ofRelease.filter(({ alertId }) => alertId !== null).length;
    return { ...release, state: worstState(ofRelease.map(({ state }) => state)), openAlerts };
  });
}

function readMyLive(grant: WorkspaceGrant, most: number) {
  // not by release: the few that are open are looked up once, and not ten thousand times
  const hasOpenAlert = sql`${releases.id} in (select ${monitors.releaseId} from ${alerts}
    join ${monitors} on ${monitors.id} = ${alerts.monitorId} where ${unresolved})`;
  return grant.db
    .select({
      id: releases.id,
      number: releases.number,
      model: modelVersions.model,
      modelVersion: modelVersions.number,
      environment: releases.environment,
      strategy: releases.strategy,
      deployedAt: releases.deployedAt,
      project,
    })
    .from(releases)
    .innerJoin(projects, eq(projects.id, releases.projectId))
    .innerJoin(modelVersions, eq(modelVersions.id, releases.modelVersionId))
    .where(and(eq(releases.status, "live"), inMyProjects(grant)))
    .orderBy(desc(hasOpenAlert), desc(releases.environment), desc(releases.deployedAt), asc(releases.id))
    .limit(most);
}
