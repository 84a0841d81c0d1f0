// What an event changed, field by field, each written as its type says: money, moments, names, words.
import { z } from "zod";
import { formatDateTime, formatDay, type Place } from "@/lib/format/dates";
import { lookUp } from "@/lib/format/look-up";
import { formatMoney } from "@/lib/format/money";
import { formatNumber, formatPercent } from "@/lib/format/numbers";
import { fieldOf, type StoredSides, unwrapped } from "@/lib/kernel/event";
import { displays } from "@/lib/kernel/event-fields";
import { definitionOf } from "./events";

export type Change = { field: string; before: string | null; after: string | null };
/** `currency` of the project that it happened in; `names` of what its references are to. */
export type Reading = Place & { currency: string | null; names?: ReadonlyMap<string, string> };

/** The fields that differ; null is "nothing there". */
export function diff({ kind, before, after }: StoredSides & { kind: string }, reading: Reading): Change[] {
  const definition = definitionOf(kind);
  const textsOf = (stored: unknown, schema: z.ZodType | null = null) =>
    new Map(leavesOf(stored, schema).map(({ path, value, type }) => [fieldName(path), write(value, type, reading)]));
  const textsBefore = textsOf(before, definition?.before);
  const textsAfter = textsOf(after, definition?.after);
  return [...new Set([...textsBefore.keys(), ...textsAfter.keys()])]
    .map((field) => ({ field, before: textsBefore.get(field) ?? null, after: textsAfter.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** The ids in it of what may have a name. */
export function referencesIn({ kind, before, after }: StoredSides & { kind: string }): string[] {
  const definition = definitionOf(kind);
  if (!definition) return [];
  return [...leavesOf(before, definition.before), ...leavesOf(after, definition.after)].flatMap(({ value, type }) =>
    typeof value === "string" && type && displays.get(type)?.as === "reference" ? [value] : [],
  );
}

/** `type`: null where the definition knows none, as of what an older version kept. */
type Leaf = { path: readonly string[]; value: unknown; type: z.ZodType | null };

/** Every value with the way to it; a list of plain values counts as one. */
function leavesOf(value: unknown, schema: z.ZodType | null, path: readonly string[] = []): Leaf[] {
  if (value === null || value === undefined || value === "") return [];
  const type = schema && matchingOption(unwrapped(schema), value);
  if (Array.isArray(value) && value.every((item) => typeof item !== "object" || item === null)) {
    return value.length ? [{ path, value, type: type && partOf(type, "0") }] : [];
  }
  if (typeof value !== "object") return [{ path, value, type }];
  return Object.entries(value).flatMap(([name, inner]) =>
    leavesOf(inner, type && partOf(type, name), [...path, Array.isArray(value) ? String(Number(name) + 1) : name]),
  );
}

/** Of several types the one that it is of. */
function matchingOption(type: z.ZodType, value: unknown): z.ZodType {
  if (!(type instanceof z.ZodUnion)) return type;
  const match = type.options.find((option): option is z.ZodType => z.safeParse(option, value).success);
  return match ?? type;
}

function partOf(type: z.ZodType, name: string): z.ZodType | null {
  const part = type instanceof z.ZodArray ? type.element : fieldOf(type, name);
  return part instanceof z.ZodType ? part : null;
}

function write(value: unknown, type: z.ZodType | null, reading: Reading): string {
  if (Array.isArray(value)) return value.map((item) => write(item, type && unwrapped(type), reading)).join(", ");
  const meaning = type?.safeParse(value).success ? displays.get(type) : undefined;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    const { currency, ...place } = reading;
    if (meaning?.as === "money" && currency) return formatMoney(value, currency, place);
    if (meaning?.as === "share") return formatPercent(value, { ...place, maximumFractionDigits: 1 });
    return Number.isInteger(value) ? String(value) : formatNumber(value, { ...place, maximumFractionDigits: 12 });
  }
  const text = String(value);
  switch (meaning?.as) {
    case "instant":
      return formatDateTime(new Date(text), reading);
    case "day":
      return formatDay(text, reading.locale);
    case "choice":
      return lookUp(meaning.words, text) ?? text;
    case "reference":
      return reading.names?.get(text) ?? text;
    default:
      return text;
  }
}

/** "defaultRole" → "Default role"; an address stays as it is. */
const fieldName = (path: readonly string[]) => path.map(labelOf).join(" › ") || "Value";

function labelOf(name: string): string {
  if (name.includes("@")) return name;
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One side of what changed, in a cell of a sheet: "Amount: €260,000; Starts on: 1 Jan 2026". */
export const sideOf = (changes: readonly Change[], side: "before" | "after"): string =>
  changes.flatMap((change) => (change[side] === null ? [] : [`${change.field}: ${change[side]}`])).join("; ");
