// What may be asked of a money matrix: to set a version. Money is typed in the project's currency.
import { z } from "zod";
import { amount, decimal, line, oneOf, orNull } from "@/lib/fields";

export const classLimits = { least: 3, most: 12 } as const;

const grounds = z
  .string("Please say where these amounts come from.")
  .trim()
  .min(10, "Please say where these amounts come from, in a sentence.")
  .max(4_000, "At most 4,000 characters, please.");

const words = z.array(line(60)).max(classLimits.most);
const cells = classLimits.most ** 2;
const count = orNull(decimal.pipe(z.number().int("A whole number, please.").min(0, "0 or more, please.").max(1e12)));
const meanError = orNull(decimal.pipe(z.number().min(0, "0 or more, please.").max(1e12)));
const stretch = line(60, 0).default("");

const shared = {
  note: grounds,
  /** The number of the version that the person saw; 0 where there was none. */
  seen: z.coerce.number("Please reload the page.").int().min(0),
};

/** Amounts and counts come row by row: all actions for the first label, then for the next. Counts left empty are not known. */
const SetClasses = z.strictObject({
  kind: oneOf(["binary", "classes"] as const),
  labels: words,
  actions: words,
  amounts: z.array(amount).max(cells),
  counts: z.array(count).max(cells).default([]),
  stretch,
  ...shared,
});

const SetErrors = z.strictObject({
  kind: z.literal("regression"),
  unit: line(40),
  over: amount,
  under: amount,
  todayOver: meanError,
  todayUnder: meanError,
  stretch,
  ...shared,
});

export const SetMatrix = z.discriminatedUnion("kind", [SetClasses, SetErrors], "Please choose what the model answers.");
export type TypedMatrix = z.output<typeof SetMatrix>;
