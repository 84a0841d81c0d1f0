// What somebody holds when they sign on, and what the admin's table of groups says.
import { asc, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { memberships, projects, signOnMappings } from "@/db/schema";
import { lockWithAdmins } from "@/lib/kernel/locks";
import type { CurrentAccess, Mapping } from "./rules";

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

export async function readCurrentAccess(
  tx: Executor,
  person: Pick<CurrentAccess, "isAdmin" | "defaultRole"> & { id: string },
): Promise<CurrentAccess> {
  const locked = await lockWithAdmins(tx, person.id);
  const roles = await tx
    .select({ projectId: memberships.projectId, role: memberships.role })
    .from(memberships)
    .where(eq(memberships.personId, person.id));
  const owned = await tx.select({ id: projects.id }).from(projects).where(eq(projects.ownerId, person.id));
  return {
    isAdmin: person.isAdmin,
    defaultRole: person.defaultRole,
    roles,
    isLastAdmin: locked.every(({ id, isAdmin }) => id === person.id || !isAdmin),
    owns: owned.map(({ id }) => id),
  };
}
