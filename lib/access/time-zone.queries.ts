// The zone in which the workspace's days begin.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { workspace } from "@/db/schema";

/** The workspace's IANA zone, within a statement. */
export const workspaceZone = sql<string>`coalesce((select w.time_zone from ${workspace} w), 'UTC')`;

/** For what holds no grant that says it: work of the clock. */
export async function readTimeZone(db: Executor): Promise<string> {
  const [row] = await db.select({ timeZone: workspace.timeZone }).from(workspace);
  return row?.timeZone ?? "UTC";
}
