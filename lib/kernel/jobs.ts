// Enqueues jobs inside the transaction of the change that needs them; bin/jobs.ts performs them, and what falls due by the clock stands in bin/schedule.ts.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";

/** At most one waits under a key: it covers everything that happened since it was enqueued. */
export type Job = { name: "judge-gates"; key: string; payload: Record<string, string> };

export const judgeGatesOf = (projectId: string): Job => ({
  name: "judge-gates",
  key: `judge-gates ${projectId}`,
  payload: { projectId },
});

/** A waiting job keeps its place, or a busy project would never be judged; a running one is followed by one more. */
export async function enqueue(tx: Executor, { name, key, payload }: Job): Promise<void> {
  await tx.execute(sql`select from graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
    job_key => ${key}, job_key_mode => 'preserve_run_at')`);
}
