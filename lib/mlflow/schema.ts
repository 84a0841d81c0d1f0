// Inputs of the tracking protocol: lenient in form (numbers as text, enums by name or number), strict in meaning.
import { z } from "zod";
import type { LoggedModelStatus, RunStatus } from "@/db/enums";
import type { View } from "@/lib/experiments/schema";
import { lookUp } from "@/lib/format/look-up";

const hint = "See the API docs for more information about request parameters.";

export const text = z.string(`Hint: Value was of another type than 'string'. ${hint}`);
export const requiredText = text.min(1, `Hint: It must not be empty. ${hint}`);

/** A whole number, as number or as text. */
export const int64 = z
  .union([z.bigint(), z.int(), z.string().regex(/^-?\d{1,30}$/)], "Please specify a valid long (64-bit integer).")
  .transform(BigInt);

/** Milliseconds since 1970, as far as a calendar goes. */
const latest = 253_402_300_799_999n;
export const moment = int64
  .refine((ms) => ms >= 0n && ms <= latest, "Please specify a moment in milliseconds since 1970.")
  .transform((ms) => new Date(Number(ms)));

const notFinite: Record<string, number> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
};

/** true is 1, "1.5" is 1.5, and what is no number comes by its name. */
export const double = z.union([z.number(), z.bigint(), z.boolean(), z.string()]).transform((given, context) => {
  const special = typeof given === "string" ? lookUp(notFinite, given) : undefined;
  const value = special ?? (given === "" ? Number.NaN : Number(given));
  if (special !== undefined || Number.isFinite(value)) return value;
  context.addIssue({ code: "custom", message: "Please specify value as a valid double (64-bit floating point)" });
  return z.NEVER;
});

/** One value stands for a list of one, as it does in an address. */
export const list = <S extends z.ZodType>(item: S) => z.preprocess(asList, z.array(item));

function asList(given: unknown): unknown[] {
  if (given === undefined || given === null) return [];
  return Array.isArray(given) ? given : [given];
}

/** By its name, or by its number. */
const enumValue = <V>(words: Record<string, V>) =>
  z.union([z.string(), z.number()]).transform((given, context) => {
    const value = lookUp(words, String(given));
    if (value !== undefined) return value;
    const names = Object.keys(words).filter((name) => !/^\d/.test(name));
    context.addIssue({ code: "custom", message: `Valid values are ${names.join(", ")}.` });
    return z.NEVER;
  });

export const view = enumValue<View>({
  ACTIVE_ONLY: "active",
  DELETED_ONLY: "deleted",
  ALL: "all",
  "1": "active",
  "2": "deleted",
  "3": "all",
}).default("active");

export const status = enumValue<RunStatus>({
  RUNNING: "running",
  SCHEDULED: "scheduled",
  FINISHED: "finished",
  FAILED: "failed",
  KILLED: "killed",
  "1": "running",
  "2": "scheduled",
  "3": "finished",
  "4": "failed",
  "5": "killed",
});

/** How a model's files ended; one that is pending is never said to be so. */
export const modelStatus = enumValue<Exclude<LoggedModelStatus, "pending">>({
  LOGGED_MODEL_READY: "ready",
  LOGGED_MODEL_UPLOAD_FAILED: "failed",
  "2": "ready",
  "3": "failed",
});

/** In a body, or written out in an address. */
export const yesOrNo = z
  .union([z.boolean(), z.enum(["true", "false"])], "Please specify true or false.")
  .transform((given) => given === true || given === "true");

export const upTo = (limit: number) =>
  int64
    .refine((given) => given >= 1n && given <= BigInt(limit), `It must be at least 1 and at most ${limit}.`)
    .transform(Number);

export const tag = z.object({ key: requiredText, value: text.default("") });

export const experimentId = z
  .union([z.string(), z.int().transform(String)])
  .refine((given) => /^\d{1,10}$/.test(given), "Experiment ID must be a valid integer.")
  .transform(Number);

/** The old name of a run id is understood as well. */
export const ofRun = { run_id: text.optional(), run_uuid: text.optional() };
