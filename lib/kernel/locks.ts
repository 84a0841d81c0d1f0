// The order of locks that prevents deadlocks: people first, then projects, then everything else.
import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Executor } from "@/db/client";
import { people, projects } from "@/db/schema";

type Table = PgTable & { id: PgColumn };

/** Others who lock the row wait until the end of the transaction: numbering and uniqueness are decided one after the other. */
export async function lockRow(tx: Executor, table: Table, id: string | number): Promise<void> {
  await tx.select({ id: table.id }).from(table).where(eq(table.id, id)).for("no key update");
}

/** The same for what has no row yet. */
export async function lockName(tx: Executor, name: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** Before any project: joining, account changes and leaving happen one after the other. */
export const lockPerson = (tx: Executor, personId: string): Promise<void> => lockRow(tx, people, personId);

/** The same with all admins, in one order: of two who resign at once, the second sees that they are the last. */
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

/** All that are needed at once and in one order, so that two who lock the same projects can't deadlock. */
export async function lockProjects(tx: Executor, projectIds: readonly string[]): Promise<void> {
  if (projectIds.length === 0) return;
  await tx
    .select({ id: projects.id })
    .from(projects)
    .where(inArray(projects.id, [...new Set(projectIds)].sort()))
    .orderBy(asc(projects.id))
    .for("no key update");
}
