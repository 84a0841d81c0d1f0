// What an event can carry. Each type says how its values are shown, so that whoever reads events needs no names of fields.
import { z } from "zod";
import { roleShortWords } from "@/lib/access/words";

/** What an id can be of, where it has a name that people know. */
export type Thing =
  | "person"
  | "project"
  | "metric"
  | "requirement"
  | "dataset"
  | "dataset_version"
  | "rule"
  | "sample_batch"
  | "experiment"
  | "run"
  | "holdout"
  | "model_version"
  | "release"
  | "task";

export type Shown =
  | { as: "money" | "share" | "instant" | "day" }
  | { as: "choice"; words: Readonly<Record<string, string>> }
  | { as: "reference"; to: Thing | "anything" };

/** How the values of a type are shown; what is not in it is shown as it stands. */
export const shown = z.registry<Shown>();

export const text = z.string();
export const yesNo = z.boolean();
export const count = z.int();
export const number = z.number();
/** Minor units of the project's currency. */
export const money = z.number().register(shown, { as: "money" });
/** From 0 to 1. */
export const share = z.number().register(shown, { as: "share" });
/** Kept as text in UTC. */
export const instant = z
  .codec(z.iso.datetime(), z.date(), { decode: (kept) => new Date(kept), encode: (date) => date.toISOString() })
  .register(shown, { as: "instant" });
/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date().register(shown, { as: "day" });

/** One of those that have these words. */
export const choice = <W extends Readonly<Record<string, string>>>(words: W) =>
  z.literal(Object.keys(words) as (keyof W & string)[]).register(shown, { as: "choice", words });
export const role = choice(roleShortWords);

/** An id, shown by the name of what it is of. */
export const reference = (to: Thing | "anything") => z.string().register(shown, { as: "reference", to });

/** One of those, shown as it stands. */
export const oneOf = <const W extends readonly [string, ...string[]]>(words: W) => z.enum(words);

export const list = z.array;
/** A record of exactly these. */
export const fields = z.strictObject;
/** Of a record, what was changed of it. */
export const changed = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape).partial();
/** By names that nobody knows before. */
export const byName = <S extends z.ZodType>(values: S) => z.record(z.string(), values);
