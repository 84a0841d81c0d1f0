// Tells from an answer which rows of which houses it shows.
import { type House, type HouseName, houseNames } from "./house";

/** A row as the reviewed page names it: `datasets.first`, or `bob.datasets.first` where it is another house's. */
export type Shown = { house: HouseName; row: string };

const marks = new RegExp(`\\b(${houseNames.join("|")})\\.([a-z_]+)\\.([a-z]+)`, "gi");
const ids = /[0-9a-f]{8}-?[0-9a-f]{4}-?7[0-9a-f]{3}-?8[0-9a-f]{3}-?[0-9a-f]{12}/g;
const numbers = /\d{9,}/g;
const addressed = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g;

export class Signs {
  private readonly known = new Map<string, Shown | null>();

  constructor(houses: readonly House[]) {
    for (const house of houses) {
      for (const [table, rows] of house.rows) {
        for (const [variant, row] of rows) this.note(row, { house: house.name, row: `${table}.${variant}` });
      }
    }
  }

  private note(value: unknown, of: Shown, property = ""): void {
    if (typeof value === "object" && value !== null && !(value instanceof Date)) {
      for (const [name, part] of Object.entries(value)) this.note(part, of, name);
      return;
    }
    const text = String(value);
    // what refers to another row is that row's sign
    if (property === "id" && typeof value === "string") this.keep(text.replaceAll("-", ""), of);
    else if (/^-?\d{9,}$/.test(text)) this.keep(text.replace("-", ""), of);
    else if (property === "key" || property.endsWith("ash")) this.keep(text, of);
  }

  /** The first row that has it; what two houses have is no sign of either. */
  private keep(sign: string, of: Shown): void {
    const known = this.known.get(sign);
    if (known === undefined) this.known.set(sign, of);
    else if (known !== null && known.house !== of.house) this.known.set(sign, null);
  }

  /** An address with its ids as what they are of; that it is of the house whose pages these are goes without saying. */
  readable(address: string, own: HouseName): string {
    return address.replaceAll(addressed, (id) => {
      const [of] = this.in(id);
      if (!of) return "…";
      return of.house === own ? of.row : `${of.house}.${of.row}`;
    });
  }

  /** In the order in which a text shows them. */
  in(text: string): Shown[] {
    const whole = this.known.get(text);
    if (whole) return [whole];
    const found = [
      ...[...text.matchAll(marks)].map(({ index, 1: house, 2: table, 3: variant }) => ({
        index,
        shown: { house: house?.toLowerCase() as HouseName, row: `${table}.${variant}` },
      })),
      ...[...text.matchAll(ids), ...text.matchAll(numbers)].flatMap(({ index, 0: sign }) => {
        const shown = this.known.get(sign.replaceAll("-", ""));
        return shown ? [{ index, shown }] : [];
      }),
    ];
    return found.toSorted((one, other) => one.index - other.index).map(({ shown }) => shown);
  }
}

/** Every text, number, word and moment of an answer, each with the name under which it stands. */
export function* leavesOf(
  value: unknown,
  name = "",
): Generator<{ name: string; value: string | number | boolean | bigint | Date }> {
  if (value instanceof Date || ["string", "number", "boolean", "bigint"].includes(typeof value)) {
    yield { name, value: value as string | number | boolean | bigint | Date };
  } else if (value instanceof Map) {
    for (const [key, held] of value) {
      yield { name, value: String(key) };
      yield* leavesOf(held, name);
    }
  } else if (Array.isArray(value) || value instanceof Set) {
    for (const held of value) yield* leavesOf(held, name);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, held] of Object.entries(value)) {
      // names of fields can be data too
      if (/[.:-]/.test(key)) yield { name: "", value: key };
      yield* leavesOf(held, key);
    }
  }
}
