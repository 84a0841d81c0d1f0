// Rows for tests of queries, written as a statement finds them: what a test doesn't say is filled by its type, and the rows that it refers to with it.
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import type * as schema from "@/db/schema";
import { type Column, type TableName, tables } from "./full-house/tables";

type Given<Name extends TableName> = Partial<(typeof schema)[Name]["$inferInsert"]>;

/** Of which the database knows the form. */
const ofProject = (count: number) => ({ key: `P${count}`, currency: "EUR" });

export class Rows {
  private count = 0;
  /** To which a row belongs that doesn't say to which. */
  private readonly usual = new Map<TableName, string>();

  constructor(
    private readonly db: Executor,
    private readonly now: Date,
  ) {}

  /** @returns its id, where the table has one. The first of a table is what later rows of other tables belong to. */
  async add<Name extends TableName>(name: Name, given: Given<Name> = {}): Promise<string> {
    const table = tables.find((one) => one.name === name);
    if (!table) throw new Error(`There is no table ${name}.`);
    this.count += 1;
    const row: Record<string, unknown> = { ...(name === "projects" ? ofProject(this.count) : {}), ...given };
    for (const column of table.columns) {
      const { property, notNull, hasDefault, generatedIdentity } = column;
      if (Object.hasOwn(row, property) || generatedIdentity) continue;
      if (property === "id" && column.getSQLType() === "uuid") row.id = v7();
      else if (notNull && !hasDefault) {
        const reference = table.references.find((one) => one.property === property && one.to !== name);
        row[property] = reference ? await this.belongsTo(reference.to) : this.valueOf(column);
      }
    }
    await this.db.insert(table.table).values(row);
    const id = String(row.id ?? "");
    if (!this.usual.has(name)) this.usual.set(name, id);
    return id;
  }

  private async belongsTo(name: TableName): Promise<string> {
    return this.usual.get(name) ?? (await this.add(name));
  }

  private valueOf(column: Column): unknown {
    this.count += 1;
    const kind = column.getSQLType();
    if (column.enumValues?.length) return column.enumValues[0];
    if (kind === "date") return this.now.toISOString().slice(0, 10);
    if (kind.endsWith("[]")) return [];
    if (kind === "text" || kind.startsWith("varchar")) return `${column.name} ${this.count}`;
    if (kind === "jsonb") return {};
    if (kind === "uuid") return v7();
    if (column.dataType === "date") return this.now;
    if (column.dataType === "boolean") return false;
    return column.dataType === "bigint" ? BigInt(this.count) : this.count;
  }
}
