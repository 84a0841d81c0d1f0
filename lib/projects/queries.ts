// Lists of projects as far as somebody may see them, and one project's details.
import { and, desc, eq, ilike, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { cache } from "react";
import { type Phase, type ProjectStatus, type Role, roles, type Visibility } from "@/db/enums";
import { memberships, people, projects, valueSummaries, workspace } from "@/db/schema";
import type { Grant, Person, WorkspaceGrant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { type Cursor, formatCursor, parseCursor } from "./rules";
import type { ProjectFilter, ProjectSort } from "./schema";

export const pageSize = 25;

/** The condition on `projects` for those that this person may see, matching `project.read` of the policy. */
export function visibleTo(person: Pick<Person, "id" | "isAdmin">): SQL | undefined {
  if (person.isAdmin) return undefined;
  return or(
    eq(projects.visibility, "workspace"),
    eq(projects.ownerId, person.id),
    sql`${projects.id} in (select ${memberships.projectId} from ${memberships} where ${memberships.personId} = ${person.id})`,
  );
}

/** Filters the ids to projects that the reader may see. */
export async function listVisibleIds({ db, person }: WorkspaceGrant, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: projects.id })
    .from(projects)
    .where(and(inArray(projects.id, [...ids]), visibleTo(person)));
  return rows.map(({ id }) => id);
}

export type ListedProject = {
  id: string;
  key: string;
  name: string;
  summary: string;
  phase: Phase;
  status: ProjectStatus;
  visibility: Visibility;
  currency: string;
  owner: string;
  archivedAt: Date | null;
  updatedAt: Date;
  /** The reader's own. */
  roles: Role[];
  paysBack: number | null;
  mean: number | null;
  p10: number | null;
  p90: number | null;
};

/** A page of projects, and where the next one starts (null on the last). */
export type ProjectPage = { projects: ListedProject[]; next: string | null };

export async function listProjects(grant: WorkspaceGrant, filter: Partial<ProjectFilter> = {}): Promise<ProjectPage> {
  const passes = orders[filter.sort ?? "updated"];
  const rows: Awaited<ReturnType<typeof readPass>> = [];
  for (const pass of passes) {
    if (rows.length <= pageSize)
      rows.push(...(await readPass(grant, filter, { run: pass, limit: pageSize + 1 - rows.length })));
  }
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return { projects: page.map(({ by: _, ...project }) => project), next: last ? formatCursor(last) : null };
}

function readPass(
  { db, person }: WorkspaceGrant,
  filter: Partial<ProjectFilter>,
  { run: pass, limit }: { run: SortPass; limit: number },
) {
  const cursor = parseCursor(filter.after);
  return db
    .select({
      ...columns,
      roles: sql<Role[]>`array(select ${memberships.role}::text from ${memberships}
        where ${memberships.projectId} = ${projects.id} and ${memberships.personId} = ${person.id} order by ${memberships.role})`,
      by: sql<string | null>`${pass.by}::text`,
    })
    .from(projects)
    .innerJoin(people, eq(people.id, projects.ownerId))
    .leftJoin(valueSummaries, eq(valueSummaries.projectId, projects.id))
    .where(
      and(
        visibleTo(person),
        ...filterConditions(filter, person.id),
        pass.where,
        cursor ? pass.after(cursor) : undefined,
      ),
    )
    .orderBy(...pass.orderBy)
    .limit(limit);
}

const columns = {
  id: projects.id,
  key: projects.key,
  name: projects.name,
  summary: projects.summary,
  phase: projects.phase,
  status: projects.status,
  visibility: projects.visibility,
  currency: projects.currency,
  owner: people.name,
  archivedAt: projects.archivedAt,
  updatedAt: projects.updatedAt,
  paysBack: valueSummaries.paysBack,
  mean: valueSummaries.mean,
  p10: valueSummaries.p10,
  p90: valueSummaries.p90,
};

/**
 * How each order sorts and continues after a cursor: keyset paging, equally fast on every page. By value, projects with an estimate
 * come first: each pass walks its own index and stops at the end of the page, which one sort of both can't.
 */
type SortPass = { by: SQL | PgColumn; where?: SQL; orderBy: SQL[]; after: (place: Cursor) => SQL | undefined };
const byName = sql`lower(${projects.name})`;
const { mean } = valueSummaries;
const orders: Record<ProjectSort, SortPass[]> = {
  updated: [
    {
      by: projects.updatedAt,
      orderBy: [desc(projects.updatedAt), desc(projects.id)],
      after: ({ by, id }) => sql`(${projects.updatedAt}, ${projects.id}) < (${by}::timestamptz, ${id}::uuid)`,
    },
  ],
  name: [
    {
      by: byName,
      orderBy: [byName, sql`${projects.id}`],
      after: ({ by, id }) => sql`(${byName}, ${projects.id}) > (${by ?? ""}, ${id}::uuid)`,
    },
  ],
  value: [
    {
      by: mean,
      where: isNotNull(mean),
      orderBy: [sql`${mean} desc nulls last`, sql`${valueSummaries.projectId}`],
      after: ({ by, id }) =>
        by === null
          ? sql`false`
          : sql`(${mean} < ${by}::bigint or (${mean} = ${by}::bigint and ${valueSummaries.projectId} > ${id}))`,
    },
    {
      by: mean,
      where: isNull(mean),
      orderBy: [sql`${projects.id}`],
      after: ({ by, id }) => (by === null ? sql`${projects.id} > ${id}` : undefined),
    },
  ],
};

/** The conditions of a filter, also for the portfolio. */
export function filterConditions({ search, status, phase, mine, archived }: Partial<ProjectFilter>, personId: string) {
  const role = mine === "any" || !mine ? undefined : mine;
  const like = search ? search.replace(/[\\%_]/g, "\\$&") : "";
  return [
    archived ? isNotNull(projects.archivedAt) : isNull(projects.archivedAt),
    status ? eq(projects.status, status) : undefined,
    phase ? eq(projects.phase, phase) : undefined,
    like ? or(ilike(projects.key, `${like}%`), ilike(projects.name, `%${like}%`)) : undefined,
    mine
      ? sql`${projects.id} in (select ${memberships.projectId} from ${memberships}
          where ${memberships.personId} = ${personId} ${role ? sql`and ${memberships.role} = ${role}` : sql``})`
      : undefined,
  ];
}

const details = {
  id: projects.id,
  key: projects.key,
  name: projects.name,
  summary: projects.summary,
  problem: projects.problem,
  todaysProcess: projects.todaysProcess,
  affected: projects.affected,
  phase: projects.phase,
  status: projects.status,
  statusReason: projects.statusReason,
  visibility: projects.visibility,
  currency: projects.currency,
  startsOn: projects.startsOn,
  endsOn: projects.endsOn,
  ownerId: projects.ownerId,
  owner: people.name,
  archivedAt: projects.archivedAt,
  createdAt: projects.createdAt,
  updatedAt: projects.updatedAt,
  version: projects.version,
};

/** Defaults of a new project. */
export async function getProjectDefaults({ db }: WorkspaceGrant) {
  const [defaults] = await db
    .select({ visibility: workspace.defaultAccess, currency: workspace.currency })
    .from(workspace);
  if (!defaults) throw notFound("The workspace");
  return defaults;
}

/** All fields of the project's own row. */
export async function getProject(grant: Grant) {
  const [project] = await grant.db
    .select(details)
    .from(projects)
    .innerJoin(people, eq(people.id, projects.ownerId))
    .where(eq(projects.id, grant.project.id));
  if (!project) throw notFound("This project");
  return project;
}
export type ProjectDetails = Awaited<ReturnType<typeof getProject>>;

/** Every role that the person holds in any project, and their default role. Read once per page. */
export const listMyRoles = cache(async ({ db, person }: WorkspaceGrant): Promise<Role[]> => {
  const memberRoles = await db
    .selectDistinct({ role: memberships.role })
    .from(memberships)
    .where(eq(memberships.personId, person.id));
  const all = new Set([person.defaultRole, ...memberRoles.map(({ role }) => role)]);
  return roles.filter((role) => all.has(role));
});

/** Whether the person holds a role anywhere. */
export async function worksInProjects({ db, person }: WorkspaceGrant): Promise<boolean> {
  const [membership] = await db
    .select({ role: memberships.role })
    .from(memberships)
    .where(eq(memberships.personId, person.id))
    .limit(1);
  return membership !== undefined;
}

/** The projects that were active last, as far as the person may see them, for the command palette. */
export async function listRecentProjects({ db, person }: WorkspaceGrant, most = 40) {
  return db
    .select({ key: projects.key, name: projects.name })
    .from(projects)
    .where(and(visibleTo(person), isNull(projects.archivedAt)))
    .orderBy(desc(projects.updatedAt), desc(projects.id))
    .limit(most);
}
