// Whether a project has seen results of a model.
import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { runs } from "@/db/schema";

/** A run that ended well shows what the terms by which models are measured make of one. */
export async function resultsWereSeen(db: Executor, projectId: string): Promise<boolean> {
  const [run] = await db
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.projectId, projectId), eq(runs.status, "finished")))
    .limit(1);
  return run !== undefined;
}
