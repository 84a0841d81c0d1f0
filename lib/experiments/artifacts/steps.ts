// Part of commands that delete files of runs and of logged models.
import type { SQL } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { artifacts, looseFiles } from "@/db/schema";

/** These files are no more; their bytes lie loose until they are taken out. */
export async function detachFiles(tx: Executor, condition: SQL | undefined, now: Date) {
  const detached = await tx.delete(artifacts).where(condition).returning({ id: artifacts.id, size: artifacts.size });
  for (let start = 0; start < detached.length; start += 1_000) {
    await tx.insert(looseFiles).values(detached.slice(start, start + 1_000).map(({ id }) => ({ id, since: now })));
  }
  return detached;
}
