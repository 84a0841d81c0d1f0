// Inputs of the commands on estimates, budgets, costs and realised value. Money is typed in the project's currency.
import { z } from "zod";
import {
  costKinds,
  evidenceGrades,
  type InputPair,
  inputPairs,
  strengths,
  type ValueInput,
  valueInputs,
} from "@/db/enums";
import {
  amount,
  counted,
  day,
  decimal,
  fileText,
  line,
  oneOf,
  paragraph,
  percentage,
  reason,
  sentence,
  tick,
  uuid,
} from "@/lib/kernel/fields";
import { budgetLimits, costLimits, estimateLimits, realisedLimits, sourceLimit } from "./limits";

/** A year of four digits that was mistyped would stretch every chart to it. */
export const plausibleDay = day.refine(
  (text) => text >= "1990-01-01" && text <= "2100-12-31",
  "A day from 1990 to 2100, please.",
);

const range = <T extends z.ZodType>(figure: T) =>
  z.strictObject({ least: figure, likely: figure, most: figure }, "Least, likely and most, please.");

/** Adoption in percent, the horizon in years; all else as the name says. */
const ranges = {
  casesPerPeriod: range(counted("A number, please.")),
  gainPerCase: range(amount),
  adoption: range(percentage),
  runningCost: range(amount),
  investment: range(amount),
  horizon: range(decimal),
} satisfies Record<ValueInput, z.ZodType>;

/** "measured", or what it was measured by, as the choice of a form gives it: "measurement:<id>", "realised_value:<id>". */
const sourceChoice = z
  .string()
  .regex(
    /^(guess|measured|(measurement|realised_value):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
    "Please choose one.",
  )
  .default("guess");

const source = z.strictObject({ from: sourceChoice, note: paragraph(sourceLimit) }).optional();

const dial = oneOf(strengths).optional();

export const SubmitEstimate = z.strictObject({
  ...ranges,
  /** What each input rests on; what is not named is a guess. */
  sources: z
    .strictObject(Object.fromEntries(valueInputs.map((input) => [input, source])) as Record<ValueInput, typeof source>)
    .default({}),
  /** Which pairs move together; what is not named is independent. */
  together: z
    .strictObject(Object.fromEntries(inputPairs.map((pair) => [pair, dial])) as Record<InputPair, typeof dial>)
    .default({}),
  /** In percent a year. */
  discountRate: percentage.pipe(z.number().min(0, "0 or more, please.").max(100, "At most 100 %, please.")),
  note: sentence(
    { min: 10, ...estimateLimits.note },
    "Please say where these figures come from.",
    "Please say where these figures come from, in a sentence.",
  ),
});
export type TypedEstimate = z.output<typeof SubmitEstimate>;

const endsLater = (path: string) => ({ path: [path], error: "The last day lies before the first." });

export const SetBudget = z
  .strictObject({ amount, startsOn: plausibleDay, endsOn: plausibleDay, note: paragraph(budgetLimits.note) })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, endsLater("endsOn"));

export const RecordCost = z.strictObject({
  amount,
  kind: oneOf(costKinds),
  spentOn: plausibleDay,
  note: paragraph(costLimits.note),
});

export const costColumns = ["spent_on", "kind", "amount", "note"] as const;

/** Without `confirmed` nothing is saved, and the answer is a preview. */
export const ImportCosts = z.strictObject({ csv: fileText, confirmed: tick });

export const StrikeCost = z.strictObject({ costId: uuid, reason });

/** From a form it is text; an empty choice is none, not a 0. */
const grade = z
  .union(
    [
      z.number(),
      z
        .string()
        .regex(/^[0-5]$/)
        .transform(Number),
    ],
    "Please choose how well it is proved.",
  )
  .pipe(z.literal(evidenceGrades, "A grade from 0 to 5, please."));

export const RecordRealisedValue = z
  .strictObject({
    /** Negative for harm. */
    amount,
    periodStart: plausibleDay,
    periodEnd: plausibleDay,
    baseline: line({ min: 3, ...realisedLimits.baseline }),
    grade,
    evidence: sentence(
      { min: 10, ...realisedLimits.evidence },
      "Please say how it was measured.",
      "Please say how it was measured, in a sentence.",
    ),
  })
  .refine(({ periodStart, periodEnd }) => periodStart <= periodEnd, endsLater("periodEnd"));

export const StrikeRealisedValue = z.strictObject({ realisedValueId: uuid, reason });
