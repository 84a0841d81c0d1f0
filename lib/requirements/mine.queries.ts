// For the homes: key metrics of a person's projects, and proposals that wait for their agreement.
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Audience, RequirementCategory } from "@/db/enums";
import { measurements, memberships, metrics, people, projects, requirements } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { judgeMetric, type MetricJudgement, type MetricTerms } from "./rules";

export type MyMetric = MetricTerms & {
  id: string;
  name: string;
  unit: string;
  project: { key: string; name: string };
  /** From the oldest to the newest, twelve at most. */
  values: number[];
  measuredAt: Date | null;
  judgement: MetricJudgement;
};

const inMyProjects = (grant: WorkspaceGrant) =>
  and(
    sql`exists (select 1 from ${memberships} where ${memberships.projectId} = ${projects.id} and ${memberships.personId} = ${grant.person.id})`,
    isNull(projects.archivedAt),
    eq(projects.status, "active"),
  );

/** The key metrics for one audience in the projects that the person works in, the most recently active project first. */
export async function listMyMetrics(grant: WorkspaceGrant, audience: Audience, most = 16): Promise<MyMetric[]> {
  const recent = sql<
    { value: number; at: string }[]
  >`coalesce((select jsonb_agg(jsonb_build_object('value', r.value, 'at', r.measured_at) order by r.measured_at)
    from (select ${measurements.value}, ${measurements.measuredAt} from ${measurements}
      where ${measurements.metricId} = ${metrics.id} and ${measurements.struckAt} is null
        and ${measurements.runId} is null and ${measurements.releaseId} is null
      order by ${measurements.measuredAt} desc, ${measurements.id} desc limit 12) r), '[]')`;
  const rows = await grant.db
    .select({
      id: metrics.id,
      name: metrics.name,
      unit: metrics.unit,
      direction: metrics.direction,
      baseline: metrics.baseline,
      target: metrics.target,
      maxAgeDays: metrics.maxAgeDays,
      project: { key: projects.key, name: projects.name },
      recent,
    })
    .from(metrics)
    .innerJoin(projects, eq(projects.id, metrics.projectId))
    .where(and(eq(metrics.audience, audience), isNull(metrics.retiredAt), inMyProjects(grant)))
    .orderBy(desc(projects.updatedAt), asc(metrics.id))
    .limit(most);
  return rows.map(({ recent, ...metric }) => {
    const latest = recent.at(-1);
    const measuredAt = latest ? new Date(latest.at) : null;
    const measured = latest && measuredAt ? { value: latest.value, measuredAt } : null;
    return {
      ...metric,
      values: recent.map(({ value }) => value),
      measuredAt,
      judgement: judgeMetric(metric, measured, grant.now),
    };
  });
}

export type MyProposal = {
  id: string;
  statement: string;
  category: RequirementCategory;
  proposedBy: string;
  proposedAt: Date;
  version: number;
  project: { key: string; name: string };
};

/** Proposed by somebody else, in projects where the person holds a role that may agree; the longest waiting first. */
export async function listMyProposals(grant: WorkspaceGrant, most = 8): Promise<MyProposal[]> {
  return grant.db
    .select({
      id: requirements.id,
      statement: requirements.statement,
      category: requirements.category,
      proposedBy: people.name,
      proposedAt: requirements.proposedAt,
      version: requirements.version,
      project: { key: projects.key, name: projects.name },
    })
    .from(requirements)
    .innerJoin(projects, eq(projects.id, requirements.projectId))
    .innerJoin(people, eq(people.id, requirements.proposedById))
    .where(
      and(
        eq(requirements.status, "proposed"),
        sql`${requirements.proposedById} <> ${grant.person.id}`,
        sql`exists (select 1 from ${memberships} where ${memberships.projectId} = ${projects.id}
          and ${memberships.personId} = ${grant.person.id} and ${memberships.role} in ('stakeholder', 'expert'))`,
        isNull(projects.archivedAt),
      ),
    )
    .orderBy(asc(requirements.proposedAt), asc(requirements.id))
    .limit(most);
}
