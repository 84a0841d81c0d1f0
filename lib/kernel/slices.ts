// A slice is one column about a project that a domain offers to later domains: SQL with the type of its result.
import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";

/** As parsed from JSON: dates are text. */
export type AsJson<T> = T extends Date ? string : T extends object ? { [Key in keyof T]: AsJson<T[Key]> } : T;

/** A column over the table `projects p`. */
export type Slice<T> = SQL<AsJson<T>>;

/** @param column JSON of a T, or null where the project has none */
export const slice = <T>(column: SQL): Slice<T> => column as Slice<T>;

/** A JSON object with every key of a T and no other: what is left out doesn't compile. */
export const jsonOf = <T extends object>(columns: { readonly [Key in keyof T]-?: SQL }): SQL<AsJson<T>> => {
  const pairs = Object.entries<SQL>(columns).map(([key, column]) => sql`${sql.raw(`'${key}'`)}, ${column}`);
  return sql`json_build_object(${sql.join(pairs, sql`, `)})`;
};

/** Columns of the row `alias` by the keys of a T, for `jsonOf`: `{ id: "id", dueOn: "due_on" }`. */
export const columnsOf = <T extends Readonly<Record<string, string>>>(
  alias: string,
  names: T,
): { [Key in keyof T]: SQL } =>
  Object.fromEntries(Object.entries(names).map(([key, name]) => [key, sql.raw(`${alias}.${name}`)])) as {
    [Key in keyof T]: SQL;
  };

type Row<Slices extends Record<string, SQL>> = { id: string } & {
  [Name in keyof Slices]: Slices[Name] extends SQL<infer T> ? T : never;
};

/** One row for each of the projects, with a column for each slice, by one statement. */
export async function readSlices<Slices extends Record<string, SQL>>(
  db: Executor,
  slices: Slices,
  projectIds: readonly string[],
): Promise<Row<Slices>[]> {
  const columns = Object.entries(slices).map(([name, column]) => sql`${column} as ${sql.identifier(name)}`);
  const rows = await db.execute(sql`
    select p.id, ${sql.join(columns, sql`, `)} from projects p where ${among(sql`p.id`, projectIds)}`);
  return [...rows] as Row<Slices>[];
}

/** A single project, as on nearly every page, gets its own statement text, so that Postgres can reuse its plan. */
export const among = (column: SQL, ids: readonly string[]): SQL =>
  ids.length === 1 ? sql`${column} = ${ids[0]}::uuid` : sql`${column} = any(${`{${ids.join(",")}}`}::uuid[])`;
