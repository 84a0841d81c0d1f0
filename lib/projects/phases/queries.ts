// How projects moved between phases.
import { desc, eq } from "drizzle-orm";
import { people, phaseChanges } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";

export async function listPhaseChanges(grant: Grant) {
  return grant.db
    .select({
      id: phaseChanges.id,
      from: phaseChanges.from,
      to: phaseChanges.to,
      forward: phaseChanges.forward,
      reason: phaseChanges.reason,
      changedAt: phaseChanges.changedAt,
      by: people.name,
    })
    .from(phaseChanges)
    .innerJoin(people, eq(people.id, phaseChanges.changedById))
    .where(eq(phaseChanges.projectId, grant.project.id))
    .orderBy(desc(phaseChanges.changedAt));
}
