// Inputs of the commands that record windows: stretches of time in production, with what was measured in each.
import { z } from "zod";
import { mostFeatures, mostValues, mostWindows, windowLimits } from "@/lib/deployments/limits";
import { counted, line, numeric } from "@/lib/kernel/fields";
import { releaseNumber } from "../schema";

/** Of one feature in one window: those of the reference, and as many new ones as nobody would believe. */
const newBinLimit = 1_000;

/** One after the other: each is judged by itself, so that the good ones are kept. */
export const SendWindows = z.strictObject({
  release: releaseNumber,
  windows: z
    .array(z.unknown(), "A list of windows, please.")
    .min(1, "At least one window, please.")
    .max(mostWindows, `At most ${mostWindows} windows at once, please.`),
});

/** As `readMoment` reads it. */
const moment = z.string("A moment like 2026-03-31T14:05:00Z, please.");
const cases = z
  .number("A whole number of cases, please.")
  .int("A whole number of cases, please.")
  .min(0, "Cases are 0 or more.");

const atMost = (limit: number, noun: string) => ({
  test: (record: Record<string, unknown>) => Object.keys(record).length <= limit,
  error: `At most ${limit} ${noun} a window, please.`,
});
const values = atMost(mostValues, "values");
const features = atMost(mostFeatures, "histograms");
const bins = atMost(newBinLimit, "bins");
const count = z.number("Counts are whole numbers from 0 up.");
const histogram = "A list of counts, or counts by the names of bins, please.";

export const Window = z.strictObject(
  {
    startedAt: moment,
    endedAt: moment,
    cases,
    /** Metric → figure. */
    values: z
      .record(line(windowLimits.metrics), numeric("A number that is finite, please."))
      .refine(values.test, values.error)
      .default({}),
    /** Feature → counts, in the order of the reference's bins (what comes after them is new), or by the names of bins. */
    histograms: z
      .record(
        line(windowLimits.metrics),
        z.union(
          [z.array(count).max(newBinLimit), z.record(line(windowLimits.metrics), count).refine(bins.test, bins.error)],
          histogram,
        ),
      )
      .refine(features.test, features.error)
      .default({}),
  },
  "A window is an object with startedAt, endedAt, cases, values and histograms.",
);
export type Window = z.output<typeof Window>;

/** One window by hand: figures only, beside their names; lines left empty are left out. Moments are in the workspace's zone. */
export const RecordWindow = z.strictObject({
  release: releaseNumber,
  startedAt: line({ max: 40 }),
  endedAt: line({ max: 40 }),
  cases: counted("A whole number of cases, please.").pipe(cases),
  metrics: z.array(line({ min: 0, ...windowLimits.metrics })).max(mostValues),
  figures: z.array(line({ min: 0, ...windowLimits.figures })).max(mostValues),
});
