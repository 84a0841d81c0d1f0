// What an event changed, field by field, in words that can be read without knowing the tables.
import { roles } from "@/db/enums";
import type { EventKind } from "@/db/event-kinds";
import { formatDateTime, formatDay, type Place } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { formatNumber, formatPercent } from "@/lib/format/numbers";
import { own } from "@/lib/format/own";
import { roleShortWords } from "@/lib/format/words";

export type Change = { field: string; before: string | null; after: string | null };
/** `currency` of the project that it happened in; `names` of what its values may be the ids of. */
export type Reading = Place & { kind: EventKind; currency: string | null; names?: ReadonlyMap<string, string> };

/** Where an event keeps minor units and shares: the way to them, without the places of lists. What stands below counts too. */
const moneyIn: Partial<Record<EventKind, readonly string[]>> = {
  "budget.set": ["amount"],
  "cost.recorded": ["amount"],
  "cost.struck": ["amount"],
  "costs.imported": ["total", "byKind.amount"],
  "realised_value.recorded": ["amount"],
  "realised_value.struck": ["amount"],
  "estimate.submitted": ["inputs.gainPerCase", "inputs.runningCost", "inputs.investment", "mean", "p10", "p50", "p90"],
  "matrix.set": ["amounts", "over", "under"],
  "value.fell_below_promise": ["arrived"],
  "value.met_promise_again": ["arrived"],
};
const sharesIn: Partial<Record<EventKind, readonly string[]>> = {
  "estimate.submitted": ["inputs.adoption", "discountRate", "paysBack"],
  "base_rate.set": ["shares"],
};

/** The fields that differ, in the order in which they were recorded; null is "nothing there". */
export function diff(before: unknown, after: unknown, reading: Reading): Change[] {
  const was = new Map(leaves(before, reading));
  const is = new Map(leaves(after, reading));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** Every value with the way to it; a list of plain values counts as one. */
function leaves(value: unknown, reading: Reading, path: readonly string[] = []): [field: string, text: string][] {
  if (value === null || value === undefined || value === "") return [];
  const write = (one: unknown) => textOf(one, path, reading);
  if (Array.isArray(value) && value.every((item) => typeof item !== "object" || item === null)) {
    return value.length ? [[fieldOf(path), value.map(write).join(", ")]] : [];
  }
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([name, inner]) =>
      leaves(inner, reading, [...path, Array.isArray(value) ? String(Number(name) + 1) : name]),
    );
  }
  return [[fieldOf(path), write(value)]];
}

const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const isDay = /^\d{4}-\d\d-\d\d$/;

function textOf(value: unknown, path: readonly string[], { kind, currency, names, ...place }: Reading): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    const isIn = (places: readonly string[] = []) => places.some((way) => `${wayOf(path)}.`.startsWith(`${way}.`));
    if (currency && isIn(own(moneyIn, kind))) return formatMoney(value, currency, place);
    if (isIn(own(sharesIn, kind))) return formatPercent(value, { ...place, maximumFractionDigits: 1 });
    return Number.isInteger(value) ? String(value) : formatNumber(value, { ...place, maximumFractionDigits: 12 });
  }
  const text = String(value);
  if (isMoment.test(text) && !Number.isNaN(Date.parse(text))) return formatDateTime(new Date(text), place);
  if (isDay.test(text) && !Number.isNaN(Date.parse(text))) return formatDay(text, place.locale);
  const role = roles.find((one) => one === value);
  return role ? roleShortWords[role] : (names?.get(text) ?? text);
}

const wayOf = (path: readonly string[]) => path.filter((name) => !/^\d+$/.test(name)).join(".");

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

const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every id that stands somewhere in it. */
export function idsIn(value: unknown): string[] {
  if (typeof value === "string") return isId.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

/** One side of what changed, in a cell of a sheet: "Amount: €260,000; Starts on: 1 Jan 2026". */
export const sideOf = (changes: readonly Change[], side: "before" | "after"): string =>
  changes.flatMap((change) => (change[side] === null ? [] : [`${change.field}: ${change[side]}`])).join("; ");
