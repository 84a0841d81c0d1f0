// What the tables hold, so that two ways to come to it can be compared, and what was really committed can be taken back.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { type Table, tables } from "./tables";

const jobs = "graphile_worker._private_jobs";
const byName = new Map(tables.map((table) => [`public.${table.sqlName}`, table]));
/** Tries at guessing are counted outside of the command's transaction, and stay. */
export const outside = "rate_limits";
const names = [...byName.keys(), jobs].filter((name) => name !== `public.${outside}`);

/** Written by this transaction, savepoints that were rolled back included. */
export async function writtenIn(tx: Executor): Promise<string[]> {
  const written = sql`select schemaname || '.' || relname as name from pg_stat_xact_user_tables where n_tup_ins + n_tup_upd + n_tup_del > 0`;
  const rows = await tx.execute<{ name: string }>(written);
  return rows.map(({ name }) => name).filter((name) => names.includes(name));
}

const identified = new Set(
  tables.filter(({ columns }) => columns.some(({ generatedIdentity }) => generatedIdentity)).map(({ name }) => name),
);

/** Drawn from a sequence, which never gives a number twice. */
const drawn = ({ columns, references }: Table) =>
  columns.filter(
    ({ generatedIdentity, property }) =>
      generatedIdentity || references.some((one) => one.property === property && identified.has(one.to)),
  );

const random = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g,
  /\b[0-9a-f]{64}\b/g,
  /\$argon2[^"]*/g,
  /"tail": "[^"]*"/g,
];

/** The house as it was filled: kept in the database beside it, and as text. */
export class Kept {
  private readonly rows = new Map<string, string[]>();
  private readonly known = new Set<string>();

  static async of(db: Executor): Promise<Kept> {
    const kept = new Kept();
    await db.execute(sql`create schema kept`);
    for (const { sqlName } of tables) await db.execute(sql.raw(`create table kept.${sqlName} as table ${sqlName}`));
    for (const [name, rows] of await read(db, names)) {
      kept.rows.set(name, rows);
      for (const row of rows) for (const one of random) for (const [found] of row.matchAll(one)) kept.known.add(found);
    }
    return kept;
  }

  /** What is otherwise in these tables: rows that came and rows that went, whatever chance made called "new". */
  async changes(db: Executor, tables: readonly string[] = names): Promise<string[]> {
    const found: string[] = [];
    const now = await read(db, tables);
    for (const name of tables) {
      const [before, after] = [this.rows.get(name) ?? [], now.get(name) ?? []];
      found.push(...without(after, before).map((row) => `${name} + ${this.withoutChance(row)}`));
      found.push(...without(before, after).map((row) => `${name} - ${row}`));
    }
    return found.sort();
  }

  private withoutChance(row: string): string {
    const named = (found: string) => (this.known.has(found) ? found : "new");
    return random.reduce((text, one) => text.replaceAll(one, named), row);
  }

  /** Takes back what was committed, without a word of triggers and foreign keys. */
  async bringBack(db: Executor, changed: readonly string[]): Promise<void> {
    const statements = changed.flatMap((name) => {
      const table = byName.get(name);
      const stored = table?.columns.filter(({ generated }) => !generated).map((column) => `"${column.name}"`);
      const all = `(${stored}) overriding system value select ${stored} from kept.${table?.sqlName}`;
      return [`delete from ${name};`, ...(table ? [`insert into ${name} ${all};`] : [])];
    });
    const quietly = "set local session_replication_role = replica;";
    await db.execute(sql.raw(`do $$ begin ${quietly} ${statements.join(" ")} end $$`));
  }
}

/** How many rows came, went and became otherwise, by table: in a line that is read in review. */
export function countChanges(changes: readonly string[]): string {
  const tables = Map.groupBy(changes, (change) => /^\w+\.(\w+)/.exec(change)?.[1] ?? "");
  return [...tables]
    .map(([table, of]) => {
      const came = of.filter((change) => change.includes(" + ")).length;
      const went = of.length - came;
      const counts = { changed: Math.min(came, went), new: Math.max(0, came - went), gone: Math.max(0, went - came) };
      const words = Object.entries(counts).flatMap(([word, count]) => (count > 0 ? [`${count} ${word}`] : []));
      return `${table}: ${words.join(", ")}`;
    })
    .join("; ");
}

/** The rows of these tables, each as text. */
async function read(db: Executor, from: readonly string[]): Promise<Map<string, string[]>> {
  if (from.length === 0) return new Map();
  const parts = from.map((name) => {
    const table = byName.get(name);
    const columns = table ? drawn(table).map((column) => `'${column.name}'`) : [];
    const what = table ? `to_jsonb(t) - array[${columns}]::text[]` : "jsonb_build_object('key', key)";
    return `select '${name}' as name, (${what})::text as row from ${name} t`;
  });
  const rows = await db.execute<{ name: string; row: string }>(sql.raw(parts.join(" union all ")));
  return new Map([...Map.groupBy(rows, ({ name }) => name)].map(([name, of]) => [name, of.map(({ row }) => row)]));
}

/** Those of the first that are not among the others, as often as they stand there more often. */
function without(rows: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const more = left.get(row) ?? 0;
    left.set(row, more - 1);
    return more <= 0;
  });
}
