// What may be asked of a run's outcomes: case by case by program or from a file, or what they come to by form.
import { z } from "zod";
import { holdoutLimits, outcomeLimits } from "@/lib/experiments/limits";
import { amount, counted, decimal, fileText, line, numeric, optionalLine, tick, uuid } from "@/lib/kernel/fields";
import { uuidOfRun } from "../schema";

/** As people know it, or as programs do: the 32 digits without their dashes. */
const runId = z.preprocess((text) => (typeof text === "string" ? (uuidOfRun(text) ?? text) : text), uuid);
/** What the hold-out is called; where it is left out, what it is known by. */
const holdout = optionalLine(holdoutLimits.name);

/** Judged one by one, so that each that is wrong is named; one wrong case and nothing is kept, or runs would differ in their cases. */
export const SendOutcomes = z.strictObject({
  run: runId,
  holdout,
  outcomes: z
    .array(z.unknown(), "A list of outcomes, please.")
    .min(2, "At least two cases, please.")
    .max(outcomeLimits.cases, `At most ${outcomeLimits.cases.toLocaleString("en")} cases a run, please.`),
});

const text = z
  .union([z.string(), z.number(), z.boolean()], "Text, a number or true or false, please.")
  .transform(String);
const label = text.pipe(line({ max: 120 }));
const number = numeric("A number that is finite, please.");

/** One case: what it turned out to be, and one of a score, a class, a forecast or money. */
export const CaseOutcome = z.strictObject(
  {
    case: text.pipe(line({ max: 200 })),
    actual: label.nullish().transform((given) => given ?? null),
    /** How sure the model is that it is 1. */
    score: number.pipe(z.number().min(0, "From 0 to 1, please.").max(1, "From 0 to 1, please.")).optional(),
    predicted: label.optional(),
    forecast: number.optional(),
    /** Against doing nothing, in the project's currency. */
    money: amount.optional(),
  },
  "An outcome is an object with case, actual, and a score, predicted, forecast or money.",
);
export type CaseOutcome = z.output<typeof CaseOutcome>;

export const outcomeColumns = ["case", "actual", "score", "predicted", "forecast", "money"] as const;

/** Without `confirmed` nothing is saved: the answer is what would be. */
export const ImportOutcomes = z.strictObject({ runId: uuid, holdout, csv: fileText, confirmed: tick });

const count = counted().pipe(
  z.number().int("A whole number, please.").min(0, "0 or more, please.").max(1e9, "At most 1,000,000,000."),
);
const sum = decimal.pipe(z.number().min(0, "0 or more, please.").max(1e12, "This is too large."));

/** Counts row by row: all predictions for the first class, then for the next. */
export const RecordCounts = z
  .strictObject({
    runId: uuid,
    holdout: line(holdoutLimits.name),
    labels: z
      .array(line({ max: 120 }))
      .min(2, "At least two classes, please.")
      .max(outcomeLimits.classes),
    counts: z.array(count),
  })
  .refine(({ labels, counts }) => counts.length === labels.length ** 2, {
    path: ["counts"],
    error: "A count for each class and each prediction, please.",
  })
  .refine(({ counts }) => counts.some((each) => each > 0), { path: ["counts.0"], error: "At least one case, please." });

export const RecordErrorSums = z.strictObject({
  runId: uuid,
  holdout: line(holdoutLimits.name),
  cases: count.pipe(z.number().min(1, "At least one case, please.")),
  over: sum,
  under: sum,
});
