// Puts work into the queue, inside the transaction of the change that calls for it: no change, no work. What is done is in bin/jobs.ts.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";

/** One at most waits under a key: it stands for all that happened since it was put there. */
export type Job = { name: "judge-gates"; key: string; payload: Record<string, string> };

export const judgeGatesOf = (projectId: string): Job => ({
  name: "judge-gates",
  key: `judge-gates ${projectId}`,
  payload: { projectId },
});

/** What waits keeps its turn, or a project in which much happens would never be judged; what runs already is followed by one more. */
export async function enqueue(tx: Executor, { name, key, payload }: Job): Promise<void> {
  await tx.execute(sql`select from graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
    job_key => ${key}, job_key_mode => 'preserve_run_at')`);
}
