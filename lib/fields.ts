// The input fields that every domain's schema is built of: trimmed, bounded, each with a sentence for when it is wrong.
import { z } from "zod";
import { byteLimit } from "./format/bytes";
import { fileLimit } from "./format/file-lines";

/** What the clock asks for is nothing in particular. */
export const byClock = z.object({});

/** One line of text. */
export const line = (max = 120, min = 1) =>
  z
    .string("Please fill this in.")
    .trim()
    .min(min, min === 1 ? "Please fill this in." : `At least ${min} characters, please.`)
    .max(max, `At most ${max} characters, please.`);

/** Text of several lines; may be left empty. */
export const paragraph = (max = 4_000) => z.string().trim().max(max, `At most ${max} characters, please.`).default("");

/** Text of several lines that says why: at least ten characters. */
export const reason = z.string("Please say why.").trim().min(10, "Please say why, in a sentence.").max(2_000);

export const uuid = z.uuid("This is not a known id.");

/** Optimistic locking: the version that the person saw. */
export const version = z.coerce.number("Please reload the page.").int().min(1);

/** Left empty is null; anything else must fit, and says how where it does not, which a union of both would not. */
export function orNull<S extends z.ZodType>(schema: S) {
  return z.preprocess((given) => (given === "" ? null : given), schema.nullable()).default(null);
}

/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date("A date like 2026-03-31, please.");
export const optionalDay = orNull(day);

const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const groupedNumber = /^[+-]?\d{1,3}(?:[\s,_']\d{3})+(?:\.\d+)?$/;

/** A number as typed: "1,234.5" and "1234.5" are the same. A comma that groups nothing ("1,5") is refused, not dropped. */
export const decimal = z
  .union([z.number(), z.string().trim().min(1, "A number, please.").max(60, "A number, please.")], "A number, please.")
  .transform((given, context) => {
    const text = typeof given === "number" ? String(given) : given.replace("\u2212", "-");
    const plain = groupedNumber.test(text) ? text.replace(/[\s,_']/g, "") : text;
    const value = plainNumber.test(plain) ? Number(plain) : Number.NaN;
    if (Number.isFinite(value)) return value;
    context.addIssue({ code: "custom", message: "A number like 12.5, please." });
    return z.NEVER;
  });
export const optionalDecimal = orNull(decimal);

/** Money as typed, in the project's currency; `toMinor` in the command turns it into minor units. */
export const amount = z.union(
  [z.string().trim().min(1, "An amount, please.").max(40), z.number().transform(String)],
  "An amount, please.",
);

/** One of a closed set. */
export const oneOf = <const W extends readonly [string, ...string[]]>(words: W, message = "Please choose one.") =>
  z.enum(words, message);

export const email = z
  .string("An e-mail address, please.")
  .trim()
  .toLowerCase()
  .max(254, "At most 254 characters, please.")
  .pipe(z.email("An e-mail address, please."));

/** A ticked box arrives as "on". */
export const tick = z
  .union([z.literal("on"), z.literal("true"), z.boolean()])
  .transform((given) => given === "on" || given === "true" || given === true)
  .default(false);

/** A file of lines, chosen or pasted. */
export const fileText = z
  .string("Please choose a file or paste its lines.")
  .min(1, "Please choose a file or paste its lines.")
  .refine(
    (text) => new TextEncoder().encode(text).length <= fileLimit.bytes,
    `This is larger than ${byteLimit(fileLimit.bytes)}.`,
  );

/** What is wrong, in a sentence for each field, by its dotted path. */
export function faultsOf({ issues }: z.ZodError): Record<string, string> {
  const faults = new Map<string, string>();
  for (const issue of issues) {
    const path = issue.path.join(".");
    const at = issue.code === "unrecognized_keys" ? [path, issue.keys[0]].filter(Boolean).join(".") : path;
    if (!faults.has(at))
      faults.set(at, issue.code === "unrecognized_keys" ? "This field is not known here." : issue.message);
  }
  return Object.fromEntries(faults);
}
