// Who waits for whom: whatever is done in a project holds its row first, people before projects, and everything else after them. So nobody waits in a circle.
import { and, asc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { people, projects } from "@/db/schema";

/** Before any project: to be let in, to change an account and to leave come one after the other. */
export async function holdPerson(tx: Executor, personId: string): Promise<void> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("no key update");
}

/** The same, with all who run the workspace, in one order: of two who lose their duty at once, the second is the last one. */
export async function holdWithAdmins(tx: Executor, personId: string): Promise<{ id: string; isAdmin: boolean }[]> {
  const isAdmin = and(eq(people.isAdmin, true), isNull(people.deactivatedAt), isNotNull(people.joinedAt));
  const held = tx.select({ id: people.id, isAdmin: people.isAdmin }).from(people);
  return held
    .where(or(eq(people.id, personId), isAdmin))
    .orderBy(asc(people.id))
    .for("no key update");
}

/** Until the end of the transaction others who hold it wait, and what is numbered or exists once is decided by one after the other. */
export async function holdProject(tx: Executor, projectId: string): Promise<void> {
  await tx.select({ id: projects.id }).from(projects).where(eq(projects.id, projectId)).for("no key update");
}

/** All that are needed, at once and in one order: whoever held one and asked for another would wait for whoever does so the other way round. */
export async function holdProjects(tx: Executor, projectIds: readonly string[]): Promise<void> {
  if (projectIds.length === 0) return;
  const held = tx
    .select({ id: projects.id })
    .from(projects)
    .where(inArray(projects.id, [...new Set(projectIds)].sort()));
  await held.orderBy(asc(projects.id)).for("no key update");
}
