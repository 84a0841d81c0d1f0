// The input fields that every domain's schema is built of: trimmed, bounded, each with a sentence for when it is wrong.
import { z } from "zod";
import { byteLimit } from "@/lib/format/bytes";
import { fileLimit } from "@/lib/format/file-lines";
import { inUnit, type Measured, readMeasured } from "@/lib/format/in-unit";
import { plainAmount } from "@/lib/format/parse-money";
import { type Notation, readNumber } from "@/lib/format/read-number";
import { amountLimit, emailLimit, type Limit, reasonLimit } from "./limits";
import { readDay } from "./moments";

/** What the clock asks for is nothing in particular. */
export const byClock = z.object({});

const atMost = (most: number) => `At most ${most.toLocaleString("en")} characters, please.`;

/** One line of text. */
export const line = ({ min = 1, max }: Limit) =>
  z
    .string("Please fill this in.")
    .trim()
    .min(min, min === 1 ? "Please fill this in." : `At least ${min} characters, please.`)
    .max(max, atMost(max));

/** One line of text that may be left empty. */
export const optionalLine = ({ max }: Limit) => line({ min: 0, max }).default("");

/** Text of several lines; may be left empty. */
export const paragraph = ({ max }: Limit) => z.string().trim().max(max, atMost(max)).default("");

/**
 * Text that has to say something: so many characters at least.
 * @param asks what is said where nothing was given, and `more` what is said where too little was
 */
export const sentence = ({ min = 1, max }: Limit, asks: string, more = asks) =>
  z.string(asks).trim().min(min, more).max(max, atMost(max));

/** Text of several lines that says why. */
export const reason = sentence(reasonLimit, "Please say why.", "Please say why, in a sentence.");

/** In the address of a page, where nonsense reads as "not given". */
export const lenient = <S extends z.ZodType>(field: S) => field.optional().catch(undefined);

export const uuid = z.uuid("This is not a known id.");

/** Left empty is null; anything else must fit, and says how where it does not, which a union of both would not. */
export function orNull<S extends z.ZodType>(schema: S) {
  return z.preprocess((given) => (given === "" ? null : given), schema.nullable()).default(null);
}

/** A calendar day, YYYY-MM-DD. */
export const day = z.string("A date like 2026-03-31, please.").transform((given, context) => {
  const read = given.trim() ? readDay(given) : { fault: "A date like 2026-03-31, please." };
  if ("day" in read) return read.day;
  context.addIssue({ code: "custom", message: read.fault });
  return z.NEVER;
});
export const optionalDay = orNull(day);

/**
 * A number as typed or as JSON has it; `readNumber` says what is read, and what could mean two things is refused with both of them.
 * @param asks what is said where nothing like it was given
 */
export const numeric = (asks = "A number, please.", notation: Notation = "unsaid") =>
  z.union([z.number(), z.string().trim().min(1, asks)], asks).transform((given, context) => {
    const value = typeof given === "number" ? asSent(given) : readNumber(given, notation);
    if (typeof value === "number") return value;
    context.addIssue({ code: "custom", message: value });
    return z.NEVER;
  });
export const decimal = numeric();

/** A figure in the unit of what it measures, or in percent: `inUnit` says which figure that is. */
export const measured = z
  .union([z.number(), z.string().trim().min(1, "A number, please.")], "A number, please.")
  .transform((given, context): Measured => {
    const value = typeof given === "number" ? asSent(given) : readMeasured(given);
    if (typeof value !== "string") return value;
    context.addIssue({ code: "custom", message: value });
    return z.NEVER;
  });
export const optionalDecimal = orNull(decimal);

type InUnit<F> = null extends F ? number | null : number;

/** What a metric or rule asks for is said in its own unit, as is what is measured of it later. */
export const inOwnUnit =
  <K extends string>(...names: K[]) =>
  <T extends { unit: string } & Record<K, Measured | null>>(terms: T, context: z.RefinementCtx) => {
    const figures = names.map((name): [K, number | null] => {
      const given: Measured | null = terms[name];
      const figure = given === null ? null : inUnit(given, { unit: terms.unit, direction: "lower", asked: [] });
      if (typeof figure !== "string") return [name, figure];
      context.addIssue({ code: "custom", path: [name], message: figure });
      return [name, null];
    });
    return { ...terms, ...Object.fromEntries(figures) } as Omit<T, K> & { [N in K]: InUnit<T[N]> };
  };

/** What is counted has no decimals, so that a comma before three digits groups: "1,200" cases are 1200. */
export const counted = (asks = "A whole number, please.") => numeric(asks, "point");

/** Optimistic locking: the version that the person saw. */
export const version = counted("Please reload the page.").pipe(z.number().int().min(1, "Please reload the page."));

/** In percent: "85", "85 %" and "85%" are the same. */
export const percentage = z.preprocess(
  (given) => (typeof given === "string" && given.trimEnd().endsWith("%") ? given.trimEnd().slice(0, -1) : given),
  numeric("A percentage, please."),
);

/** The parser has rounded a larger whole number already; with an exponent nobody meant its last digit. */
const asSent = (given: number): number | string =>
  Number.isInteger(given) && !Number.isSafeInteger(given) && !String(given).includes("e")
    ? "A number as large as this loses digits on its way in JSON: please send it as text."
    : given;

/** Money as typed or as JSON has it, in the project's currency; `parseMoney` in the command turns it into minor units. */
export const amount = z.union(
  [
    z.string().trim().min(1, "An amount, please.").max(amountLimit.max, "An amount, please."),
    z.number().transform(plainAmount),
  ],
  "An amount, please.",
);

/** One of a closed set. */
export const oneOf = <const W extends readonly [string, ...string[]]>(words: W, message = "Please choose one.") =>
  z.enum(words, message);

export const email = z
  .string("An e-mail address, please.")
  .trim()
  .toLowerCase()
  .max(emailLimit.max, atMost(emailLimit.max))
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
