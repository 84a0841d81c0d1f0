// The members of a project, and the people who could be added.
import { and, asc, eq, ilike, isNull, or, sql } from "drizzle-orm";
import type { Role } from "@/db/enums";
import { memberships, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";

export type Member = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  isOwner: boolean;
  deactivatedAt: Date | null;
  /** When they got their first role here; null for an owner without one. */
  since: Date | null;
};

/** Everyone with a role, and the owner. */
export async function listMembers(grant: Grant): Promise<Member[]> {
  const rows = await grant.db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      deactivatedAt: people.deactivatedAt,
      roles: sql<Role[]>`array_remove(array_agg(${memberships.role}::text order by ${memberships.role}), null)`,
      since: sql<Date | null>`min(${memberships.createdAt})`.mapWith(memberships.createdAt),
    })
    .from(people)
    .leftJoin(memberships, and(eq(memberships.personId, people.id), eq(memberships.projectId, grant.project.id)))
    .where(
      or(
        eq(people.id, grant.project.ownerId),
        sql`${people.id} in (select m.person_id from memberships m where m.project_id = ${grant.project.id})`,
      ),
    )
    .groupBy(people.id)
    .orderBy(asc(people.name), asc(people.id));
  return rows.map((row) => ({ ...row, isOwner: row.id === grant.project.ownerId }));
}

export const peopleToAddSize = 50;

/** Active people who have no role here yet, by name or e-mail; at most fifty: search for the others. */
export async function listPeopleToAdd(grant: Grant<"project.team">, search = "") {
  const like = `%${search
    .trim()
    .slice(0, 80)
    .replace(/[\\%_]/g, "\\$&")}%`;
  return grant.db
    .select({ id: people.id, name: people.name, email: people.email, defaultRole: people.defaultRole })
    .from(people)
    .where(
      and(
        isNull(people.deactivatedAt),
        search.trim() ? or(ilike(people.name, like), ilike(people.email, like)) : undefined,
        sql`not exists (select 1 from memberships m where m.project_id = ${grant.project.id} and m.person_id = ${people.id})`,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(peopleToAddSize);
}

export async function listRolesOf(grant: Grant, personId: string): Promise<Role[]> {
  const rows = await grant.db
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.projectId, grant.project.id), eq(memberships.personId, personId)))
    .orderBy(memberships.role);
  return rows.map(({ role }) => role);
}
