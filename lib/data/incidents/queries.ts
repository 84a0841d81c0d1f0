// Incidents: a page of them, and one in full.
import { and, desc, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Direction, IncidentStatus, QualityDimension, Severity } from "@/db/enums";
import {
  datasets,
  datasetVersions,
  incidents,
  memberships,
  people,
  projects,
  qualityRules,
  ruleResults,
} from "@/db/schema";
import type { Grant, WorkspaceGrant } from "@/lib/access/grant";
import { policy } from "@/lib/access/policy";
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import type { IncidentFilter } from "./schema";

export const pageSize = 25;

export type ListedIncident = {
  id: string;
  status: IncidentStatus;
  severity: Severity;
  openedAt: Date;
  failures: number;
  datasetId: string;
  dataset: string;
  ruleId: string;
  statement: string;
  dimension: QualityDimension;
  assigneeId: string | null;
  assignee: string | null;
  project: { key: string; name: string };
};

const assignee = alias(people, "assignee");
const acknowledger = alias(people, "acknowledger");
const resolver = alias(people, "resolver");
const first = alias(ruleResults, "first_result");
const last = alias(ruleResults, "last_result");

const listColumns = {
  id: incidents.id,
  status: incidents.status,
  severity: incidents.severity,
  openedAt: incidents.openedAt,
  failures: incidents.failures,
  datasetId: datasets.id,
  dataset: datasets.name,
  ruleId: qualityRules.id,
  statement: qualityRules.statement,
  dimension: qualityRules.dimension,
  assigneeId: incidents.assigneeId,
  assignee: assignee.name,
  project: { key: projects.key, name: projects.name },
};

const readIncidents = ({ db }: Pick<Grant, "db">, where: SQL | undefined, limit: number): Promise<ListedIncident[]> =>
  db
    .select(listColumns)
    .from(incidents)
    .innerJoin(projects, eq(projects.id, incidents.projectId))
    .innerJoin(qualityRules, eq(qualityRules.id, incidents.ruleId))
    .innerJoin(datasets, eq(datasets.id, qualityRules.datasetId))
    .leftJoin(assignee, eq(assignee.id, incidents.assigneeId))
    .where(where)
    .orderBy(desc(incidents.openedAt), desc(incidents.id))
    .limit(limit);

/** Newest first; without a status, those that are open. `after` is the id of the last one of the page before. */
export async function listIncidents(
  grant: Grant,
  filter: Partial<IncidentFilter> & { datasetId?: string; size?: number } = {},
): Promise<{ incidents: ListedIncident[]; next: string | null }> {
  const { status, severity, assignee: assigneeFilter, after, datasetId, size = pageSize } = filter;
  const rows = await readIncidents(
    grant,
    and(
      eq(incidents.projectId, grant.project.id),
      status === undefined ? ne(incidents.status, "resolved") : undefined,
      status !== undefined && status !== "any" ? eq(incidents.status, status) : undefined,
      severity ? eq(incidents.severity, severity) : undefined,
      assigneeFilter === "nobody" ? isNull(incidents.assigneeId) : undefined,
      assigneeFilter && assigneeFilter !== "nobody"
        ? eq(incidents.assigneeId, assigneeFilter === "me" ? grant.person.id : assigneeFilter)
        : undefined,
      datasetId ? eq(datasets.id, datasetId) : undefined,
      after
        ? sql`(${incidents.openedAt}, ${incidents.id}) < (select i.opened_at, i.id from incidents i where i.id = ${after})`
        : undefined,
    ),
    size + 1,
  );
  const page = rows.slice(0, size);
  return { incidents: page, next: rows.length > size ? (page.at(-1)?.id ?? null) : null };
}

/** Open ones in the projects where the person handles incidents: theirs first, then nobody's; the critical before the others. */
export async function listMyIncidents(grant: WorkspaceGrant, most = 10): Promise<ListedIncident[]> {
  const handlers = sql.join(
    policy["incident.handle"].roles.map((role) => sql`${role}`),
    sql`, `,
  );
  const myProjects = sql`select p.id from projects p join ${memberships} m on m.project_id = p.id
    where m.person_id = ${grant.person.id} and m.role in (${handlers}) and p.archived_at is null`;
  const firstFew = sql`i.severity desc, i.opened_at desc, i.id desc limit ${most}`;
  // the first few of each project contain the first few of all
  const firstIds = sql`(
    select i.id from incidents i where i.assignee_id = ${grant.person.id} and i.status <> 'resolved' and i.project_id in (${myProjects})
    union all select i.id from (select distinct id from (${myProjects}) mine) project cross join lateral (
      select i.id from incidents i where i.project_id = project.id and i.status <> 'resolved' and i.assignee_id is null
      order by ${firstFew}) i)`;
  return grant.db
    .select(listColumns)
    .from(incidents)
    .innerJoin(projects, eq(projects.id, incidents.projectId))
    .innerJoin(qualityRules, eq(qualityRules.id, incidents.ruleId))
    .innerJoin(datasets, eq(datasets.id, qualityRules.datasetId))
    .leftJoin(assignee, eq(assignee.id, incidents.assigneeId))
    .where(sql`${incidents.id} in ${firstIds}`)
    .orderBy(
      sql`${incidents.assigneeId} is null`,
      desc(incidents.severity),
      desc(incidents.openedAt),
      desc(incidents.id),
    )
    .limit(most);
}

const detailColumns = {
  ...listColumns,
  unit: qualityRules.unit,
  direction: qualityRules.direction,
  threshold: qualityRules.threshold,
  ruleRetiredAt: qualityRules.retiredAt,
  first: { value: first.value, checkedAt: first.checkedAt, note: first.note },
  last: { value: last.value, checkedAt: last.checkedAt, note: last.note },
  /** What was checked when it failed last. */
  version: datasetVersions.number,
  latestValue: qualityRules.latestValue,
  latestCheckedAt: qualityRules.latestCheckedAt,
  acknowledgedBy: acknowledger.name,
  acknowledgedAt: incidents.acknowledgedAt,
  assignedAt: incidents.assignedAt,
  resolvedBy: resolver.name,
  resolvedAt: incidents.resolvedAt,
  cause: incidents.cause,
  remedy: incidents.remedy,
};

type IncidentResult = { value: number; checkedAt: Date; note: string };
export type Incident = ListedIncident & {
  unit: string;
  direction: Direction;
  threshold: number;
  ruleRetiredAt: Date | null;
  first: IncidentResult;
  last: IncidentResult;
  version: number;
  /** The newest result of the rule, where it came after the last failure: it passes again. */
  passedAgain: { value: number; checkedAt: Date } | null;
  acknowledgedBy: string | null;
  acknowledgedAt: Date | null;
  assignedAt: Date | null;
  resolvedBy: string | null;
  resolvedAt: Date | null;
  cause: string;
  remedy: string;
};

/** @throws Refusal not_found, for the incidents of other projects too. */
export async function getIncident(grant: Grant, incidentId: string): Promise<Incident> {
  if (!uuid.safeParse(incidentId).success) throw notFound("This incident");
  const [row] = await grant.db
    .select(detailColumns)
    .from(incidents)
    .innerJoin(projects, eq(projects.id, incidents.projectId))
    .innerJoin(qualityRules, eq(qualityRules.id, incidents.ruleId))
    .innerJoin(datasets, eq(datasets.id, qualityRules.datasetId))
    .innerJoin(first, eq(first.id, incidents.firstResultId))
    .innerJoin(last, eq(last.id, incidents.lastResultId))
    .innerJoin(datasetVersions, eq(datasetVersions.id, last.datasetVersionId))
    .leftJoin(assignee, eq(assignee.id, incidents.assigneeId))
    .leftJoin(acknowledger, eq(acknowledger.id, incidents.acknowledgedById))
    .leftJoin(resolver, eq(resolver.id, incidents.resolvedById))
    .where(and(eq(incidents.id, incidentId), eq(incidents.projectId, grant.project.id)));
  if (!row) throw notFound("This incident");
  const { latestValue, latestCheckedAt, ...incident } = row;
  const isLater = latestCheckedAt !== null && latestCheckedAt.getTime() > row.last.checkedAt.getTime();
  const passedAgain =
    isLater && latestValue !== null && !row.resolvedAt ? { value: latestValue, checkedAt: latestCheckedAt } : null;
  return { ...incident, passedAgain };
}

/** The active members who may handle incidents. */
export async function listHandlers(grant: Grant): Promise<{ id: string; name: string }[]> {
  const mayHandle = sql`${memberships.role} in (${sql.join(
    policy["incident.handle"].roles.map((role) => sql`${role}`),
    sql`, `,
  )})`;
  return grant.db
    .selectDistinct({ id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.projectId, grant.project.id), mayHandle, isNull(people.deactivatedAt)))
    .orderBy(people.name, people.id);
}
