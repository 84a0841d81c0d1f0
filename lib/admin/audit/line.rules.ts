// What happened, in a line: what somebody did, what it was in a few words, and where it leads.
import { z } from "zod";
import { lookUp } from "@/lib/format/look-up";
import { type EventDefinition, fieldOf, type StoredSides, unwrapped } from "@/lib/kernel/event";
import { displays } from "@/lib/kernel/event-fields";
import { definitionOf } from "./events";

type StoredEvent = StoredSides & { kind: string; subject: string | null };

/** "signed a gate", after the name of who did it; a kind that is no longer known stands there as it is. */
export const eventWords = (kind: string): string => definitionOf(kind)?.words ?? kind;

/** What it was: the first of the fields that say so; null where the kind of event says it all. */
export function describeChange({ kind, before, after }: StoredSides & { kind: string }): string | null {
  const definition = definitionOf(kind);
  if (!definition) return null;
  return lineIn(after, "after", definition) ?? lineIn(before, "before", definition);
}

function lineIn(stored: unknown, side: "before" | "after", definition: EventDefinition): string | null {
  const schema = definition[side];
  if (typeof stored !== "object" || stored === null || !schema) return null;
  const fields = Object.entries(stored);
  for (const name of definition.line) {
    const [, value] = fields.find(([field]) => field === name) ?? [];
    const type = fieldOf(unwrapped(schema), name);
    const words = [value].flat().flatMap((one) => (typeof one === "string" ? [wordsOf(one, type)] : []));
    const text = words.join(", ");
    if (text.trim()) return text;
  }
  return null;
}

/** What is chosen of a closed set is called as pages call it; anything else is what somebody wrote. */
function wordsOf(value: string, type: z.ZodType | null): string {
  const bare = type && unwrapped(type);
  if (bare instanceof z.ZodArray) return wordsOf(value, bare.element instanceof z.ZodType ? bare.element : null);
  const meaning = bare && displays.get(bare);
  return meaning?.as === "choice" ? (lookUp(meaning.words, value) ?? value) : value;
}

/** As an address below its project; null for what has no page of its own. */
export const eventPlace = (event: StoredEvent): string | null => definitionOf(event.kind)?.placeOf(event) ?? null;

/** The whole address; undefined for what has no page of its own. */
export function eventHref(projectKey: string, event: StoredEvent): string | undefined {
  const place = eventPlace(event);
  return place === null ? undefined : `/projects/${projectKey}/${place}`;
}
