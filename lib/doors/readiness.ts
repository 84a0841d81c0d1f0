// Is the database there? Asked without a session, by load balancers and by pages that wait for it.
import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { type Refusal, unavailable } from "@/lib/kernel/errors";

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

/** What the file system and Postgres call it when no room is left; it works again when somebody makes room. */
const full = new Set(["ENOSPC", "EDQUOT", "EFBIG", "53100"]);
const isFull = (fault: unknown): boolean => hasCode(fault, full);

/** For what need not be noted. @throws any other fault */
export function unlessFull(fault: unknown): void {
  if (!isFull(fault)) throw fault;
}

/** What to say where the surroundings failed, and the same may work later. Null where it is a fault of ours. */
export function outageOf(fault: unknown): Refusal | null {
  if (isFull(fault)) {
    return unavailable("The storage is full, and nothing was saved. Tell whoever looks after Quintet.", 30);
  }
  if (!hasCode(fault, passing)) return null;
  return unavailable("The database is away, or busy, and nothing was saved: please try again.");
}

function hasCode(fault: unknown, codes: ReadonlySet<string>): boolean {
  for (let at = fault; at instanceof Error; at = at.cause) {
    if ("code" in at && codes.has(String(at.code))) return true;
  }
  return false;
}
