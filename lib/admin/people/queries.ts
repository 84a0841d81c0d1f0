// Everybody in the workspace, and one person with all that is theirs, as the admin sees them.
import { and, asc, count, desc, eq, gt, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { PersonStatus, Role } from "@/db/enums";
import { identities, memberships, people, projects, sessions, tokens } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { readDuties, readTakers } from "@/lib/admin/duties/queries";
import { type Move, planMoves } from "@/lib/admin/duties/rules";
import { notFound } from "@/lib/kernel/errors";
import { statusOf } from "./rules";
import type { PeopleFilter } from "./schema";

export const pageSize = 25;

export type PersonRow = {
  id: string;
  name: string;
  email: string;
  defaultRole: Role;
  isAdmin: boolean;
  status: PersonStatus;
  lastSeenAt: Date | null;
  projects: number;
};
/** `after` and `before` lead to the neighbouring pages. */
export type PeoplePage = { people: PersonRow[]; after?: string; before?: string };

export async function listPeople(grant: WorkspaceGrant<"people.manage">, filter: PeopleFilter): Promise<PeoplePage> {
  const backwards = filter.before !== undefined;
  const edgeId = filter.before ?? filter.after ?? null;
  const descending = (filter.sort === "seen") !== backwards;
  const edge = alias(people, "edge");
  const rows = await grant.db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      defaultRole: people.defaultRole,
      isAdmin: people.isAdmin,
      joinedAt: people.joinedAt,
      deactivatedAt: people.deactivatedAt,
      lastSeenAt: people.lastSeenAt,
      projects: sql<number>`(select count(distinct m.project_id)::int from memberships m where m.person_id = "people"."id")`,
    })
    .from(people)
    .where(
      and(
        filterConditions(filter),
        edgeId === null
          ? undefined
          : sql`(${sortKey(people, filter)}, ${people.id}) ${sql.raw(descending ? "<" : ">")} (${grant.db
              .select({ key: sortKey(edge, filter), id: edge.id })
              .from(edge)
              .where(eq(edge.id, edgeId))})`,
      ),
    )
    .orderBy(...[sortKey(people, filter), people.id].map((key) => (descending ? desc(key) : asc(key))))
    .limit(pageSize + 1);
  const hasMore = rows.length > pageSize;
  const page = rows.slice(0, pageSize).map(({ joinedAt, deactivatedAt, ...person }) => ({
    ...person,
    status: statusOf({ joinedAt, deactivatedAt }),
  }));
  if (backwards) page.reverse();
  return {
    people: page,
    after: backwards || hasMore ? page.at(-1)?.id : undefined,
    before: (backwards ? hasMore : edgeId) ? page[0]?.id : undefined,
  };
}

const sortKey = (table: { name: AnyPgColumn; lastSeenAt: AnyPgColumn }, { sort }: PeopleFilter) =>
  sort === "seen" ? sql`coalesce(${table.lastSeenAt}, '-infinity')` : sql`${table.name}`;

const statusCondition: Record<PersonStatus, SQL | undefined> = {
  active: and(isNull(people.deactivatedAt), isNotNull(people.joinedAt)),
  invited: and(isNull(people.deactivatedAt), isNull(people.joinedAt)),
  deactivated: isNotNull(people.deactivatedAt),
};

function filterConditions({ q, status, role }: PeopleFilter) {
  const pattern = `%${q.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return and(
    q ? or(sql`${people.name} ilike ${pattern}`, sql`${people.email} ilike ${pattern}`) : undefined,
    status === "all" ? undefined : statusCondition[status],
    role === "admin" ? eq(people.isAdmin, true) : role && eq(people.defaultRole, role),
  );
}

/** How many there are of each status, and how many admins. */
export async function countPeople(grant: WorkspaceGrant<"people.manage">) {
  const [row] = await grant.db
    .select({
      all: count(),
      active: count(sql`case when ${statusCondition.active} then 1 end`),
      invited: count(sql`case when ${statusCondition.invited} then 1 end`),
      deactivated: count(sql`case when ${statusCondition.deactivated} then 1 end`),
    })
    .from(people);
  return row ?? { all: 0, active: 0, invited: 0, deactivated: 0 };
}

export type PersonDetail = PersonRow & {
  createdAt: Date;
  joinedAt: Date | null;
  deactivatedAt: Date | null;
  openSessions: number;
  liveTokens: number;
  /** The sign-on providers that know them. */
  issuers: string[];
  hasPassword: boolean;
};

/** @throws Refusal not_found */
export async function getPerson(grant: WorkspaceGrant<"people.manage">, personId: string): Promise<PersonDetail> {
  const ofPerson = { live: eq(sessions.personId, people.id), token: eq(tokens.personId, people.id) };
  const [person] = await grant.db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      defaultRole: people.defaultRole,
      isAdmin: people.isAdmin,
      createdAt: people.createdAt,
      joinedAt: people.joinedAt,
      deactivatedAt: people.deactivatedAt,
      lastSeenAt: people.lastSeenAt,
      projects: sql<number>`(select count(distinct m.project_id)::int from memberships m where m.person_id = "people"."id")`,
      openSessions: sql<number>`(select count(*)::int from ${sessions} where ${ofPerson.live} and ${gt(sessions.expiresAt, grant.now)})`,
      liveTokens: sql<number>`(select count(*)::int from ${tokens} where ${ofPerson.token} and ${isNull(tokens.revokedAt)}
        and ${or(isNull(tokens.expiresAt), gt(tokens.expiresAt, grant.now))})`,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`,
      issuers: sql<
        string[]
      >`array(select distinct i.issuer from ${identities} i where i.person_id = "people"."id" order by 1)`,
    })
    .from(people)
    .where(eq(people.id, personId));
  if (!person) throw notFound("This person");
  return { ...person, status: statusOf(person) };
}

export type ProjectOfPerson = { key: string; name: string; roles: Role[]; isOwner: boolean; isArchived: boolean };

/** Every project that the person owns or holds a role in. */
export async function listProjectsOf(
  grant: WorkspaceGrant<"people.manage">,
  personId: string,
): Promise<ProjectOfPerson[]> {
  return grant.db
    .select({
      key: projects.key,
      name: projects.name,
      roles: sql<Role[]>`array_remove(array_agg(${memberships.role}::text order by ${memberships.role}), null)`,
      isOwner: sql<boolean>`${projects.ownerId} = ${personId}`,
      isArchived: sql<boolean>`${projects.archivedAt} is not null`,
    })
    .from(projects)
    .leftJoin(memberships, and(eq(memberships.projectId, projects.id), eq(memberships.personId, personId)))
    .where(or(eq(projects.ownerId, personId), isNotNull(memberships.personId)))
    .groupBy(projects.id)
    .orderBy(sql`${projects.archivedAt} is not null`, asc(projects.key));
}

export type Handover = { project: { id: string; key: string; name: string }; moves: Move[] };

/**
 * What they have in hand, project by project, and who has it once they are gone.
 * @param heirEmail whoever would take over; without one, or with one whom nobody knows, each project's owner
 */
export async function listHandovers(
  grant: WorkspaceGrant<"people.manage">,
  personId: string,
  heirEmail = "",
): Promise<Handover[]> {
  const [heir] = await grant.db
    .select({ id: people.id, defaultRole: people.defaultRole })
    .from(people)
    .where(and(sql`lower(${people.email}) = ${heirEmail.trim().toLowerCase()}`, statusCondition.active));
  const handovers: Handover[] = [];
  for (const { project, inHand } of await readDuties(grant.db, { personId })) {
    const ids = [heir?.id, project.ownerId].filter((id) => id !== undefined && id !== personId) as string[];
    const takers = await readTakers(grant.db, project.id, [...new Set(ids)]);
    // an heir from outside joins the team, by their default role
    const withDefaultRole = takers.map((taker) =>
      heir && taker.id === heir.id && taker.roles.length === 0 ? { ...taker, roles: [heir.defaultRole] } : taker,
    );
    handovers.push({ project, moves: planMoves(inHand, withDefaultRole) });
  }
  return handovers;
}

export type Colleague = { name: string; email: string };

/** Names to choose from where an e-mail address is asked; whoever is further down the alphabet is typed. */
export async function listColleagues(
  grant: WorkspaceGrant<"people.manage">,
  options: { joined?: boolean; size?: number } = {},
): Promise<Colleague[]> {
  return grant.db
    .select({ name: people.name, email: people.email })
    .from(people)
    .where(options.joined ? statusCondition.active : isNull(people.deactivatedAt))
    .orderBy(asc(people.name), asc(people.id))
    .limit(options.size ?? 200);
}
