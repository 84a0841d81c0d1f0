// What may be asked of measurements, by form, by file and by program.
import { z } from "zod";
import { fileText, line, measured, paragraph, reason, tick, uuid } from "@/lib/kernel/fields";
import { measurementLimits, mostMeasurements } from "@/lib/requirements/limits";

/** "2026-03-31", "2026-03-31T14:05" (in the workspace's time zone), or with its own zone: "2026-03-31T14:05:00+02:00". */
const measuredAt = line({ max: 40 });
const note = paragraph(measurementLimits.note);
/** What was measured: a run by its id, a version as it is called ("late-trees 2"), "release 3"; left empty, what is in use. */
const about = paragraph({ max: 160 });

export const RecordMeasurement = z.strictObject({ metricId: uuid, value: measured, measuredAt, about, note });
export const StrikeMeasurement = z.strictObject({ measurementId: uuid, reason });

/** `metric` is its id, or its name in any case. */
const SentMeasurement = z.strictObject({ metric: line({ max: 120 }), value: measured, measuredAt, about, note });

/** One measurement, or `{ measurements: […] }` with up to a thousand. */
export const SendMeasurements = z.preprocess(
  (body) => (typeof body === "object" && body !== null && !("measurements" in body) ? { measurements: [body] } : body),
  z.strictObject({
    measurements: z
      .array(SentMeasurement, "A list of measurements, please.")
      .min(1, "At least one measurement, please.")
      .max(mostMeasurements, `At most ${mostMeasurements.toLocaleString("en")} measurements at once, please.`),
  }),
);

export const fileColumns = ["metric", "measured_at", "value", "note"] as const;

/** May be left out of a file. */
export const aboutColumn = "about";

/** Without `confirmed` nothing is saved: the answer is a preview. */
export const ImportMeasurements = z.strictObject({
  csv: fileText,
  confirmed: tick,
});
