// What an event keeps of a change, and which events a summary leaves out.
import type { EventKind } from "@/db/event-kinds";
import { own } from "@/lib/format/own";

/** The single steps of a piece of work whose end has an event of its own: on record, but not news. */
export const steps: readonly EventKind[] = ["opinion.given", "opinion.undone"];

type Fields = Record<string, unknown>;

/** The fields that differ, as they were and as they are; null where nothing does. Dates and lists are compared by what they hold. */
export function changesBetween<Before extends Fields, After extends Partial<Record<keyof Before, unknown>>>(
  before: Before,
  after: After,
): { before: Fields; after: Fields } | null {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(own(before, name)) !== JSON.stringify(own(after, name)),
  );
  if (names.length === 0) return null;
  const only = (fields: Fields) => Object.fromEntries(names.map((name) => [name, own(fields, name)]));
  return { before: only(before), after: only(after) };
}
