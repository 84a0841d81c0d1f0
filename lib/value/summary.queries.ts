// The one row that says in short what a project is worth.
import { eq } from "drizzle-orm";
import { valueSummaries } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";

/** Null where nobody has estimated, spent or gained anything yet. */
export async function findValueSummary(grant: Grant): Promise<typeof valueSummaries.$inferSelect | null> {
  const [row] = await grant.db.select().from(valueSummaries).where(eq(valueSummaries.projectId, grant.project.id));
  return row ?? null;
}
