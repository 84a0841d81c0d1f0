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
