// Every goalpost of a project that was moved, with who moved it and whether results had been seen by then.
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { events, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { type Goalpost, goalpostKinds, goalpostsOf } from "./rules";

export type MovedGoalpost = Goalpost & { id: string; at: Date; by: string | null; afterResults: boolean };

/** Latest first. What never applied is no goalpost that was moved: an exemption counts once results had been seen. */
export async function listGoalposts(grant: Grant, most = 100): Promise<MovedGoalpost[]> {
  const rows = await grant.db
    .select({
      id: events.id,
      kind: events.kind,
      at: events.at,
      by: people.name,
      before: events.before,
      after: events.after,
      afterResults: sql<boolean>`coalesce(${events.id} > (select min(seen.id) from events seen where seen.project_id = ${grant.project.id}
        and seen.kind in ('measurement.recorded', 'measurements.imported', 'requirement.checked')), false)`,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .where(and(eq(events.projectId, grant.project.id), inArray(events.kind, [...goalpostKinds])))
    .orderBy(desc(events.id))
    .limit(most);
  return rows.flatMap(({ id, kind, at, by, before, after, afterResults }) =>
    goalpostsOf(kind, { before, after })
      .filter(({ what }) => afterResults || what !== "category")
      .map((goalpost, index) => ({ ...goalpost, id: `${id}-${index}`, at, by, afterResults })),
  );
}
