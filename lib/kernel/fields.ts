// The input fields that every domain's schema is built of: trimmed, bounded, each with its error sentence.
import { z } from "zod";
import { byteLimit } from "@/lib/format/bytes";
import { fileLimit } from "@/lib/format/file-lines";
import { inUnit, type Measured, readMeasured } from "@/lib/format/in-unit";
import { plainAmount } from "@/lib/format/parse-money";
import { type Notation, readNumber } from "@/lib/format/read-number";
import { amountLimit, emailLimit, type Limit, reasonLimit } from "./limits";
import { readDay } from "./moments";

/** The input of commands that a schedule performs: none. */
export const byClock = z.object({});

const atMost = (max: number) => `At most ${max.toLocaleString("en")} characters, please.`;

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
 * Text with a minimum length.
 * @param emptyMessage shown where nothing was entered, `shortMessage` where too little was
 */
export const sentence = ({ min = 1, max }: Limit, emptyMessage: string, shortMessage = emptyMessage) =>
  z.string(emptyMessage).trim().min(min, shortMessage).max(max, atMost(max));

/** Text of several lines that says why. */
export const reason = sentence(reasonLimit, "Please say why.", "Please say why, in a sentence.");

/** For the address of a page, where invalid values count as not given. */
export const lenient = <S extends z.ZodType>(field: S) => field.optional().catch(undefined);

export const uuid = z.uuid("This is not a known id.");

/** Empty is null; anything else must fit the schema, whose own message is shown, which a union would hide. */
export function orNull<S extends z.ZodType>(schema: S) {
  return z.preprocess((input) => (input === "" ? null : input), schema.nullable()).default(null);
}

/** A calendar day, YYYY-MM-DD. */
export const day = z.string("A date like 2026-03-31, please.").transform((input, context) => {
  const parsed = input.trim() ? readDay(input) : { fault: "A date like 2026-03-31, please." };
  if ("day" in parsed) return parsed.day;
  context.addIssue({ code: "custom", message: parsed.fault });
  return z.NEVER;
});
export const optionalDay = orNull(day);

/**
 * A number as typed or as in JSON; see `readNumber`: what could mean two things is refused, naming both.
 * @param emptyMessage shown where no number was entered
 */
export const numeric = (emptyMessage = "A number, please.", notation: Notation = "unsaid") =>
  z.union([z.number(), z.string().trim().min(1, emptyMessage)], emptyMessage).transform((input, context) => {
    const value = typeof input === "number" ? exactNumber(input) : readNumber(input, notation);
    if (typeof value === "number") return value;
    context.addIssue({ code: "custom", message: value });
    return z.NEVER;
  });
export const decimal = numeric();

/** A figure in the unit of its metric, or in percent; `inUnit` converts it. */
export const measured = z
  .union([z.number(), z.string().trim().min(1, "A number, please.")], "A number, please.")
  .transform((input, context): Measured => {
    const value = typeof input === "number" ? exactNumber(input) : readMeasured(input);
    if (typeof value !== "string") return value;
    context.addIssue({ code: "custom", message: value });
    return z.NEVER;
  });
export const optionalDecimal = orNull(decimal);

type InUnit<F> = null extends F ? number | null : number;

/** Converts the named figures of a metric or rule, such as its target, to its unit. */
export const inOwnUnit =
  <K extends string>(...names: K[]) =>
  <T extends { unit: string } & Record<K, Measured | null>>(terms: T, context: z.RefinementCtx) => {
    const figures = names.map((name): [K, number | null] => {
      const value: Measured | null = terms[name];
      const figure = value === null ? null : inUnit(value, { unit: terms.unit, direction: "lower", references: [] });
      if (typeof figure !== "string") return [name, figure];
      context.addIssue({ code: "custom", path: [name], message: figure });
      return [name, null];
    });
    return { ...terms, ...Object.fromEntries(figures) } as Omit<T, K> & { [N in K]: InUnit<T[N]> };
  };

/** Counts have no decimals, so that a comma before three digits is a group mark: "1,200" is 1200. */
export const counted = (emptyMessage = "A whole number, please.") => numeric(emptyMessage, "point");

/** Optimistic locking: the version that the person saw. */
export const version = counted("Please reload the page.").pipe(z.number().int().min(1, "Please reload the page."));

/** In percent: "85", "85 %" and "85%" are the same. */
export const percentage = z.preprocess(
  (input) => (typeof input === "string" && input.trimEnd().endsWith("%") ? input.trimEnd().slice(0, -1) : input),
  numeric("A percentage, please."),
);

/** The JSON parser has rounded larger whole numbers already; with an exponent the last digit wasn't meant. */
const exactNumber = (number: number): number | string =>
  Number.isInteger(number) && !Number.isSafeInteger(number) && !String(number).includes("e")
    ? "A number as large as this loses digits on its way in JSON: please send it as text."
    : number;

/** Money as typed or as in JSON, in the project's currency; `parseMoney` in the command turns it into minor units. */
export const amount = z.union(
  [
    z.string().trim().min(1, "An amount, please.").max(amountLimit.max, "An amount, please."),
    z.number().transform(plainAmount),
  ],
  "An amount, please.",
);

/** One of a closed set. */
export const oneOf = <const W extends readonly string[]>(words: W, message = "Please choose one.") =>
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
  .transform((input) => input === "on" || input === "true" || input === true)
  .default(false);

/** A file of lines, chosen or pasted. */
export const fileText = z
  .string("Please choose a file or paste its lines.")
  .min(1, "Please choose a file or paste its lines.")
  .refine(
    (text) => new TextEncoder().encode(text).length <= fileLimit.bytes,
    `This is larger than ${byteLimit(fileLimit.bytes)}.`,
  );

/** One sentence for each wrong field, by its dotted path. */
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
