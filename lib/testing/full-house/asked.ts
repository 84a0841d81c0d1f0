// What queries are asked, as examples: written once for the first thing of its kind, and asked of all the others too.
import type { House, Row } from "./house";
import type { TableName } from "./tables";

class Absent extends Error {}

/** A house, looked at from one of its variants. */
export class Asked {
  /** Whether the example is about a thing at all: else it is asked once. */
  isAbout = false;

  constructor(
    readonly house: House,
    private readonly variant: string,
  ) {}

  /** Of this kind the thing that the example is about; or the one of this name. */
  row = (table: TableName, variant?: string): Row => {
    if (variant) return this.house.row(table, variant);
    this.isAbout = true;
    if (!this.house.rows.get(table)?.has(this.variant)) throw new Absent();
    return this.house.row(table, this.variant);
  };

  id = (table: TableName, variant?: string): string => String(this.row(table, variant).id);
  number = (table: TableName, variant?: string): number => Number(this.row(table, variant).number);
  text = (table: TableName, property: string, variant?: string): string => String(this.row(table, variant)[property]);
  get projectId() {
    return this.id("projects", "first");
  }
}

/** Lists of what comes behind grant and executor. */
export type Example = (asked: Asked) => unknown[][];
export type Examples = Record<string, Example>;

/** @returns the arguments of an example for each variant that the house has, with the name of that variant */
export function askedOf(
  house: House,
  example: Example,
  variants: readonly string[],
): { about: string; given: unknown[] }[] {
  const found: { about: string; given: unknown[] }[] = [];
  for (const variant of variants) {
    const asked = new Asked(house, variant);
    try {
      const lists = example(asked);
      if (variant === variants[0] || asked.isAbout) {
        found.push(...lists.map((given) => ({ about: asked.isAbout ? variant : "", given })));
      }
    } catch (fault) {
      if (!(fault instanceof Absent)) throw fault;
    }
  }
  return found;
}
