// The tables of the database as data: in which order they can be filled, and which of them hang on a project or a person.
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as schema from "@/db/schema";

export type TableName = {
  [Name in keyof typeof schema]: (typeof schema)[Name] extends PgTable ? Name : never;
}[keyof typeof schema];

/** A column that refers to another table, both by the names that the code uses. */
export type Reference = { property: string; to: TableName };

export type Table = {
  name: TableName;
  table: PgTable;
  /** As the database calls it. */
  sqlName: string;
  columns: Column[];
  references: Reference[];
};
export type Column = ReturnType<typeof getTableConfig>["columns"][number] & { property: string };

const isTable = (entry: [string, unknown]): entry is [TableName, PgTable] => is(entry[1], PgTable);

/** Not kept by the database, because the tables stand further right, or by the migrations alone. */
const unkept: Partial<Record<TableName, Reference[]>> = {
  events: [{ property: "projectId", to: "projects" }],
  notices: [{ property: "projectId", to: "projects" }],
  measurements: [
    { property: "runId", to: "runs" },
    { property: "releaseId", to: "releases" },
  ],
};

const exported: [string, unknown][] = Object.entries(schema);
const held = exported.filter(isTable).map(([name, table]) => ({ name, table, config: getTableConfig(table) }));
const nameOf = (table: PgTable): TableName => {
  const found = held.find((one) => one.table === table);
  if (!found) throw new Error("A reference to a table that db/schema does not export.");
  return found.name;
};

const all = new Map<TableName, Table>(
  held.map(({ name, table, config }) => {
    const propertyOf = (column: { name: string }) => {
      const entry = Object.entries(table).find(([, held]) => held?.name === column.name && held?.table === table);
      return entry?.[0] ?? column.name;
    };
    const columns = config.columns.map((column) => Object.assign(column, { property: propertyOf(column) }));
    const references = config.foreignKeys.flatMap((key) => {
      const { columns: from, foreignTable } = key.reference();
      return from.map((column) => ({ property: propertyOf(column), to: nameOf(foreignTable) }));
    });
    return [name, { name, table, sqlName: config.name, columns, references: [...references, ...(unkept[name] ?? [])] }];
  }),
);

/** A table before all that refer to it. Of the one circle, what an expert last said of a dataset comes too late to be filled at once. */
export const tables: readonly Table[] = inOrder();

function inOrder(): Table[] {
  const order = new Set<Table>();
  const visit = (table: Table) => {
    if (order.has(table)) return;
    for (const { property, to } of table.references) {
      const next = all.get(to);
      if (next && next !== table && property !== "validationId") visit(next);
    }
    order.add(table);
  };
  for (const table of all.values()) visit(table);
  return [...order];
}

/** Of these a project or a person has some of their own. */
export const owned: readonly Table[] = ownedTables();

function ownedTables(): Table[] {
  const found = new Set<TableName>(["people", "projects"]);
  for (let known = 0; found.size > known; ) {
    known = found.size;
    for (const { name, references } of all.values()) if (references.some(({ to }) => found.has(to))) found.add(name);
  }
  return [...all.values()].filter(({ name }) => found.has(name));
}
