// Who waits for whom: whatever is done in a project locks its row first, people before projects, and everything else after them. So nobody waits in a circle.
import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Executor } from "@/db/client";
import { people, projects } from "@/db/schema";

type Table = PgTable & { id: PgColumn };

/** Until the end of the transaction others who lock it wait, and what is numbered or exists once is decided by one after the other. */
export async function lockRow(tx: Executor, table: Table, id: string | number): Promise<void> {
  await tx.select({ id: table.id }).from(table).where(eq(table.id, id)).for("no key update");
}

/** The same for what has no row yet. */
export async function lockName(tx: Executor, name: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** Before any project: to be let in, to change an account and to leave come one after the other. */
export const lockPerson = (tx: Executor, personId: string): Promise<void> => lockRow(tx, people, personId);

/** The same, with all who run the workspace, in one order: of two who lose their duty at once, the second is the last one. */
export async function lockWithAdmins(tx: Executor, personId: string): Promise<{ id: string; isAdmin: boolean }[]> {
  const isAdmin = and(eq(people.isAdmin, true), isNull(people.deactivatedAt), isNotNull(people.joinedAt));
  return await tx
    .select({ id: people.id, isAdmin: people.isAdmin })
    .from(people)
    .where(or(eq(people.id, personId), isAdmin))
    .orderBy(asc(people.id))
    .for("no key update");
}

export const lockProject = (tx: Executor, projectId: string): Promise<void> => lockRow(tx, projects, projectId);

/** All that are needed, at once and in one order: whoever locked one and asked for another would wait for whoever does so the other way round. */
export async function lockProjects(tx: Executor, projectIds: readonly string[]): Promise<void> {
  if (projectIds.length === 0) return;
  await tx
    .select({ id: projects.id })
    .from(projects)
    .where(inArray(projects.id, [...new Set(projectIds)].sort()))
    .orderBy(asc(projects.id))
    .for("no key update");
}
