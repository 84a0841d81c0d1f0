// A slice is one column about a project that a domain offers to later domains: SQL with the type of its result.
import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";

/** As parsed from JSON: dates are text. */
export type AsJson<T> = T extends Date ? string : T extends object ? { [Key in keyof T]: AsJson<T[Key]> } : T;

/** A column over the table `projects p`. */
export type Slice<T> = SQL<AsJson<T>>;

/** @param column JSON of a T, or null where the project has none */
export const slice = <T>(column: SQL): Slice<T> => column as Slice<T>;

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
