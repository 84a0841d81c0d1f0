// Fills a house: one row of everything and more, in which no text, number or id is like one of another house.
import { eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { datasets } from "@/db/schema";
import { type House, now, type Row } from "./house";
import { rowsOf } from "./rows";
import { type Column, type Table, type TableName, tables } from "./tables";

const minuteMs = 60_000;

/** Moments at which something is over; by their names, so that what is new has its ended row too. */
const ending = /^(retired|struck|withdrawn|removed|deleted|revoked|undone|ended|closed|used|resolved|answered|read)At$/;
const endedBy =
  /^(retired|struck|withdrawn|revoked|ended|closed|resolved|answered|decided|rehearsed|acknowledged)ById$/;
const canEnd = ({ columns }: Table) => columns.some(({ property, notNull }) => ending.test(property) && !notNull);

/**
 * Of everything there is a `first` and a `second`, which hangs on the seconds; one that `ended` beside the first, where a thing of its
 * kind can end; and one that is alive `under` what ended.
 */
export const variants = ["first", "second", "ended", "under"] as const;

export async function fill(db: Executor, house: House): Promise<void> {
  const given = rowsOf(house);
  for (const table of tables) {
    const rows = given[table.name] ?? usual(table);
    if (Object.keys(rows).length === 0) continue;
    const filled = new Map(
      Object.entries(rows).map(([variant, part], at) => [variant, filledRow(house, table, { variant, at, part })]),
    );
    house.rows.set(table.name, filled);
    await db
      .insert(table.table)
      .overridingSystemValue()
      .values([...filled.values()]);
  }
  // the one reference that leads back to a table that had to be filled before
  const validationId = house.id("datasetValidations", "first");
  await db
    .update(datasets)
    .set({ validationId })
    .where(eq(datasets.id, house.id("datasets", "first")));
}

const usual = ({ columns }: Table): Record<string, Row> =>
  columns.some(({ property, primary }) => property === "projectId" && primary)
    ? { first: {} }
    : Object.fromEntries(variants.map((variant) => [variant, {}]));

type Draft = { variant: string; at: number; part: Row };

function filledRow(house: House, table: Table, draft: Draft): Row {
  const row: Row = {};
  for (const column of table.columns) {
    const value = Object.hasOwn(draft.part, column.property)
      ? draft.part[column.property]
      : usualValue(house, table, column, draft);
    if (value !== undefined) row[column.property] = value;
  }
  return row;
}

function usualValue(house: House, table: Table, column: Column, draft: Draft): unknown {
  const { property } = column;
  const reference = table.references.find((one) => one.property === property);
  if (reference) return referred(house, table, reference.to, column, draft);
  if (column.primary && column.dataType === "string" && property === "id") return house.id(table.name, draft.variant);
  if (property === "current") return draft.variant === "first";
  if (column.dataType === "date") return moment(column, draft);
  if (column.enumValues?.length) return column.hasDefault || !column.notNull ? undefined : column.enumValues[0];
  return plainValue(house, table, column, draft);
}

function plainValue(house: House, table: Table, column: Column, { variant, at }: Draft): unknown {
  const mark = `${house.name}.${table.name}.${variant}.${column.property}`;
  const kind = column.getSQLType();
  if (kind === "date") return column.notNull ? "2026-02-10" : undefined;
  if (kind === "text" || kind.startsWith("varchar")) return mark;
  if (kind === "text[]") return [mark];
  if (kind === "jsonb") return column.hasDefault || !column.notNull ? undefined : { mark };
  if (kind === "boolean") return column.hasDefault ? undefined : false;
  const number = () => house.number(`${table.name}.${column.property}`, at);
  if (kind.endsWith("[]")) return [number()];
  if (column.hasDefault && !column.generatedIdentity) return undefined;
  if (kind === "smallint") return undefined;
  return column.dataType === "bigint" ? BigInt(number()) : number();
}

/** What has ended, ended an hour ago; what is to come, comes in a month; everything else was within the last days, the later rows later. */
function moment({ property, notNull }: Column, { variant, at }: Draft): Date | undefined {
  if (ending.test(property) && !notNull)
    return variant === "ended" ? new Date(now.getTime() - 60 * minuteMs) : undefined;
  if (!notNull) return undefined;
  const days = /^(expires|due)At$/.test(property) ? 30 : -10;
  return new Date(now.getTime() + (days * 1440 + at) * minuteMs);
}

function referred(house: House, table: Table, to: TableName, column: Column, { variant }: Draft): unknown {
  if (to === table.name) return undefined;
  if (to === "people") {
    if (!column.notNull && endedBy.test(column.property) && variant !== "ended") return undefined;
    return house.id("people", variant === "second" || variant === "under" ? "colleague" : "member");
  }
  const parents = house.rows.get(to);
  if (!parents) return undefined;
  const wanted = canEnd(table) ? { ended: "first", under: "ended" }[variant] : undefined;
  const parent = [wanted ?? variant, variant === "ended" ? "ended" : variant, "first"].find((one) => parents.has(one));
  const key = parents.get(parent ?? [...parents.keys()][0] ?? "");
  return key?.id ?? key?.idHash;
}
