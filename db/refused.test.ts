// What the database itself refuses: a row against each unique index, each check and each reference of the migrated schema, and it alone.
import { type SQL, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { House } from "@/lib/testing/full-house/house";
import { test as base } from "@/lib/testing/full-house/test";
import type { Database, Executor } from "./client";

type Row = Record<string, unknown>;

const test = base.extend<{ filled: Database }>({
  filled: async ({ clone, houses: _ }, use) => use(clone.database),
});

describe("the database keeps every row of its kind once", () => {
  test("that a unique index says", async ({ filled }) => {
    const indexes = await uniqueIndexes(filled);
    expect(indexes.length).toBeGreaterThan(60);
    for (const index of indexes) {
      const refused: (string | null)[] = [];
      // of a column that may be empty, what is empty is like nothing
      for (const row of await rowsOf(filled, index.table, index.predicate)) {
        refused.push(await refusal(filled, inserted(index.table, otherwise(row, index, indexes))));
        if (refused.at(-1) === index.name) break;
      }
      expect(refused.at(-1), `twice under ${index.name}`).toBe(index.name);
    }
  });

  test("and what a partial one leaves out, as often as it comes", async ({ filled }) => {
    const indexes = await uniqueIndexes(filled);
    const partial = indexes.filter(({ predicate }) => predicate !== null);
    expect(partial.length).toBeGreaterThan(10);
    for (const index of partial) {
      const [row] = await rowsOf(filled, index.table, `not (${index.predicate})`);
      expect(row, `a row beside ${index.name}`).toBeDefined();
      const rejected = otherwise(row ?? {}, index, indexes);
      const refused = await refusal(filled, inserted(index.table, rejected));
      expect(refused, `twice beside ${index.name}`).not.toBe(index.name);
    }
  });
});

/** By the name of the check: what breaks it in a row that is right, and of which rows. */
const broken: Record<string, { of?: string; by: Row[] }> = {
  artifacts_one_home: {
    of: "run_id is not null",
    by: [{ run_id: null }, { logged_model_id: new House("ada").id("loggedModels", "first") }],
  },
  estimate_sources_one: {
    by: [
      {
        measurement_id: new House("ada").id("measurements", "first"),
        realised_value_id: new House("ada").id("realisedValues", "first"),
      },
    ],
  },
  estimate_sources_some: { of: "num_nonnulls(measurement_id, realised_value_id) = 0", by: [{ note: "" }] },
  holdouts_retired_decides_nothing: { of: "decides", by: [{ retired_at: "2026-03-01T00:00:00Z" }] },
  measurements_of_one_thing: {
    of: "run_id is not null",
    by: [{ release_id: new House("ada").id("releases", "first") }],
  },
  projects_dates_in_order: { by: [{ starts_on: "2026-02-02", ends_on: "2026-02-01" }] },
  projects_key_form: { by: ["A", "churn", "1AB", "A_B", "ABCDEFGHIJKLM"].map((key) => ({ key })) },
  reviews_decided_whole: {
    of: "decided_at is not null",
    by: ["outcome", "digest", "facts", "decided_by_id", "decided_at"].map((column) => ({ [column]: null })),
  },
  run_worths_price_or_reason: { of: "misfit is null", by: [{ mean: null }, { basis: null }, { misfit: "other_kind" }] },
  workspace_handover_days: { by: [{ handover_days: -1 }, { handover_days: 15 }] },
  workspace_is_one: { by: [{ id: 2 }] },
};

test("every check refuses what breaks it", async ({ filled }) => {
  const checks = await filled.execute<{ table: string; name: string }>(sql`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where connamespace = 'public'::regnamespace and contype = 'c' order by 2`);
  expect(checks.map(({ name }) => name)).toEqual(Object.keys(broken).toSorted());
  for (const { table, name } of checks) {
    const { of = "true", by = [] } = broken[name] ?? {};
    const [row] = await rowsOf(filled, table, of);
    for (const change of by) {
      const against = { ...row, ...change };
      expect(await refusal(filled, inserted(table, against)), `${name} ${JSON.stringify(change)}`).toBe(name);
    }
  }
});

describe("what another row refers to", () => {
  test("is there: each reference refuses one that is not", async ({ filled }) => {
    const references = await referencesOf(filled);
    expect(references.length).toBeGreaterThan(150);
    for (const { table, name, column, type } of references) {
      const missing = type === "uuid" ? sql`gen_random_uuid()` : sql`987654321987`;
      const [at, set] = [sql.raw(`(select ctid from ${table} limit 1)`), sql.raw(`"${column}"`)];
      const changed = sql`update ${sql.raw(table)} set ${set} = ${missing} where ctid = ${at}`;
      const refused = await refusal(filled, changed);
      // of a thing that can have one home alone, another is too many
      expect([name, ...(manyHomes[table] ?? [])], name).toContain(refused);
    }
  });

  test("stays as long as something does: nothing is deleted along, and nothing is left pointing nowhere", async ({
    filled,
  }) => {
    // what refers to its own table goes along with it
    const references = (await referencesOf(filled)).filter(({ table, to }) => table !== to);
    expect(references.filter(({ onDelete }) => onDelete !== "a").map(({ name }) => name)).toEqual([]);
    for (const parent of new Set(references.map(({ to }) => to))) {
      const refused = await refusal(filled, sql`delete from ${sql.raw(parent)}`);
      const pointing = references.filter(({ to }) => to === parent).map(({ name }) => name);
      expect(pointing, parent).toContain(refused);
    }
  });
});

const manyHomes: Record<string, string[]> = {
  artifacts: ["artifacts_one_home"],
  estimate_sources: ["estimate_sources_one"],
  measurements: ["measurements_of_one_thing"],
};

type Index = { table: string; name: string; columns: string[]; predicate: string | null };

async function uniqueIndexes(db: Executor): Promise<Index[]> {
  const rows = await db.execute<Index & { definition: string; all: string[] }>(sql`
    select c.oid::regclass::text as table, i.indexrelid::regclass::text as name,
      pg_get_expr(i.indpred, i.indrelid) as predicate, split_part(pg_get_indexdef(i.indexrelid), ' WHERE ', 1) as definition,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as all
    from pg_index i join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
    where i.indisunique order by 2`);
  return rows.map(({ definition, all, ...index }) => {
    const key = definition.slice(definition.indexOf("("));
    return { ...index, columns: all.filter((column) => new RegExp(`\\b${column}\\b`).test(key)) };
  });
}

/** With nothing alike under any other index, as far as that leaves what this one is about alone. */
function otherwise(row: Row, index: Index, indexes: readonly Index[]): Row {
  const others = indexes.filter(({ table, name }) => table === index.table && name !== index.name);
  const freed = others.flatMap(({ columns }) => {
    // a word of a closed set can't be made up
    const free = columns.find(
      (column) => !index.columns.includes(column) && !/^(null|[a-z_]+)$/.test(String(row[column])),
    );
    return free ? [[free, another(row[free])]] : [];
  });
  return { ...row, ...Object.fromEntries(freed) };
}

function another(value: unknown): unknown {
  if (typeof value === "number") return value + 7_777;
  if (typeof value === "boolean") return !value;
  const text = String(value);
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)) return crypto.randomUUID();
  return /^\d{4}-\d\d-\d\d/.test(text) ? `1999${text.slice(4)}` : `${text}X`;
}

/** As json, which keeps every column's value. */
async function rowsOf(db: Executor, table: string, predicate: string | null): Promise<Row[]> {
  const violations = await db.execute<{ row: Row }>(
    sql`select to_jsonb(t) as row from ${sql.raw(table)} t where ${sql.raw(predicate ?? "true")}`,
  );
  return violations.map(({ row }) => row);
}

const inserted = (table: string, row: Row): SQL =>
  sql`insert into ${sql.raw(table)} overriding system value
    select * from jsonb_populate_record(null::${sql.raw(table)}, ${JSON.stringify(row)}::jsonb)`;

class Undo extends Error {}

/** @returns by what the statement was refused; null where it was not. Nothing stays of it. */
async function refusal(db: Executor, statement: SQL): Promise<string | null> {
  try {
    await db.transaction(async (tx) => {
      await tx.execute(statement);
      throw new Undo();
    });
  } catch (fault) {
    if (fault instanceof Undo) return null;
    const { constraint_name } = Object(fault instanceof Error ? fault.cause : fault);
    if (!constraint_name) throw fault;
    return String(constraint_name);
  }
  return null;
}

type Reference = { table: string; name: string; column: string; type: string; to: string; onDelete: string };

const referencesOf = async (db: Executor): Promise<readonly Reference[]> =>
  db.execute<Reference>(sql`
    select conrelid::regclass::text as table, conname as name, attname as column, atttypid::regtype::text as type,
      confrelid::regclass::text as to, confdeltype as "onDelete"
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where connamespace = 'public'::regnamespace and contype = 'f' and cardinality(conkey) = 1 order by 2`);
