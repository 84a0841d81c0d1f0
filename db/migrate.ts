// Brings a database to the schema of this version, one process at a time: drizzle's own migrate() takes no lock.
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { migrate as applyPending } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations } from "graphile-worker";
import { connect } from "./client";
import { keepWholeAmounts } from "./whole-amounts";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
const silent = new Logger(() => () => {});
const lockKey = 5_738_529;

export async function migrate(url: string): Promise<void> {
  const { database, close } = connect(url, { max: 1 });
  try {
    await database.execute(sql`select pg_advisory_lock(${lockKey})`);
    await keepWholeAmounts(database);
    await applyPending(database, { migrationsFolder });
    // The job queue keeps its own schema, `graphile_worker`, and knows its own versions.
    await runMigrations({ connectionString: url, maxPoolSize: 1, logger: silent });
  } finally {
    await close();
  }
}
