// A house: which rows it has of each table, and what is recognisably its own.
import { createHash } from "node:crypto";
import type { TableName } from "./tables";

/** When the tests ask. */
export const now = new Date("2026-03-02T09:00:00Z");
export const daysFromNow = (days: number) => new Date(now.getTime() + days * 86_400_000);

export const houseNames = ["ada", "bob", "cat", "dee", "eve"] as const;
export type HouseName = (typeof houseNames)[number];
export type Row = Record<string, unknown>;

/** Which rows a house has of a table, by name, in the order in which they came. */
export class House {
  readonly rows = new Map<TableName, Map<string, Row>>();
  private readonly numbers = new Set<number>();
  private counted = 0;

  constructor(readonly name: HouseName) {}

  /**
   * Recognisably of this house, and never the same twice. Of a column it is the same however many other columns there are, and rises
   * from row to row.
   */
  number(column?: string, at = 0): number {
    const own = (houseNames.indexOf(this.name) + 1) * 100_000_000;
    if (column === undefined) {
      this.counted += 1;
      return own + 99_000_000 + this.counted;
    }
    let place = createHash("sha256").update(column).digest().readUInt32BE() % 980_000;
    while (this.numbers.has(own + place * 100 + at)) place += 1;
    this.numbers.add(own + place * 100 + at);
    return own + place * 100 + at;
  }

  /** Of one house an hour later than of the one before. */
  day = (days: number): Date => daysFromNow(days + houseNames.indexOf(this.name) / 24);

  id(table: TableName, variant: string): string {
    const hex = createHash("sha256").update(`${this.name}.${table}.${variant}`).digest("hex");
    return `0195${hex.slice(0, 4)}-${hex.slice(4, 8)}-7${hex.slice(8, 11)}-8${hex.slice(11, 14)}-${hex.slice(14, 26)}`;
  }

  row(table: TableName, variant = "first"): Row {
    const found = this.rows.get(table)?.get(variant);
    if (!found) throw new Error(`${this.name} has no ${table}.${variant}`);
    return found;
  }

  /** Whether a change (lib/testing/full-house/state.ts) is of a row of its own, or adds one to a project of its own. */
  isChangedBy(change: string): boolean {
    const isAdded = change.includes(" + ");
    const idsOf = (rows: Map<string, Row> | undefined) => [...(rows?.values() ?? [])].map(({ id }) => String(id));
    return isAdded
      ? idsOf(this.rows.get("projects")).some((id) => change.includes(`"project_id": "${id}"`))
      : [...this.rows.values()].flatMap(idsOf).some((id) => change.includes(id));
  }

  /** What a column of a row holds, as text: for addresses. */
  text(table: TableName, variant: string, property: string): string {
    return String(this.row(table, variant)[property]);
  }
}
