// Fills a migrated database with a workspace of so many projects and two years of history, in a handful of statements.
import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { hashSecret } from "@/lib/secrets";
import { evidence } from "./evidence";
import { happenings } from "./happenings";
import { team, tools } from "./team";
import { worth } from "./worth";

/** @param secret opens the session of the reader @param size of projects, at least 10 */
export async function populate(tx: Executor, { size, secret }: { size: number; secret: string }): Promise<void> {
  // The small workspace is made with every foreign key checked; the large ones are the same statements.
  if (size > 10) await tx.execute(sql`set local session_replication_role = replica`);
  for (const step of [...tools, ...team(size), ...evidence, ...worth, ...happenings, session(secret)])
    await tx.execute(step);
}

const session = (secret: string): SQL =>
  sql`insert into sessions (id_hash, person_id, user_agent, created_at, last_used_at, expires_at)
    values (${hashSecret(secret)}, pg_temp.ident(1, 0), 'Bench', now(), now(), now() + interval '1 day')`;
