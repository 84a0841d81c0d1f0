// Inputs of the commands that record reference histograms: how a feature was distributed when the model was made.
import { z } from "zod";
import { monitorLimits, mostBins, mostFeatures } from "@/lib/deployments/limits";
import { fileText, line, tick } from "@/lib/kernel/fields";
import { releaseNumber } from "../schema";

const count = z
  .number("A whole number from 0 up, please.")
  .int("A whole number from 0 up, please.")
  .min(0, "A whole number from 0 up, please.");

const reference = z.strictObject({
  feature: line(monitorLimits.watches),
  bins: z
    .array(line(monitorLimits.watches))
    .min(2, "At least two bins, please.")
    .max(mostBins, `At most ${mostBins} bins, please.`),
  counts: z.array(count),
});
export type Reference = z.output<typeof reference>;

export const SendReferences = z.strictObject({
  release: releaseNumber,
  references: z
    .array(reference, "A list of baseline distributions, please.")
    .min(1, "At least one baseline distribution, please.")
    .max(mostFeatures, `At most ${mostFeatures} features, please.`),
});

export const referenceColumns = ["feature", "bin", "count"] as const;

/** Without `confirmed` nothing is saved: the answer is what would be. */
export const ImportReferences = z.strictObject({
  release: releaseNumber,
  csv: fileText,
  confirmed: tick,
});
