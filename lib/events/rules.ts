// Which fields an event stores of a change, and which events summaries leave out.
import { lookUp } from "@/lib/format/look-up";

/** Intermediate steps of work whose completion has its own event: recorded, but no news. */
export const stepKinds: readonly string[] = ["opinion.given", "opinion.undone"];

type Fields = Record<string, unknown>;

/** The fields that differ, before and after; null where none does. Dates and lists are compared by content. */
export function changesBetween<Before extends Fields, After extends Partial<Record<keyof Before, unknown>>>(
  before: Before,
  after: After,
): { before: Partial<Pick<Before, keyof After & keyof Before>>; after: Partial<After> } | null {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(lookUp(before, name)) !== JSON.stringify(lookUp(after, name)),
  );
  if (names.length === 0) return null;
  const only = <F extends Fields>(fields: F) =>
    Object.fromEntries(names.map((name) => [name, lookUp(fields, name)])) as Partial<F>;
  return { before: only(before), after: only(after) };
}
