// Inputs of the commands that set a payoff matrix, remark on an amount and answer a remark. Money is typed in the project's currency.
import { z } from "zod";
import { matrixKinds } from "@/db/enums";
import { amount, counted, decimal, line, oneOf, optionalLine, orNull, sentence, uuid } from "@/lib/kernel/fields";
import { amountLimit, type Limit } from "@/lib/kernel/limits";
import { classLimits, matrixLimits, remarkLimits } from "@/lib/value/limits";

const grounds = sentence(
  { min: 10, ...matrixLimits.note },
  "Please say where these amounts come from.",
  "Please say where these amounts come from, in a sentence.",
);

const words = (limit: Limit) => z.array(line(limit)).max(classLimits.most).default([]);
const cells = classLimits.most ** 2;
const count = orNull(counted().pipe(z.number().int("A whole number, please.").min(0, "0 or more, please.").max(1e12)));
const meanError = orNull(decimal.pipe(z.number().min(0, "0 or more, please.").max(1e12)));

/**
 * Amounts and counts come row by row: all actions for the first label, then for the next. Counts left empty are not known. A figure
 * has no classes: it has a unit, and what one too much and one too little cost.
 */
export const SetMatrix = z.strictObject({
  kind: oneOf(matrixKinds, "Please choose what the model answers."),
  labels: words(matrixLimits.labels),
  actions: words(matrixLimits.actions),
  amounts: z.array(amount).max(cells).default([]),
  counts: z.array(count).max(cells).default([]),
  unit: optionalLine(matrixLimits.unit),
  over: optionalLine(amountLimit),
  under: optionalLine(amountLimit),
  todayOver: meanError,
  todayUnder: meanError,
  /** Of how many cases, and the root mean square of their errors: how sure today's means are. */
  todayCases: count,
  todayRmse: meanError,
  stretch: optionalLine(matrixLimits.stretch),
  note: grounds,
  /** The number of the version that the person saw; 0 where there was none. */
  version: counted("Please reload the page.").pipe(z.number().int().min(0)),
  /** The remarks that this version answers. */
  answers: z.array(uuid).max(200).default([]),
});
export type TypedMatrix = z.output<typeof SetMatrix>;

/** Row and column of an amount, as a choice: "1-0". */
const cell = z
  .string("Please choose an amount.")
  .regex(/^\d{1,2}-\d{1,2}$/, "Please choose an amount.")
  .transform((text) => {
    const [actual = 0, action = 0] = text.split("-").map(Number);
    return { actual, action };
  });

export const RemarkOnMatrix = z.strictObject({
  matrixId: uuid,
  cell,
  text: line({ min: 3, ...remarkLimits.text }),
});

export const AnswerRemark = z.strictObject({ remarkId: uuid, answer: line({ min: 3, ...remarkLimits.answer }) });
