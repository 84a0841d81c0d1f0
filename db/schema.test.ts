// The migrated database, written down to be reviewed: whoever changes a key, a check, a default or an index changes db/reviewed with it (`npm run check -- --renew`).
import { readFileSync } from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { test } from "@/lib/testing/test";
import * as schema from "./schema";

const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

test("is what db/schema says: the generator finds nothing to write", async () => {
  const { entries } = readJson("./migrations/meta/_journal.json");
  const newest = readJson(`./migrations/meta/${String(entries.at(-1).idx).padStart(4, "0")}_snapshot.json`);
  expect(await generateMigration(newest, generateDrizzleJson(schema, newest.id))).toEqual([]);
});

describe("the migrated database", () => {
  test("has these columns, each with its type, whether it may be empty, and its default", async ({ db }) => {
    const rows = await db.execute<{ line: string }>(sql`
      select attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod)
        || case when attnotnull then '' else ' or null' end
        || case attidentity when '' then '' else ' counted by the database' end
        || coalesce(' = ' || pg_get_expr(adbin, adrelid), '') as line
      from pg_attribute
      join pg_class on pg_class.oid = attrelid and relkind = 'r' and relnamespace = 'public'::regnamespace
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attnum > 0 and not attisdropped
      order by (attrelid::regclass::text || attname) collate "C"`);
    await expect(linesOf(rows)).toMatchFileSnapshot("./reviewed/columns.txt");
  });

  test("keeps these keys, references and checks", async ({ db }) => {
    const rows = await db.execute<{ line: string }>(sql`
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
      from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'p', 'u', 'x')
      order by (conrelid::regclass::text || conname) collate "C"`);
    await expect(linesOf(rows)).toMatchFileSnapshot("./reviewed/constraints.txt");
  });

  test("finds rows by these indexes", async ({ db }) => {
    const rows = await db.execute<{ line: string }>(sql`
      select indexdef as line from pg_indexes where schemaname = 'public' order by indexname collate "C"`);
    await expect(linesOf(rows)).toMatchFileSnapshot("./reviewed/indexes.txt");
  });
});

const linesOf = (rows: readonly { line: string }[]) => `${rows.map(({ line }) => line).join("\n")}\n`;
