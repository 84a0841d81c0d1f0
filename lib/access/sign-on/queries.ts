// What somebody holds when they sign on, and what the admin's table of groups says.
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { memberships, people, projects, signOnMappings } from "@/db/schema";
import type { Held, Mapping } from "./rules";

/** In the admin's order. */
export async function listMappings(db: Executor): Promise<Mapping[]> {
  return db
    .select({
      groupName: signOnMappings.groupName,
      projectId: signOnMappings.projectId,
      role: signOnMappings.role,
      makesAdmin: signOnMappings.makesAdmin,
    })
    .from(signOnMappings)
    .orderBy(asc(signOnMappings.createdAt), asc(signOnMappings.id));
}

/** Locks the admins: of two who are demoted at the same moment, the second is the last one. */
export async function getHeld(
  tx: Executor,
  person: Pick<Held, "isAdmin" | "defaultRole"> & { id: string },
): Promise<Held> {
  const admins = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.isAdmin, true), isNull(people.deactivatedAt), isNotNull(people.joinedAt)))
    .orderBy(asc(people.id))
    .for("update");
  const roles = await tx
    .select({ projectId: memberships.projectId, role: memberships.role })
    .from(memberships)
    .where(eq(memberships.personId, person.id));
  const owned = await tx.select({ id: projects.id }).from(projects).where(eq(projects.ownerId, person.id));
  return {
    isAdmin: person.isAdmin,
    defaultRole: person.defaultRole,
    roles,
    isLastAdmin: admins.every(({ id }) => id === person.id),
    owns: owned.map(({ id }) => id),
  };
}
