// Makes many of everything: what a house has once it has so often that every list goes on over more pages than one.
import { inArray, sql } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import type { Database } from "@/db/client";
import type { House } from "../full-house/house";
import { type Table, tables } from "../full-house/tables";

/** Of a table more than any list shows at once; and of each of its rows more than most lists do. */
const [ofTable, ofRow] = [120, 30];

/** Of each table its rows again and again, beside it: numbers count on, names are told apart, and only one is the current one. */
export async function multiply(db: Database, house: House): Promise<void> {
  await db.transaction(async (tx) => {
    // what hangs on a row stays with it
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const table of tables) {
      const ids = [...(house.rows.get(table.name)?.values() ?? [])].flatMap(({ id }) =>
        id === undefined ? [] : [String(id)],
      );
      if (ids.length === 0) continue;
      const copies = Math.max(ofRow, Math.ceil(ofTable / ids.length));
      const columns = table.columns.filter(({ generated }) => !generated).map(({ name }) => sql.identifier(name));
      const list = sql.join(columns, sql`, `);
      const copied = sql.join(
        columns.map((column) => sql`(copy.row).${column}`),
        sql`, `,
      );
      await tx.execute(sql`insert into ${sql.identifier(table.sqlName)} (${list}) overriding system value
        select ${copied} from (select jsonb_populate_record(null::${sql.identifier(table.sqlName)},
          to_jsonb(x) || jsonb_strip_nulls(${told(table)})) as row
          from ${sql.identifier(table.sqlName)} x, generate_series(1, ${copies}::int) i where ${inArray(sql`x.id::text`, ids)}) copy
        on conflict do nothing`);
    }
  });
}

/** What a copy has otherwise than the row that it is of, as json. */
function told(table: Table) {
  const { indexes, uniqueConstraints } = getTableConfig(table.table);
  const unique = new Set([
    ...indexes.flatMap(({ config }) =>
      config.unique ? config.columns.map((column) => ("name" in column ? column.name : "")) : [],
    ),
    ...uniqueConstraints.flatMap(({ columns }) => columns.map(({ name }) => name)),
  ]);
  const referring = new Set(table.references.map(({ property }) => property));
  const parts = table.columns.flatMap((column) => {
    const { name, property, isUnique } = column;
    const value = sql`x.${sql.identifier(name)}`;
    const kind = column.getSQLType();
    const is = (said: unknown) => [sql`${sql.raw(`'${name}'`)}, ${said}`];
    if (property === "id" && kind === "uuid")
      return is(sql`overlay(${value}::text placing lpad(to_hex(i), 4, '0') from 5 for 4)`);
    if (property === "id") return is(sql`${value} + i * 1000`);
    if (property === "current") return is(sql`false`);
    // ids rise with time
    if (/^(at|createdAt|recordedAt)$/.test(property)) return is(sql`${value} + i * interval '1 hour'`);
    if (referring.has(property)) return [];
    const isText = kind === "text" || kind.startsWith("varchar");
    // what is recognisably of the house stays so, and of each copy
    if (isText)
      return is(
        sql`case when ${unique.has(name) || isUnique} or ${value} like ${"%.%.%"} then ${value} || i else ${value} end`,
      );
    if (!unique.has(name) && !isUnique) return [];
    return /^(integer|bigint|smallint)$/.test(kind) ? is(sql`${value} + i * 1000`) : [];
  });
  return parts.length > 0 ? sql`jsonb_build_object(${sql.join(parts, sql`, `)})` : sql`'{}'::jsonb`;
}
