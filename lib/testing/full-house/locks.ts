// Which rows a statement locks, table by table and in which order: from its text and the database's own catalogue.
import type { Catalogue, Locked } from "./catalogue";
import type { Statement } from "./recorder";

export const strengths = ["key share", "share", "no key update", "update"] as const;
type Strength = (typeof strengths)[number];
/** On rows of a table, or on a name that stands for something. Which rows is told of people and projects, on which all else hangs. */
export type Lock = { on: string; strength: Strength; rows: readonly string[] };

/** As Postgres has it (documentation, 13.3.2): each beside those that it waits for. */
const waitsFor: Record<Strength, readonly Strength[]> = {
  "key share": ["update"],
  share: ["no key update", "update"],
  "no key update": ["share", "no key update", "update"],
  update: strengths,
};
export const inTheWay = (one: Strength, other: Strength): boolean => waitsFor[one].includes(other);

const inserting = /insert into "?(?<inserted>\w+)"?\s*\((?<columns>[^)]*)\)/;
const updating = /update "?(?<updated>\w+)"?(?: (?:as )?(?!set\b)\w+)? set (?<set>.*?)(?= where | from | returning |$)/;
const locking = /\bfor (?<strength>no key update|key share|update|share)\b(?: of (?<of>"?\w+"?(?:, "?\w+"?)*))?/;
const others = [
  /delete from "?(?<deleted>\w+)"?/,
  /on conflict[^;]*? do update set/,
  /pg_advisory_xact_lock/,
  /add_job/,
];
const taking = new RegExp([inserting, updating, locking, ...others].map(({ source }) => source).join("|"), "g");

/** @param statement of which each part that locks is known, or `unexplained` tells of what it locked besides */
export function locksOf({ text, given }: Statement, catalogue: Catalogue): Lock[] {
  const line = text.replaceAll(/\s+/g, " ");
  const found: Omit<Lock, "rows">[] = [];
  let inserted = "";
  for (const { 0: part, index, groups = {} } of line.matchAll(taking)) {
    if (groups.inserted) {
      inserted = groups.inserted;
      found.push(...referred(inserted, columnsIn(groups.columns), catalogue));
    } else if (groups.updated) found.push(...updated(groups.updated, columnsIn(groups.set), catalogue));
    else if (groups.deleted) found.push(...deleted(groups.deleted, catalogue));
    else if (groups.strength) {
      const strength = strengths.find((one) => one === groups.strength) ?? "update";
      found.push(...tablesIn(line.slice(0, index), groups.of).map((on) => ({ on, strength })));
    } else if (part.startsWith("on")) found.push({ on: inserted, strength: "no key update" });
    else found.push({ on: part === "add_job" ? "(jobs)" : `(${String(given[0]).split(" ")[0]})`, strength: "update" });
  }
  return found.map((lock) => ({ ...lock, rows: rowsIn(line, given, catalogue.roots.get(lock.on)) }));
}

/** By their ids among what is given; `*` are others, which nobody names. */
function rowsIn(line: string, given: readonly unknown[], ids: ReadonlySet<string> = new Set()): string[] {
  const named = given.filter((one): one is string => typeof one === "string" && ids.has(one));
  return named.length === 0 || /^ ?select .* or /.test(line) ? [...named, "*"] : named;
}

/** Columns that are set, or stand alone between commas. */
const columnsIn = (list = ""): Set<string> =>
  new Set([...list.matchAll(/(?:^|[\s,(])"?(\w+)"?(?= = |\s*(?:,|$))/g)].map(([, word = ""]) => word));

const referred = (table: string, columns: ReadonlySet<string>, { references }: Catalogue) =>
  references
    .filter((one) => one.table === table && columns.has(one.column))
    .map(({ to }) => ({ on: to, strength: "key share" as const }));

/** A row that the transaction itself has written before is checked for all that it refers to. */
function updated(table: string, columns: ReadonlySet<string>, catalogue: Catalogue) {
  const isKey = [...columns].some((column) => catalogue.keys.get(table)?.has(column));
  const own = { on: table, strength: isKey ? ("update" as const) : ("no key update" as const) };
  const all = new Set(catalogue.references.map(({ column }) => column));
  return [own, ...referred(table, all, catalogue)];
}

function deleted(table: string, catalogue: Catalogue): Omit<Lock, "rows">[] {
  const behind = catalogue.references.filter(({ to }) => to === table);
  return [
    { on: table, strength: "update" },
    ...behind.filter(({ deletes }) => deletes === "c").flatMap((one) => deleted(one.table, catalogue)),
    ...behind
      .filter(({ deletes }) => deletes === "n")
      .map((one) => ({ on: one.table, strength: "no key update" as const })),
  ];
}

/** Tables whose rows go with it. */
export const deletedBy = ({ text }: Statement, catalogue: Catalogue): string[] =>
  [...text.matchAll(/delete from "?(\w+)/g)].flatMap(([, table = ""]) =>
    deleted(table, catalogue).flatMap(({ on, strength }) => (strength === "update" ? [on] : [])),
  );

const from = /\b(?:from|join) "?(\w+)"?(?:(?: as)? "?(?!(?:where|on|left|inner|join|order|for|limit)\b)(\w+)"?)?/g;

/** Of the select that ends here: all its tables, or those that are named. */
function tablesIn(before: string, of?: string): string[] {
  const named = of?.replaceAll('"', "").split(", ");
  // what stands in brackets is a select of its own
  const own = withoutBrackets(before).split("(").at(-1) ?? "";
  const all = [...own.matchAll(from)].map(([, table = "", alias = table]) => ({ table, alias }));
  return all.filter(({ alias }) => !named || named.includes(alias)).map(({ table }) => table);
}

function withoutBrackets(text: string): string {
  const inner = text.replaceAll(/\([^()]*\)/g, " ");
  return inner === text ? text : withoutBrackets(inner);
}

/** Without those to which nothing came: an empty reference locks nothing. */
export function really(locks: readonly Lock[], locked: readonly Locked[]): Lock[] {
  const tables = new Set(locked.map(({ table }) => table));
  return locks.filter(({ on }) => on.startsWith("(") || tables.has(on));
}

/** What the database locked and no statement is known to. */
export function unexplained(
  locks: readonly Lock[],
  statements: readonly Statement[],
  locked: readonly Locked[],
): string[] {
  const known = new Set(locks.map(({ on }) => on));
  for (const { text } of statements)
    for (const [, table = ""] of text.matchAll(/insert into "?(\w+)/g)) known.add(table);
  return locked.filter(({ table }) => !known.has(table)).map(({ table, mode }) => `${table}: ${mode}`);
}
