// What an event changed, field by field, in words that can be read without knowing the tables.
import { roles } from "@/db/enums";
import { roleShortWords } from "@/lib/format/words";

export type Change = { field: string; before: string | null; after: string | null };

/** The fields that differ, in the order in which they were recorded; null is "nothing there". */
export function diff(before: unknown, after: unknown): Change[] {
  const was = new Map(leaves(before));
  const is = new Map(leaves(after));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** Every value with the way to it; a list of plain values counts as one. */
function leaves(value: unknown, path: readonly string[] = []): [field: string, text: string][] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value) && value.every((item) => typeof item !== "object" || item === null)) {
    return value.length ? [[fieldOf(path), value.map(textOf).join(", ")]] : [];
  }
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([name, inner]) =>
      leaves(inner, [...path, Array.isArray(value) ? String(Number(name) + 1) : name]),
    );
  }
  return [[fieldOf(path), textOf(value)]];
}

function textOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  const role = roles.find((one) => one === value);
  return role ? roleShortWords[role] : String(value);
}

/** "defaultRole" → "Default role"; an address stays as it is. */
const fieldOf = (path: readonly string[]) => path.map(wordsOf).join(" › ") || "Value";

function wordsOf(name: string): string {
  if (name.includes("@")) return name;
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
