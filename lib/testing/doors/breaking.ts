// What goes wrong behind a door, as it would: the database itself fails, and says why in words that are nobody's to read.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { tables } from "../full-house/tables";
import { vault } from "./said";

/** How Postgres calls it when it goes down, and when a function raises what it likes. */
export const faults = { away: "57P01", ours: "P0001" } as const;

/** Tables of which every read and write fails meanwhile. */
export async function whileBroken<T>(
  db: Executor,
  names: readonly string[],
  fault: keyof typeof faults,
  work: () => Promise<T>,
): Promise<T> {
  await db.execute(
    sql.raw(
      `create or replace function broken() returns boolean language plpgsql as $$ begin raise exception '${vault}' using errcode = '${faults[fault]}'; end $$`,
    ),
  );
  for (const name of names) {
    await db.execute(sql.raw(`alter table ${name} rename to ${name}_kept`));
    await db.execute(sql.raw(`create view ${name} as select * from ${name}_kept where broken()`));
  }
  try {
    return await work();
  } finally {
    for (const name of names) {
      await db.execute(sql.raw(`drop view ${name}`));
      await db.execute(sql.raw(`alter table ${name}_kept rename to ${name}`));
    }
  }
}

/** How often somebody tried, and bytes that broke off, which upkeep takes out. */
const besides = new Set<string>(["rateLimits", "looseFiles"]);

/** All that is written anywhere, table by table. */
export async function written(db: Executor): Promise<Record<string, string>> {
  const parts = tables
    .filter(({ name }) => !besides.has(name))
    .map(
      ({ sqlName }) =>
        `select '${sqlName}' as name, md5(string_agg(t::text, '|' order by t::text)) as rows from "${sqlName}" t`,
    );
  const rows = await db.execute<{ name: string; rows: string | null }>(sql.raw(parts.join(" union all ")));
  return Object.fromEntries([...rows].map(({ name, rows: held }) => [name, held ?? "none"]));
}
