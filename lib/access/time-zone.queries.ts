// The workspace's time zone.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { workspace } from "@/db/schema";

/** The workspace's IANA zone, within a statement. */
export const workspaceZone = sql<string>`coalesce((select w.time_zone from ${workspace} w), 'UTC')`;

/** For scheduled work, whose grant has no time zone. */
export async function readTimeZone(db: Executor): Promise<string> {
  const [row] = await db.select({ timeZone: workspace.timeZone }).from(workspace);
  return row?.timeZone ?? "UTC";
}
