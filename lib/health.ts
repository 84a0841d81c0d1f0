// Is the database there? Asked without a session, by load balancers and by pages that wait for it.
import { sql } from "drizzle-orm";
import { database } from "@/db/client";

export async function isReady(): Promise<boolean> {
  try {
    await database().execute(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}

/** What postgres.js and Postgres call it when a connection cannot be had, or two transactions stood in each other's way. */
const passing = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "CONNECT_TIMEOUT"],
  ...["CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECTION_DESTROYED"],
  ...["40001", "40P01", "53300", "57P01", "57P02", "57P03"],
]);

/** A fault that may be gone when the same is tried again. */
export function isPassing(fault: unknown): boolean {
  for (let at = fault; at instanceof Error; at = at.cause) {
    if ("code" in at && passing.has(String(at.code))) return true;
  }
  return false;
}
