// Runs that belong together: a parent and what it began, as programs say by a tag.
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { RunStatus } from "@/db/enums";
import { runs, runTags } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { parentTag } from "../rules";
import { uuidOfRun } from "../schema";
import type { Pair } from "./rules";

export type Relative = { id: string; name: string; status: RunStatus; deletedAt: Date | null };
export type Family = { parent: Relative | null; children: Relative[]; count: number };

const childrenShown = 25;
const columns = { id: runs.id, name: runs.name, status: runs.status, deletedAt: runs.deletedAt };

/** What belongs to the parent of this id and is not deleted, or was at this moment. */
const childrenOf = (
  parentId: SQL,
  deletedAt: Date | null = null,
) => sql`select c.id from ${runTags} t join ${runs} c on c.id = t.run_id
  where t.key = ${sql.raw(`'${parentTag}'`)} and t.value = replace(${parentId}::text, '-', '') and ${
    deletedAt ? sql`c.deleted_at = ${deletedAt.toISOString()}::timestamptz` : sql`c.deleted_at is null`
  }`;

/** Its parent, deleted or not, and its first children with how many they are. */
export async function readFamily(grant: Grant, run: { id: string; tags: readonly Pair[] }): Promise<Family> {
  const parentId = uuidOfRun(run.tags.find(({ key }) => key === parentTag)?.value ?? "");
  const inProject = eq(runs.projectId, grant.project.id);
  const areChildren = and(inProject, sql`${runs.id} in (${childrenOf(sql`${run.id}`)})`);
  const [parents, children] = await Promise.all([
    parentId
      ? grant.db
          .select(columns)
          .from(runs)
          .where(and(inProject, eq(runs.id, parentId)))
      : [],
    grant.db
      .select({ ...columns, count: sql<number>`count(*) over ()::int` })
      .from(runs)
      .where(areChildren)
      .orderBy(asc(runs.startedAt), asc(runs.id))
      .limit(childrenShown),
  ]);
  return {
    parent: parents[0] ?? null,
    children: children.map(({ count: _, ...child }) => child),
    count: children[0]?.count ?? 0,
  };
}

/** All that descend from a run in its project, and are not deleted, or were at this moment; a circle ends where it began. */
export async function listDescendants(
  tx: Executor,
  grant: Grant,
  runId: string,
  { deletedAt }: { deletedAt?: Date } = {},
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive family(id) as (
      select ${runId}::uuid
      union select c.id from family, lateral (${childrenOf(sql`family.id`, deletedAt)}) c)
    select f.id from family f join runs r on r.id = f.id where r.project_id = ${grant.project.id} and f.id <> ${runId}::uuid`);
  return rows.map(({ id }) => id);
}
