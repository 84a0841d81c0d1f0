// What may be asked of the results of checks, by form, by file and by program.
import { z } from "zod";
import { resultLimits, ruleLimits } from "@/lib/data/limits";
import { counted, fileText, line, measured, orNull, paragraph, reason, tick, uuid } from "@/lib/kernel/fields";
import { mostMeasurements } from "@/lib/requirements/limits";

/** "2026-03-31", "2026-03-31T14:05" (in the workspace's time zone), or with its own zone: "2026-03-31T14:05:00+02:00". */
const checkedAt = line({ max: 40 });
const note = paragraph(resultLimits.note);
/** Which version was checked, by its number; left out, it is the current one. */
export const versionNumber = orNull(
  counted("The number of a version, please.").pipe(z.number().int("The number of a version, please.").min(1)),
);

export const RecordResult = z.strictObject({ ruleId: uuid, value: measured, checkedAt, version: versionNumber, note });

export const StrikeResult = z.strictObject({ resultId: uuid, reason });

/** `rule` is its id, or its statement in any case. */
export const SentResult = z.strictObject(
  { rule: line(ruleLimits.statement), value: measured, checkedAt, version: versionNumber, note },
  "A result is an object with rule, value and checkedAt.",
);

/**
 * Results of one dataset, by its id or name: one, or `{ results: […] }` with up to a thousand. Each is judged by itself, so that the
 * good ones are kept.
 */
export const SendResults = z.preprocess(
  (body) => {
    if (typeof body !== "object" || body === null || "results" in body) return body;
    const { dataset, ...result } = body as Record<string, unknown>;
    return { dataset, results: [result] };
  },
  z.strictObject({
    dataset: line({ max: 120 }),
    results: z
      .array(z.unknown(), "A list of results, please.")
      .min(1, "At least one result, please.")
      .max(mostMeasurements, `At most ${mostMeasurements.toLocaleString("en")} results at once, please.`),
  }),
);

export const resultColumns = ["rule", "version", "checked_at", "value", "note"] as const;

/** Without `confirmed` nothing is saved: the answer is a preview. */
export const ImportResults = z.strictObject({
  datasetId: uuid,
  csv: fileText,
  confirmed: tick,
});
