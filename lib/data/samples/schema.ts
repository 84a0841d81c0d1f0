// What may be asked of samples: bringing them in by file and by program, judging them, taking an opinion back.
import { z } from "zod";
import { sampleVerdicts } from "@/db/enums";
import { answerLimit, batchLimits, factLimits, mostOpinions, opinionLimits } from "@/lib/data/limits";
import { fileLimit as usualLimit } from "@/lib/format/file-lines";
import { counted, fileText, line, numeric, oneOf, orNull, paragraph, tick, uuid } from "@/lib/kernel/fields";

export const fileLimit = { ...usualLimit, lines: 2_000 };

const terms = {
  name: line(batchLimits.name),
  /** In plain words, as the expert reads it above each case. */
  question: line(batchLimits.question),
  datasetVersionId: orNull(uuid),
  /** So many experts look at each sample. */
  opinions: counted("A whole number from 1 to 5, please.")
    .pipe(
      z
        .number()
        .int("A whole number from 1 to 5, please.")
        .min(1, "At least one, please.")
        .max(mostOpinions, "At most five, please."),
    )
    .default(1),
};

/** Without `confirmed` nothing is saved: the answer is what would be. */
export const ImportSamples = z.strictObject({
  ...terms,
  csv: fileText,
  confirmed: tick,
});

export const confidence = numeric("A number from 0 to 1, please.").pipe(
  z.number().min(0, "A number from 0 to 1, please.").max(1, "A number from 0 to 1, please."),
);

const fact = z.union([z.string(), z.number(), z.boolean(), z.null()], "Text, a number, true or false, please.");

const SentSample = z.strictObject({
  answer: line(answerLimit),
  confidence: confidence.nullable().default(null),
  /** What is known of the case, by name; the expert reads them in this order. */
  facts: z
    .record(
      z
        .string()
        .trim()
        .min(1, "A fact needs a name.")
        .max(factLimits.name, `At most ${factLimits.name} characters for a name, please.`),
      fact.transform((value) => (value === null ? "" : String(value).trim())),
      "The facts of the case by their names, please.",
    )
    .refine((facts) => Object.keys(facts).length <= factLimits.count, `At most ${factLimits.count} facts, please.`)
    .refine(
      (facts) => Object.values(facts).every((value) => value.length <= factLimits.value),
      `At most ${factLimits.value.toLocaleString("en")} characters for a fact, please.`,
    )
    .refine((facts) => Object.values(facts).some((value) => value !== ""), "At least one fact, please.")
    .transform((facts) => Object.entries(facts).flatMap(([name, value]) => (value === "" ? [] : [{ name, value }]))),
});

export const SendSamples = z.strictObject({
  ...terms,
  samples: z
    .array(SentSample, "A list of samples, please.")
    .min(1, "At least one sample, please.")
    .max(fileLimit.lines, `At most ${fileLimit.lines.toLocaleString("en")} samples at once, please.`),
});

export const GiveOpinion = z
  .strictObject({
    sampleId: uuid,
    verdict: oneOf(sampleVerdicts),
    reason: paragraph(opinionLimits.reason),
  })
  .refine(({ verdict, reason }) => verdict === "correct" || reason.length >= 3, {
    path: ["reason"],
    error: "Please say why, in a few words.",
  });

export const UndoOpinion = z.strictObject({ opinionId: uuid });
export const CloseBatch = z.strictObject({ batchId: uuid });

export const batchStates = ["open", "closed"] as const;
export type BatchState = (typeof batchStates)[number];

/** Which cases of a batch to show. */
export const shows = ["wrong", "disputed", "unsure", "all"] as const;
export type Show = (typeof shows)[number];
