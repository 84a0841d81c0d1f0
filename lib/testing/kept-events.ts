// Events as the database keeps them: what of one its definition doesn't say, and one of any kind to record.
import { z } from "zod";
import { definitionOf } from "@/lib/admin/audit/events";
import { type Ending, type EventValue, event, type StoredSides, unwrapped } from "@/lib/kernel/event";

const sides = ["before", "after"] as const;

/** A line for each value that is missing, of another type, or not known to the definition. */
export function misfitsIn(row: StoredSides & { kind: string }): string[] {
  const definition = definitionOf(row.kind);
  if (!definition) return [`${row.kind} is defined nowhere`];
  return sides.flatMap((side) => {
    const parsed = (definition[side] ?? z.undefined()).safeParse(row[side] ?? undefined);
    const issues = parsed.error?.issues ?? [];
    return issues.map(({ path, message }) => `${row.kind} ${[side, ...path].join(".")}: ${message}`);
  });
}

/** The names that a definition gives its fields, on either side. */
export function fieldsOf(kind: string): string[] {
  const definition = definitionOf(kind);
  const shapes = sides.flatMap((side) => {
    const schema = definition?.[side];
    const bare = schema && unwrapped(schema);
    return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
  });
  return [...new Set(shapes)];
}

/** Of that kind, and with anything in it: for what doesn't look into events, and for rows of older versions. */
export const anyEvent = (
  kind: string,
  { before, after, ends }: { before?: object; after?: object; ends?: Ending } = {},
): EventValue => event(kind, { words: kind, before: z.unknown(), after: z.unknown(), ends })({ before, after });
