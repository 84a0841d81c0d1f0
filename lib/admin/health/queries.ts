// How the installation is: what an admin looks at first when something seems wrong.
import { sql } from "drizzle-orm";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { env } from "@/lib/kernel/env";
import { sendsMail } from "@/lib/kernel/mail";
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
  jobs: Jobs;
};

/** What Quintet does by itself: the clock brings something every minute, so that five minutes of silence mean that nothing runs. */
export type Jobs = {
  lastRanAt: Date | null;
  areRunning: boolean;
  waiting: number;
  failures: { name: string; failure: string }[];
};

type Figures = {
  database_version: string;
  database_bytes: string;
  migrations: number;
  migrated_at: string | null;
  people: number;
  open_sessions: number;
  events_in_a_day: number;
  ran_at: string | null;
  waiting: number;
  failures: { name: string; failure: string }[];
};

const silenceMs = 5 * 60_000;

export async function getHealth(grant: WorkspaceGrant<"settings.manage">): Promise<Health> {
  const now = sql`${grant.now.toISOString()}::timestamptz`;
  const [figures] = await grant.db.execute<Figures>(sql`select
    current_setting('server_version') as database_version,
    pg_database_size(current_database())::text as database_bytes,
    (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
    (select max(created_at)::text from drizzle.__drizzle_migrations) as migrated_at,
    (select count(*)::int from people where deactivated_at is null) as people,
    (select count(*)::int from sessions where expires_at > ${now}) as open_sessions,
    (select count(*)::int from events where at > ${now} - interval '1 day') as events_in_a_day,
    (select max(ran_at)::text from job_runs) as ran_at,
    (select count(*)::int from graphile_worker.jobs where run_at <= ${now} and locked_at is null and attempts < max_attempts) as waiting,
    (select coalesce(json_agg(json_build_object('name', name, 'failure', failure) order by name), '[]')
      from job_runs where failure is not null) as failures`);
  if (!figures) throw new Error("The database did not say how it is.");
  const { OIDC_ISSUER, OIDC_CLIENT_ID } = env();
  const lastRanAt = figures.ran_at ? new Date(figures.ran_at) : null;
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
    jobs: {
      lastRanAt,
      areRunning: lastRanAt !== null && grant.now.getTime() - lastRanAt.getTime() < silenceMs,
      waiting: figures.waiting,
      failures: figures.failures,
    },
  };
}
