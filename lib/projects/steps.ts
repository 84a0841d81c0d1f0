// Parts of commands about projects: each change moves on from the version that somebody saw.
import { and, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { projects } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { conflict } from "@/lib/kernel/errors";
import { getProject } from "./queries";

/** Part of another command, which records the event. */
export const stopAndArchive = (
  tx: Executor,
  grant: Grant,
  expectedVersion: number,
  stop: { reason: string; now: Date },
) => updateProject(tx, grant, expectedVersion, { status: "stopped", statusReason: stop.reason, archivedAt: stop.now });

/** @throws Refusal conflict, with the stored fields, where the version has changed */
export async function updateProject(
  tx: Executor,
  grant: Grant,
  expectedVersion: number,
  fields: Partial<typeof projects.$inferInsert>,
) {
  const [updated] = await tx
    .update(projects)
    .set({ ...fields, version: sql`${projects.version} + 1` })
    .where(and(eq(projects.id, grant.project.id), eq(projects.version, expectedVersion)))
    .returning({ version: projects.version });
  if (!updated) throw conflict("Somebody changed this project meanwhile.", await getProject(grant));
  return updated;
}
