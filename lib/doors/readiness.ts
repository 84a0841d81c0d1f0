// Is the database reachable? And which faults are outages of database or storage, and not ours.
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

/** Codes of postgres.js and Postgres for no connection, a deadlock or a serialization failure: the same may work later. */
const transientCodes = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "CONNECT_TIMEOUT"],
  ...["CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECTION_DESTROYED"],
  ...["40001", "40P01", "53300", "57P01", "57P02", "57P03"],
]);

/** Codes of the file system and Postgres for a full disk. */
const storageFullCodes = new Set(["ENOSPC", "EDQUOT", "EFBIG", "53100"]);
const isFull = (fault: unknown): boolean => hasCode(fault, storageFullCodes);

/** For writes that may be skipped. @throws any other fault */
export function ignoreIfFull(fault: unknown): void {
  if (!isFull(fault)) throw fault;
}

/** The refusal where database or storage failed and the same may work later. Null where it is a fault of ours. */
export function outageOf(fault: unknown): Refusal | null {
  if (isFull(fault)) {
    return unavailable("The storage is full, and nothing was saved. Tell whoever looks after Quintet.", 30);
  }
  if (!hasCode(fault, transientCodes)) return null;
  return unavailable("The database is away, or busy, and nothing was saved: please try again.");
}

function hasCode(fault: unknown, codes: ReadonlySet<string>): boolean {
  for (let error = fault; error instanceof Error; error = error.cause) {
    if ("code" in error && codes.has(String(error.code))) return true;
  }
  return false;
}
