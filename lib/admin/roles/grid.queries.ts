// Who holds which roles where: people by projects, as an admin sees and changes it.
import { and, asc, desc, eq, ilike, inArray, isNull, or, sql } from "drizzle-orm";
import type { Role } from "@/db/enums";
import { memberships, people, projects } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";

export type RolesGrid = {
  projects: { key: string; name: string }[];
  people: {
    id: string;
    name: string;
    email: string;
    isAdmin: boolean;
    /** Invited, and not here yet. */
    isInvited: boolean;
    /** By the key of the project. */
    roles: ReadonlyMap<string, readonly Role[]>;
  }[];
  /** Whether more people fit than are listed. */
  isCut: boolean;
};

/**
 * The projects that were last at work, and people by name.
 * @param search part of a name or an address
 */
export async function listRolesGrid(
  { db }: WorkspaceGrant<"role.assign">,
  search = "",
  most = { people: 12, projects: 7 },
): Promise<RolesGrid> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const [columns, found] = await Promise.all([
    db
      .select({ id: projects.id, key: projects.key, name: projects.name })
      .from(projects)
      .where(and(isNull(projects.archivedAt), eq(projects.status, "active")))
      .orderBy(desc(projects.updatedAt), asc(projects.id))
      .limit(most.projects),
    db
      .select({
        id: people.id,
        name: people.name,
        email: people.email,
        isAdmin: people.isAdmin,
        isInvited: sql<boolean>`${people.joinedAt} is null`,
      })
      .from(people)
      .where(
        and(
          isNull(people.deactivatedAt),
          search ? or(ilike(people.name, pattern), ilike(people.email, pattern)) : undefined,
        ),
      )
      .orderBy(asc(people.name), asc(people.id))
      .limit(most.people + 1),
  ]);
  const shown = found.slice(0, most.people);
  const held = await db
    .select({ personId: memberships.personId, key: projects.key, role: memberships.role })
    .from(memberships)
    .innerJoin(projects, eq(projects.id, memberships.projectId))
    .where(
      and(
        inArray(
          memberships.personId,
          shown.map(({ id }) => id),
        ),
        inArray(
          memberships.projectId,
          columns.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(memberships.role);
  const rolesOf = (personId: string) => {
    const theirs = held.filter((membership) => membership.personId === personId);
    const byKey = Map.groupBy(theirs, ({ key }) => key);
    return new Map([...byKey].map(([key, rows]) => [key, rows.map(({ role }) => role)]));
  };
  return {
    projects: columns.map(({ key, name }) => ({ key, name })),
    people: shown.map((person) => ({ ...person, roles: rolesOf(person.id) })),
    isCut: found.length > most.people,
  };
}
