// How the installation is: what an admin looks at first when something seems wrong.
import { sql } from "drizzle-orm";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { env } from "@/lib/env";
import { sendsMail } from "@/lib/mail";
import manifest from "@/package.json";

export type Health = {
  version: string;
  nodeVersion: string;
  databaseVersion: string;
  databaseBytes: number;
  migrations: number;
  /** When the newest migration was written. */
  migratedAt: Date | null;
  people: number;
  openSessions: number;
  eventsInADay: number;
  sendsMail: boolean;
  signsOn: boolean;
};

type Figures = {
  database_version: string;
  database_bytes: string;
  migrations: number;
  migrated_at: string | null;
  people: number;
  open_sessions: number;
  events_in_a_day: number;
};

export async function getHealth(grant: WorkspaceGrant<"settings.manage">): Promise<Health> {
  const now = sql`${grant.now.toISOString()}::timestamptz`;
  const [figures] = await grant.db.execute<Figures>(sql`select
    current_setting('server_version') as database_version,
    pg_database_size(current_database())::text as database_bytes,
    (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
    (select max(created_at)::text from drizzle.__drizzle_migrations) as migrated_at,
    (select count(*)::int from people where deactivated_at is null) as people,
    (select count(*)::int from sessions where expires_at > ${now}) as open_sessions,
    (select count(*)::int from events where at > ${now} - interval '1 day') as events_in_a_day`);
  if (!figures) throw new Error("The database did not say how it is.");
  const { OIDC_ISSUER, OIDC_CLIENT_ID } = env();
  return {
    version: manifest.version,
    nodeVersion: process.versions.node,
    databaseVersion: figures.database_version,
    databaseBytes: Number(figures.database_bytes),
    migrations: figures.migrations,
    migratedAt: figures.migrated_at ? new Date(Number(figures.migrated_at)) : null,
    people: figures.people,
    openSessions: figures.open_sessions,
    eventsInADay: figures.events_in_a_day,
    sendsMail: sendsMail(),
    signsOn: Boolean(OIDC_ISSUER && OIDC_CLIENT_ID),
  };
}
