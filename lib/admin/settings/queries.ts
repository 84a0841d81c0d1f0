// How the workspace is set up.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { Visibility } from "@/db/enums";
import { workspace } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";

export type Settings = {
  name: string;
  defaultAccess: Visibility;
  currency: string;
  timeZone: string;
  handoverDays: number;
  version: number;
};

export async function getSettings(grant: WorkspaceGrant<"settings.manage">): Promise<Settings> {
  const [settings] = await grant.db
    .select({
      name: workspace.name,
      defaultAccess: workspace.defaultAccess,
      currency: workspace.currency,
      timeZone: workspace.timeZone,
      handoverDays: workspace.handoverDays,
      version: workspace.version,
    })
    .from(workspace);
  if (!settings) throw notFound("The workspace");
  return settings;
}

/** By its name in the database's own list of zones, and in the engine's: days are told by both. */
export async function isTimeZone(db: Executor, name: string): Promise<boolean> {
  if (!isKnownToEngine(name)) return false;
  const found = await db.execute(sql`select 1 from pg_timezone_names where name = ${name}`);
  return found.length > 0;
}

function isKnownToEngine(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}
