// Suggests a project's key from its name, and encodes the cursor of a list of projects.
import { reservedKeys } from "./schema";

const small = new Set(["A", "AN", "AND", "AS", "AT", "BY", "FOR", "FROM", "IN", "OF", "ON", "OR", "THE", "TO", "WITH"]);
const longest = 12;

/**
 * A key that people can say aloud: the last of up to two words ("Customer churn" → CHURN), the initials of more.
 * @param taken keys in use; a number is appended until the key is free
 */
export function suggestKey(name: string, taken: ReadonlySet<string> = new Set()): string {
  const base = baseKey(name);
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base.slice(0, longest - String(number).length)}${number}`;
    if (!taken.has(key) && !reservedKeys.includes(key)) return key;
  }
}

/** The part that all suggestions for this name share. */
export function baseKey(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => /^[A-Z]/.test(word) && !small.has(word));
  const stem = words.length > 2 ? words.map((word) => word[0]).join("") : (words.at(-1) ?? "");
  return stem.length < 2 ? "PROJECT" : stem.slice(0, 8);
}

/** The last row of a page: its sort value (null where it has none) and its id. */
export type Cursor = { by: string | null; id: string };

/** As in an address. */
export const formatCursor = ({ by, id }: Cursor): string => `${id}${by === null ? "" : `.${by}`}`;

/** Null where it is no cursor: the list then starts at its beginning. */
export function parseCursor(text: string | undefined): Cursor | null {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.(.*))?$/s.exec(text ?? "");
  return match?.[1] ? { id: match[1], by: match[2] ?? null } : null;
}
