// Digests of the evidence that a person saw, as stored with signatures and decisions.
import { createHash } from "node:crypto";

/** SHA-256, in hex, of the canonical JSON. */
export const sha256Of = (value: unknown): string => createHash("sha256").update(canonical(value)).digest("hex");

/** JSON with the keys of every object in order, so that equal things read equal. */
export const canonical = (value: unknown): string => JSON.stringify(inOrder(value));

// Sorted first: JSON.stringify with a replacer takes twice as long, and a list of projects needs a hundred digests.
function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]));
}
