// An event is a value with a type: a domain's `events` file defines it, a command makes it, and audit log, feed and inbox read the definition.
import { z } from "zod";
import type { NoticeKind, Role } from "@/db/enums";
import { own } from "@/lib/format/own";
import type { Thing } from "./event-fields";

/** What one side of an event carries: fields, or a type of its own, which may be optional. */
type Side = Readonly<Record<string, z.ZodType>> | z.ZodType;
type Carried<S> = S extends z.ZodType
  ? z.output<S>
  : S extends Readonly<Record<string, z.ZodType>>
    ? z.output<z.ZodObject<S, z.core.$strict>>
    : undefined;

type Frozen<V> = V extends Date | string | number | boolean | null | undefined
  ? V
  : { readonly [K in keyof V]: Frozen<V[K]> };
type Given<N extends string, S> = S extends undefined
  ? { [K in N]?: never }
  : undefined extends Carried<S>
    ? { [K in N]?: Frozen<Carried<S>> | null }
    : { [K in N]: Frozen<Carried<S>> };
type Sides<B, A> = Given<"before", B> & Given<"after", A>;
type GivenSides<B, A> = Record<never, never> extends Sides<B, A> ? [sides?: Sides<B, A>] : [sides: Sides<B, A>];

/** What is readable of a side: an older version may have kept less of it, or something else. */
type Readable<S> = S extends undefined ? Record<never, never> : Frozen<Partial<NonNullable<Carried<S>>>>;
/** What an address is made of: what it was, in its place what it is, and the id of its subject. */
type Placed<B, A> = Readable<B> & Readable<A> & { id: string };
type FieldOf<S> = keyof NonNullable<Carried<S>> & string;

/** The two sides of a change as the database has them. */
export type Kept = { before: unknown; after: unknown };

/** A notice that calls somebody to act, where others only tell. */
export const calls = ["assigned", "decide", "sign"] as const satisfies readonly NoticeKind[];
type Call = (typeof calls)[number];

/**
 * Which calls to act an event ends: whoever was called needn't act any more. What calls anew about the same thing takes the place of what called before.
 * `of`: the events that called. `about`: the same subject, anything in the same project, or the same gate of it. `own`: each was called to this for
 * themselves, and it ends for whoever did it.
 */
export type Ending = { of: readonly string[]; about: "subject" | "project" | "gate"; own?: Call };

type Definition<B, A> = {
  /** What somebody did, in words that follow their name. */
  words: string;
  /** What the id of its subject is of, where that has a name. */
  subject?: Thing;
  before?: B;
  after?: A;
  /** Which fields say in a line what it was: the first that holds something, of `after` and then of `before`. */
  line?: readonly NoInfer<FieldOf<B> | FieldOf<A>>[];
  /** Where it leads, as an address below its project: by the id of its subject, and by what it was and is. */
  place?(of: NoInfer<Placed<B, A>>): string;
  ends?: Ending;
};

const made: unique symbol = Symbol("made by a definition");
/** Nothing but a definition makes one. */
export type EventValue = {
  readonly [made]: true;
  readonly kind: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly ends: Ending | undefined;
};

/** Whom an event concerns: people by id, or everyone who holds one of these roles in the project. */
export type Concern = { kind: NoticeKind; people?: readonly string[]; roles?: readonly Role[] };

/** What is written: the event, and where the asker's are others, who did it and in which project. */
export type EventEntry = {
  event: EventValue;
  /** The id of the thing that it happened to. */
  subject?: string;
  notify?: readonly Concern[];
  actorId?: string | null;
  projectId?: string | null;
};

/** What readers of events know of a kind. */
export type EventDefinition = {
  readonly kind: string;
  readonly words: string;
  readonly subject: Thing | undefined;
  readonly before: z.ZodType | null;
  readonly after: z.ZodType | null;
  readonly line: readonly string[];
  readonly ends: Ending | undefined;
  /** Null where it has no page of its own. */
  placeOf(event: Kept & { subject: string | null }): string | null;
};

/** @param kind noun and verb, in the past tense: it is what the database keeps */
export function event<
  const K extends string,
  B extends Side | undefined = undefined,
  A extends Side | undefined = undefined,
>(kind: K, { words, subject, line = [], place, ends, ...sides }: Definition<B, A>) {
  const before = schemaOf(sides.before);
  const after = schemaOf(sides.after);
  const make = (...[given]: GivenSides<B, A>): EventValue => ({
    [made]: true,
    kind,
    before: given?.before ?? null,
    after: given?.after ?? null,
    ends,
  });
  const read = (kept: Kept) => ({
    before: readable(before, kept.before) as Readable<B>,
    after: readable(after, kept.after) as Readable<A>,
  });
  const placeOf: EventDefinition["placeOf"] = ({ subject, ...kept }) => {
    const known = { ...readable(before, kept.before), ...readable(after, kept.after), id: subject ?? "" };
    return place?.(known as Placed<B, A>) ?? null;
  };
  return Object.assign(make, { kind, words, subject, before, after, line, ends, placeOf, read });
}

const schemaOf = (side: Side | undefined): z.ZodType | null => {
  if (side === undefined) return null;
  return side instanceof z.ZodType ? side : z.strictObject(side);
};

/** Field by field: what doesn't fit its type is left out, and the others are not lost with it. */
function readable(schema: z.ZodType | null, kept: unknown): Record<string, unknown> {
  const bare = schema && unwrapped(schema);
  if (typeof kept !== "object" || kept === null || !bare) return {};
  const typed = Object.entries(kept).flatMap(([name, value]) => {
    const parsed = fieldOf(bare, name)?.safeParse(value);
    return parsed?.success ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(typed);
}

/** The type beneath what makes it optional. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  const inner = isWrapped ? schema.unwrap() : schema;
  return inner instanceof z.ZodType && inner !== schema ? unwrapped(inner) : schema;
}

/** The type of a field of that name; null where it has none. */
export function fieldOf(schema: z.ZodType, name: string): z.ZodType | null {
  const found: unknown =
    schema instanceof z.ZodObject
      ? (own(schema.shape, name) ?? schema.def.catchall)
      : schema instanceof z.ZodRecord && schema.valueType;
  return found instanceof z.ZodType ? found : null;
}
