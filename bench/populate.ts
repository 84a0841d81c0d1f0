// Fills a migrated database with a workspace of so many projects, two years of history, and a project with so many items of each kind, in a handful of statements.
import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { hashSecret } from "@/lib/kernel/secrets";
import { evidence } from "./evidence";
import { lists } from "./lists";
import { projectEvents } from "./project-events";
import { team, tools } from "./team";
import { worth } from "./worth";

/** @param secret opens the session of the reader, `adminSecret` that of an admin @param size of projects and of items, at least 10 */
export async function populate(
  tx: Executor,
  { size, secret, adminSecret }: { size: number; secret: string; adminSecret: string },
): Promise<void> {
  // The small workspace is made with every foreign key checked; the large ones are the same statements.
  if (size > 10) await tx.execute(sql`set local session_replication_role = replica`);
  for (const step of [
    ...tools,
    ...team(size),
    ...evidence,
    ...worth,
    ...projectEvents,
    ...lists(size),
    session(secret, 0),
    ...admin,
    session(adminSecret, 5),
  ])
    await tx.execute(step);
}

/** Somebody else than the reader: an admin sees every project, so that the other pages would be other pages. */
const admin = [sql`update people set is_admin = true where id = pg_temp.ident(1, 5)`];

const session = (secret: string, person: number): SQL =>
  sql`insert into sessions (id_hash, person_id, user_agent, created_at, last_used_at, expires_at)
    values (${hashSecret(secret)}, pg_temp.ident(1, ${person}::int), 'Bench', now(), now(), now() + interval '1 day')`;
