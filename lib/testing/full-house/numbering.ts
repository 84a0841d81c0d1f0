// What is numbered beneath something, found in the database: none of these numbers may ever be given twice.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { Catalogue } from "./catalogue";
import { deletedBy, type Lock, locksOf } from "./locks";
import type { Statement } from "./recorder";

/** A table of which each row has a number, and the unique indexes that it stands in. */
export type Numbered = { table: string; indexes: string[][] };

export async function numberedIn(db: Executor): Promise<Numbered[]> {
  const rows = await db.execute<{ table: string; columns: string[] | null }>(sql`
    select c.relname as table, array(select b.attname::text from pg_attribute b where b.attrelid = c.oid and b.attnum = any(i.indkey)) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'number'
      left join pg_index i on i.indrelid = c.oid and i.indisunique and a.attnum = any(i.indkey)
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`);
  return [...Map.groupBy(rows, ({ table }) => table)].map(([table, of]) => ({
    table,
    indexes: of.flatMap(({ columns }) => (columns?.length ? [columns] : [])),
  }));
}

/** Of one transaction: which tables got a number while nothing beneath which they are numbered was held, so that two at once count alike. */
export function unheldNumbers(
  statements: readonly Statement[],
  numbered: readonly Numbered[],
  catalogue: Catalogue,
): string[] {
  const before: Lock[] = [];
  const made = new Set<string>();
  const found: string[] = [];
  for (const statement of statements) {
    const tables = [...statement.text.matchAll(/insert into "?(\w+)/g)].map(([, table = ""]) => table);
    for (const { table, indexes } of numbered.filter(({ table }) => tables.includes(table))) {
      const above = catalogue.references.filter((one) => one.table === table && indexes.flat().includes(one.column));
      const isHeld = ({ to }: { to: string }) =>
        made.has(to) ||
        before.some(({ on, strength }) => on === to && strength !== "key share" && strength !== "share");
      if (!above.some(isHeld)) found.push(table);
    }
    for (const table of tables) made.add(table);
    before.push(...locksOf(statement, catalogue));
  }
  return found;
}

/** Rows whose number was the highest, and would be given again. */
export function deletedNumbers(
  statements: readonly Statement[],
  numbered: readonly Numbered[],
  catalogue: Catalogue,
): string[] {
  const gone = new Set(statements.flatMap((one) => deletedBy(one, catalogue)));
  return numbered.map(({ table }) => table).filter((table) => gone.has(table));
}

/** Columns that say which row is in force, of which the database would keep two at once. */
export async function doubledIn(db: Executor): Promise<string[]> {
  const rows = await db.execute<{ column: string }>(sql`
    select c.relname || '.' || a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (a.attname in ('current', 'decides') or (c.relname, a.attname) in (('signatures', 'withdrawn_at'), ('waivers', 'ended_at')))
      and not exists (select from pg_index i where i.indrelid = c.oid and i.indisunique
        and pg_get_expr(i.indpred, c.oid) in (a.attname, '(' || a.attname || ' IS NULL)'))`);
  return rows.map(({ column }) => column);
}
