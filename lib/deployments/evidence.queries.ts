// The release and the critical alerts that gates are judged on, for any number of projects in one statement.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { Environment, MonitorKind, ReleaseStatus, ReleaseStrategy, ServingMode } from "@/db/enums";
import { metricsOf } from "./monitors/queries";

/** The release that a gate is about. */
export type ReleaseEvidence = {
  id: string;
  number: number;
  version: number;
  status: ReleaseStatus;
  environment: Environment;
  strategy: ReleaseStrategy;
  servingMode: ServingMode;
  modelVersionId: string;
  integrationPoint: string;
  integrationOwnerId: string;
  /** Null once the account is gone: then nobody answers for it. */
  integrationOwner: string | null;
  wayBack: string;
  rehearsedAt: Date | null;
  deployedAt: Date | null;
  /** How many monitors of each kind watch it. */
  monitors: Record<MonitorKind, number>;
  /** The latest of each figure that its windows brought, by name: a speed requirement's key metric is looked for here. */
  latest: { metric: string; value: number; measuredAt: Date; windowId: string }[];
};

export type DeploymentEvidence = {
  release: ReleaseEvidence | null;
  /** Of what is live in the project, whatever the release: not resolved, the longest first. */
  criticalAlerts: {
    id: string;
    monitorId: string;
    release: number;
    watches: string;
    since: Date;
    ownerId: string | null;
  }[];
};

/** Json, where moments arrive as text. */
type Row = {
  id: string;
  release:
    | (Omit<ReleaseEvidence, "rehearsedAt" | "deployedAt" | "latest"> & {
        rehearsedAt: string | null;
        deployedAt: string | null;
        latest: (Omit<ReleaseEvidence["latest"][number], "measuredAt"> & { measuredAt: string })[];
      })
    | null;
  criticalAlerts: (Omit<DeploymentEvidence["criticalAlerts"][number], "since"> & { since: string })[];
};

/**
 * The release that a gate is about: what serves everybody in production; else the newest that is prepared for production; else what
 * is live or prepared elsewhere, the newest first.
 */
export async function readDeploymentEvidence(
  db: Executor,
  projectIds: readonly string[],
): Promise<Map<string, DeploymentEvidence>> {
  if (projectIds.length === 0) return new Map();
  const ids = `{${projectIds.join(",")}}`;
  const rows = await db.execute<Row>(sql`
    select p.id,
      (select json_build_object('id', r.id, 'number', r.number, 'version', r.version, 'status', r.status,
          'environment', r.environment, 'strategy', r.strategy, 'servingMode', r.serving_mode,
          'modelVersionId', r.model_version_id, 'integrationPoint', r.integration_point,
          'integrationOwnerId', r.integration_owner_id,
          'integrationOwner', (select o.name from people o where o.id = r.integration_owner_id and o.deactivated_at is null),
          'wayBack', r.way_back, 'rehearsedAt', r.rehearsed_at, 'deployedAt', r.deployed_at,
          'monitors', (select json_build_object('drift', count(*) filter (where m.kind = 'drift'),
              'performance', count(*) filter (where m.kind = 'performance'),
              'operation', count(*) filter (where m.kind = 'operation'))
            from monitors m where m.release_id = r.id and m.retired_at is null),
          'latest', coalesce((select json_agg(l) from (
            select m.metric, v.value, v.ended_at as "measuredAt", v.window_id as "windowId"
            from (${metricsOf(sql`r.id`)}) m, lateral (select v.value, v.ended_at, v.window_id from window_values v
              where v.release_id = r.id and v.metric = m.metric order by v.ended_at desc limit 1) v
            order by m.metric) l), '[]'))
        from releases r where r.project_id = p.id and r.status in ('prepared', 'live')
        order by (r.environment = 'production' and r.status = 'live' and r.strategy in ('basic', 'blue_green')) desc,
          (r.environment = 'production' and r.status = 'prepared') desc, r.number desc limit 1) as release,
      coalesce((select json_agg(json_build_object('id', a.id, 'monitorId', m.id, 'release', r.number, 'watches', m.watches,
            'since', a.since, 'ownerId', a.owner_id) order by a.since, a.id)
        from alerts a join monitors m on m.id = a.monitor_id join releases r on r.id = m.release_id
        where a.project_id = p.id and a.status <> 'resolved' and a.severity = 'critical'), '[]') as "criticalAlerts"
    from projects p where p.id = any(${ids}::uuid[])`);
  return new Map(rows.map((row) => [row.id, evidenceOf(row)]));
}

function evidenceOf({ release, criticalAlerts }: Row): DeploymentEvidence {
  const moment = (text: string | null) => (text === null ? null : new Date(text));
  return {
    release: release && {
      ...release,
      rehearsedAt: moment(release.rehearsedAt),
      deployedAt: moment(release.deployedAt),
      latest: release.latest.map((figure) => ({ ...figure, measuredAt: new Date(figure.measuredAt) })),
    },
    criticalAlerts: criticalAlerts.map((alert) => ({ ...alert, since: new Date(alert.since) })),
  };
}
