// Brings a database to the schema of this version, one process at a time: drizzle's own migrate() takes no lock.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { migrate as applyPending } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations } from "graphile-worker";
import { connect, type Database } from "./client";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
const silent = new Logger(() => () => {});
const lockKey = 5_738_529;

export async function migrate(url: string): Promise<void> {
  const { database, close } = connect(url, { max: 1 });
  try {
    await database.execute(sql`select pg_advisory_lock(${lockKey})`);
    await refuseOlder(database);
    await applyPending(database, { migrationsFolder });
    // The job queue keeps its own schema, `graphile_worker`, and knows its own versions.
    await runMigrations({ connectionString: url, maxPoolSize: 1, logger: silent });
  } finally {
    await close();
  }
}

/**
 * The baseline bears the time of the last of the migrations that it stands for, so that a database which has all of them goes on from
 * there. One that has but some of them can't.
 */
async function refuseOlder(database: Database) {
  const [journal] = await database.execute(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (!journal?.there) return;
  const [last] = await database.execute<{ at: number | null }>(
    sql`select max(created_at)::float8 as at from drizzle.__drizzle_migrations`,
  );
  if (typeof last?.at === "number" && last.at < baselineFrom()) throw new Error(olderDatabase);
}

function baselineFrom(): number {
  const { entries } = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, "utf8"));
  return entries[0].when;
}

const olderDatabase =
  "This database is from before the migrations began anew, and has not all that came until then. Start the version just before once with it, then this one: git log --diff-filter=A -1 -- db/migrations/0000_baseline.sql names the commit that began anew; check out the one before it.";
