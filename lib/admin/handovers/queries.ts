// What waits to be handed over after a sign-on took somebody's last role away, and what was handed over lately.
import { and, asc, desc, eq, gte, isNull, notExists, or, sql } from "drizzle-orm";
import { handovers, memberships, people, projects } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { readDuties, readTakers } from "../duties/queries";
import { planMoves, sumUp } from "../duties/rules";
import { undoSince } from "./rules";

export type ListedHandover = {
  person: { id: string; name: string };
  project: { id: string; key: string; name: string };
  dueAt: Date;
  /** Null while it waits. */
  doneAt: Date | null;
  /** What they have in hand and who would have it, while it waits. */
  summary: string | null;
};

export async function listHandovers(grant: WorkspaceGrant<"people.manage">): Promise<ListedHandover[]> {
  const hasRoleAgain = grant.db
    .select({ one: sql`1` })
    .from(memberships)
    .where(and(eq(memberships.projectId, handovers.projectId), eq(memberships.personId, handovers.personId)));
  const rows = await grant.db
    .select({
      person: { id: people.id, name: people.name },
      project: { id: projects.id, key: projects.key, name: projects.name, ownerId: projects.ownerId },
      dueAt: handovers.dueAt,
      doneAt: handovers.doneAt,
    })
    .from(handovers)
    .innerJoin(people, eq(people.id, handovers.personId))
    .innerJoin(projects, eq(projects.id, handovers.projectId))
    .where(
      and(
        or(and(isNull(handovers.doneAt), notExists(hasRoleAgain)), gte(handovers.doneAt, undoSince(grant.now))),
        isNull(people.deactivatedAt),
      ),
    )
    .orderBy(
      sql`${handovers.doneAt} is not null`,
      asc(handovers.dueAt),
      desc(handovers.createdAt),
      asc(projects.key),
      asc(people.id),
    )
    .limit(50);
  const listed: ListedHandover[] = [];
  for (const { person, project, dueAt, doneAt } of rows) {
    const [duties] = doneAt ? [] : await readDuties(grant.db, { personId: person.id, projectId: project.id });
    const takers = duties ? await readTakers(grant.db, project.id, [project.ownerId]) : [];
    const { ownerId: _, ...projectFields } = project;
    listed.push({
      person,
      project: projectFields,
      dueAt,
      doneAt,
      summary: duties ? sumUp(planMoves(duties.inHand, takers)) : null,
    });
  }
  return listed;
}
