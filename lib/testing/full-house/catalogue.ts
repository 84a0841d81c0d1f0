// What the database knows of its tables and locks.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { outside } from "./state";

type Reference = { table: string; column: string; to: string; deletes: string };
/** What the database knows of its tables: what refers to what, which columns others can refer to, and the ids of what all else hangs on. */
export type Catalogue = {
  references: readonly Reference[];
  keys: ReadonlyMap<string, ReadonlySet<string>>;
  roots: ReadonlyMap<string, ReadonlySet<string>>;
};

export async function catalogueOf(db: Executor): Promise<Catalogue> {
  const references = await db.execute<Reference>(sql`
    select c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as to, c.confdeltype as deletes
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace order by c.conname`);
  const keys = await db.execute<{ table: string; name: string }>(sql`
    select i.indrelid::regclass::text as table, a.attname as name
    from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indisunique and i.indpred is null and i.indexprs is null and c.relnamespace = 'public'::regnamespace`);
  const roots = await db.execute<{ table: string; name: string }>(sql`
    select 'people' as table, id as name from people union all select 'projects', id from projects`);
  return { references: [...references], keys: byTable(keys), roots: byTable(roots) };
}

const byTable = (rows: Iterable<{ table: string; name: string }>) =>
  new Map(
    [...Map.groupBy(rows, ({ table }) => table)].map(([table, of]) => [table, new Set(of.map(({ name }) => name))]),
  );

/** @returns whether each row of the first table belongs to just one of the second; a project's jobs do to it */
export function belongingIn({ references }: Catalogue): (table: string, on: string) => boolean {
  const known = new Map<string, Set<string>>();
  const above = (table: string): Set<string> => {
    const found = known.get(table) ?? new Set([table]);
    if (known.has(table)) return found;
    // what is added meanwhile is visited too
    for (const one of found) for (const { to } of references.filter((other) => other.table === one)) found.add(to);
    known.set(table, found);
    return found;
  };
  return (table, on) => (table === "(jobs)" ? on === "projects" : above(table).has(on));
}

/** Tables of whose rows this transaction has locked some, by what it did to them. */
export type Locked = { table: string; mode: "RowShareLock" | "RowExclusiveLock" };

export async function lockedBy(tx: Executor): Promise<Locked[]> {
  const rows =
    await tx.execute<Locked>(sql`select c.relname as table, l.mode from pg_locks l join pg_class c on c.oid = l.relation
    where l.pid = pg_backend_pid() and l.mode in ('RowShareLock', 'RowExclusiveLock') and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`);
  return rows.filter(({ table }) => table !== outside);
}
