// An event is a typed value: a domain's `events` file defines it, a command creates it, and audit log, feed and inbox read the definition.
import { z } from "zod";
import type { NoticeKind, Role } from "@/db/enums";
import { lookUp } from "@/lib/format/look-up";
import type { Thing } from "./event-fields";

/** The type of `before` or `after`: fields, or a schema, which may be optional. */
type Side = Readonly<Record<string, z.ZodType>> | z.ZodType;
type Payload<S> = S extends z.ZodType
  ? z.output<S>
  : S extends Readonly<Record<string, z.ZodType>>
    ? z.output<z.ZodObject<S, z.core.$strict>>
    : undefined;

type Frozen<V> = V extends Date | string | number | boolean | null | undefined
  ? V
  : { readonly [K in keyof V]: Frozen<V[K]> };
type EventSide<N extends string, S> = S extends undefined
  ? { [K in N]?: never }
  : undefined extends Payload<S>
    ? { [K in N]?: Frozen<Payload<S>> | null }
    : { [K in N]: Frozen<Payload<S>> };
type EventSides<B, A> = EventSide<"before", B> & EventSide<"after", A>;
type EventArguments<B, A> =
  Record<never, never> extends EventSides<B, A> ? [sides?: EventSides<B, A>] : [sides: EventSides<B, A>];

/** What can be read of a stored side: an older version may have stored fewer or other fields. */
type Readable<S> = S extends undefined ? Record<never, never> : Frozen<Partial<NonNullable<Payload<S>>>>;
/** What an event's address is built from: the fields before, overwritten by those after, and the id of its subject. */
type PlaceFields<B, A> = Readable<B> & Readable<A> & { id: string };
type FieldOf<S> = keyof NonNullable<Payload<S>> & string;

/** The two sides of a change as stored. */
export type StoredSides = { before: unknown; after: unknown };

/** Notices that call somebody to act; the others only inform. */
export const calls = ["assigned", "decide", "sign"] as const satisfies readonly NoticeKind[];
type Call = (typeof calls)[number];

/**
 * Which calls to act an event ends: their recipients needn't act any more. A new call about the same subject replaces the earlier one.
 * `of`: the kinds of events that called. `about`: the same subject, anything in the same project, or the same gate of it.
 * `personal`: each recipient was called for themselves, and the call ends only for the one who acted.
 */
export type Ending = { of: readonly string[]; about: "subject" | "project" | "gate"; personal?: Call };

type Definition<B, A> = {
  /** What somebody did, in words that follow their name. */
  words: string;
  /** What the id of its subject refers to, where that has a name. */
  subject?: Thing;
  before?: B;
  after?: A;
  /** Fields that describe it in one line: the first with a value is used, of `after` and then of `before`. */
  line?: readonly NoInfer<FieldOf<B> | FieldOf<A>>[];
  /** Its page, as an address below its project. */
  place?(of: NoInfer<PlaceFields<B, A>>): string;
  ends?: Ending;
};

const brand: unique symbol = Symbol("made by a definition");
/** Only a definition can create one. */
export type EventValue = {
  readonly [brand]: true;
  readonly kind: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly ends: Ending | undefined;
};

/** Whom an event concerns: people by id, or everyone who holds one of these roles in the project. */
export type Concern = { kind: NoticeKind; people?: readonly string[]; roles?: readonly Role[] };

/** The event to record; actor and project where they differ from those of the request. */
export type EventEntry = {
  event: EventValue;
  /** The id of the thing that it happened to. */
  subject?: string;
  notify?: readonly Concern[];
  actorId?: string | null;
  projectId?: string | null;
};

/** What readers of events know about a kind. */
export type EventDefinition = {
  readonly kind: string;
  readonly words: string;
  readonly subject: Thing | undefined;
  readonly before: z.ZodType | null;
  readonly after: z.ZodType | null;
  readonly line: readonly string[];
  readonly ends: Ending | undefined;
  /** Null where it has no page of its own. */
  placeOf(event: StoredSides & { subject: string | null }): string | null;
};

/** @param kind noun and verb in the past tense: it is stored in the database */
export function event<
  const K extends string,
  B extends Side | undefined = undefined,
  A extends Side | undefined = undefined,
>(kind: K, { words, subject, line = [], place, ends, ...sides }: Definition<B, A>) {
  const before = schemaOf(sides.before);
  const after = schemaOf(sides.after);
  const make = (...[sides]: EventArguments<B, A>): EventValue => ({
    [brand]: true,
    kind,
    before: sides?.before ?? null,
    after: sides?.after ?? null,
    ends,
  });
  const read = (stored: StoredSides) => ({
    before: readable(before, stored.before) as Readable<B>,
    after: readable(after, stored.after) as Readable<A>,
  });
  const placeOf: EventDefinition["placeOf"] = ({ subject, ...kept }) => {
    const fields = { ...readable(before, kept.before), ...readable(after, kept.after), id: subject ?? "" };
    return place?.(fields as PlaceFields<B, A>) ?? null;
  };
  return Object.assign(make, { kind, words, subject, before, after, line, ends, placeOf, read });
}

const schemaOf = (side: Side | undefined): z.ZodType | null => {
  if (side === undefined) return null;
  return side instanceof z.ZodType ? side : z.strictObject(side);
};

/** Field by field: values that don't fit their type are left out. */
function readable(schema: z.ZodType | null, stored: unknown): Record<string, unknown> {
  const bare = schema && unwrapped(schema);
  if (typeof stored !== "object" || stored === null || !bare) return {};
  const typed = Object.entries(stored).flatMap(([name, value]) => {
    const parsed = fieldOf(bare, name)?.safeParse(value);
    return parsed?.success ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(typed);
}

/** The schema without `optional` and `nullable`. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  const inner = isWrapped ? schema.unwrap() : schema;
  return inner instanceof z.ZodType && inner !== schema ? unwrapped(inner) : schema;
}

/** The schema of the field of that name; null where there is none. */
export function fieldOf(schema: z.ZodType, name: string): z.ZodType | null {
  const field: unknown =
    schema instanceof z.ZodObject
      ? (lookUp(schema.shape, name) ?? schema.def.catchall)
      : schema instanceof z.ZodRecord && schema.valueType;
  return field instanceof z.ZodType ? field : null;
}
