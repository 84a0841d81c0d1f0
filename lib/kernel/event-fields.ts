// The field types of events. Each says how its values are shown, so that readers of events don't depend on field names.
import { z } from "zod";
import { roleShortWords } from "@/lib/access/words";

/** What an id can refer to, where it has a name that people know. */
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

export type Display =
  | { as: "money" | "share" | "instant" | "day" }
  | { as: "choice"; words: Readonly<Record<string, string>> }
  | { as: "reference"; to: Thing | "anything" };

/** How the values of a type are shown; without an entry they are shown as they are. */
export const displays = z.registry<Display>();

export const text = z.string();
export const yesNo = z.boolean();
export const count = z.int();
export const number = z.number();
/** Minor units of the project's currency. */
export const money = z.number().register(displays, { as: "money" });
/** From 0 to 1. */
export const share = z.number().register(displays, { as: "share" });
/** Stored as text in UTC. */
export const instant = z
  .codec(z.iso.datetime(), z.date(), { decode: (text) => new Date(text), encode: (date) => date.toISOString() })
  .register(displays, { as: "instant" });
/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date().register(displays, { as: "day" });

/** One of the keys of `words`, shown in those words. */
export const choice = <W extends Readonly<Record<string, string>>>(words: W) =>
  z.literal(Object.keys(words) as (keyof W & string)[]).register(displays, { as: "choice", words });
export const role = choice(roleShortWords);

/** An id, shown by the name of what it is of. */
export const reference = (to: Thing | "anything") => z.string().register(displays, { as: "reference", to });

/** One of these, shown as it is. */
export const oneOf = <const W extends readonly [string, ...string[]]>(words: W) => z.enum(words);

export const list = z.array;
/** A record of exactly these. */
export const fields = z.strictObject;
/** The changed fields of a record. */
export const changed = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape).partial();
/** A record with any keys. */
export const byName = <S extends z.ZodType>(values: S) => z.record(z.string(), values);
