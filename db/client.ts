// The one pool of this process, opened on first use; everything below lib receives it or a transaction of it.
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

export type Database = PostgresJsDatabase<typeof schema>;
/** A pool or a transaction: what reads and writes alike are done with. */
export type Executor = Pick<
  Database,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "execute" | "transaction" | "$count" | "with"
>;

const shared = globalThis as typeof globalThis & { quintetDatabase?: Database; quintetDatabaseUrl?: string };

export function connect(url: string, options: { max?: number } = {}) {
  const sql = postgres(url, { max: options.max ?? 10, connect_timeout: 5, onnotice: () => {} });
  return { database: drizzle(sql, { schema }), close: () => sql.end({ timeout: 5 }), sql };
}

/** The pool outlives a development server's reloads: it hangs on the process, not on the module. */
export function database(): Database {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start Quintet with `npm start`, which sets it.");
  if (!shared.quintetDatabase || shared.quintetDatabaseUrl !== url) {
    shared.quintetDatabase = connect(url, { max: Number(process.env.QUINTET_POOL ?? 10) }).database;
    shared.quintetDatabaseUrl = url;
  }
  return shared.quintetDatabase;
}
