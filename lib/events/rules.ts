// What an event keeps of a change, and which events a summary leaves out.
import { lookUp } from "@/lib/format/look-up";

/** The single steps of a piece of work whose end has an event of its own: on record, but not news. */
export const stepKinds: readonly string[] = ["opinion.given", "opinion.undone"];

type Fields = Record<string, unknown>;

/** The fields that differ, as they were and as they are; null where nothing does. Dates and lists are compared by what they hold. */
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
