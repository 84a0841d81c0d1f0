// Which of the windows that came are good, and what is wrong with each of the others. Pure.

import { readNumber } from "@/lib/format/read-number";
import { faultsOf } from "@/lib/kernel/fields";
import { readMoment } from "@/lib/kernel/moments";
import { isCount } from "../drift/rules";
import { Window } from "./schema";

/** What a window is measured against: the bins and counts of each feature. */
export type ReferenceBins = { id: string; feature: string; bins: readonly string[]; counts: readonly number[] };

/** By the bins of the reference; what lies in none of them is `other`, with the names that it came under. */
export type Histogram = { referenceId: string; counts: number[]; other: number; otherBins: string[] };
export type ValidWindow = Omit<Window, "histograms" | "startedAt" | "endedAt"> & {
  startedAt: Date;
  endedAt: Date;
  histograms: Histogram[];
};
/** What is wrong with the window at `at` (counted from 0), at the path of its field within it. */
export type Flaw = { at: number; path: string; remark: string };

/** A program's clock may go ahead of ours a little. */
const toleranceMs = 5 * 60_000;

/** All that can be settled, for each that cannot its first flaw, and what was left out of one that is good without it. */
export function validateWindows(
  entries: readonly unknown[],
  { references, timeZone, now }: { references: readonly ReferenceBins[]; timeZone: string; now: Date },
): { valid: ValidWindow[]; flaws: Flaw[]; ignored: Flaw[] } {
  const known = new Map(references.map((reference) => [reference.feature, reference]));
  const valid: ValidWindow[] = [];
  const flaws: Flaw[] = [];
  const ignored: Flaw[] = [];
  for (const [at, entry] of entries.entries()) {
    const result = validateWindow(entry, { known, timeZone, now });
    if ("remark" in result) flaws.push({ at, ...result });
    else {
      valid.push(result.window);
      for (const feature of result.unknownFeatures)
        ignored.push({ at, path: `histograms.${feature}`, remark: ignoredRemark(feature) });
    }
  }
  return { valid, flaws, ignored };
}

const ignoredRemark = (feature: string) =>
  `The release has no baseline distribution for “${feature}”: this was left out, and the rest of the window is kept.`;

type Context = {
  known: Map<string, ReferenceBins>;
  /** Where moments without a zone belong. */
  timeZone: string;
  now: Date;
};

type ValidResult = { window: ValidWindow /** Features that nothing is known of. */; unknownFeatures: string[] };

function validateWindow(entry: unknown, { known, timeZone, now }: Context): ValidResult | Omit<Flaw, "at"> {
  const parsed = Window.safeParse(entry);
  if (!parsed.success) {
    const [[path, remark] = ["", "This is no window."]] = Object.entries(faultsOf(parsed.error));
    return { path, remark };
  }
  const { histograms, ...window } = parsed.data;
  const [startedAt, endedAt] = [readMoment(window.startedAt, timeZone), readMoment(window.endedAt, timeZone)];
  if (typeof startedAt === "string") return { path: "startedAt", remark: startedAt };
  if (typeof endedAt === "string") return { path: "endedAt", remark: endedAt };
  if (endedAt <= startedAt) return { path: "endedAt", remark: "It ended before it started." };
  if (endedAt.getTime() > now.getTime() + toleranceMs) {
    return { path: "endedAt", remark: "This moment has not come yet." };
  }
  const counted: Histogram[] = [];
  const unknownFeatures: string[] = [];
  for (const [feature, histogram] of Object.entries(histograms)) {
    const reference = known.get(feature);
    if (!reference) {
      unknownFeatures.push(feature);
      continue;
    }
    const result = countBins(reference, histogram);
    if (typeof result === "string") return { path: `histograms.${feature}`, remark: result };
    // nothing came in: the other figures of the window stand
    if (result.other > 0 || result.counts.some((count) => count > 0)) counted.push(result);
  }
  return { window: { ...window, startedAt, endedAt, histograms: counted }, unknownFeatures };
}

/** So many names of new bins are kept to be shown. */
const mostNames = 20;

/** Counts in the order of the reference's bins, or by their names; what is new in production is counted too. @returns what is wrong, in a sentence */
function countBins({ id, bins }: ReferenceBins, histogram: Window["histograms"][string]): Histogram | string {
  const isList = Array.isArray(histogram);
  if (!Object.values(histogram).every(isCount)) return "Counts are whole numbers from 0 up.";
  if (isList && histogram.length > 0 && histogram.length < bins.length) {
    return `The baseline distribution has ${bins.length} bins, this has ${histogram.length}.`;
  }
  const counts = isList ? bins.map((_, bin) => histogram[bin] ?? 0) : bins.map((bin) => countOf(histogram, bin));
  const knownBins = new Set(bins);
  const newBins = isList ? [] : Object.entries(histogram).filter(([bin, count]) => !knownBins.has(bin) && count > 0);
  const otherCounts = isList ? histogram.slice(bins.length) : newBins.map(([, count]) => count);
  const other = otherCounts.reduce((sum, count) => sum + count, 0);
  return { referenceId: id, counts, other, otherBins: newBins.slice(0, mostNames).map(([bin]) => bin) };
}

const countOf = (counts: Record<string, number>, bin: string) => (Object.hasOwn(counts, bin) ? (counts[bin] ?? 0) : 0);

/** Names beside figures, as a form sends them, to what a window holds; a figure without a name, or the other way round, is named. */
export function pairUp(
  metrics: readonly string[],
  figures: readonly string[],
): { values: Record<string, number>; fields: Record<string, string> } {
  const values: Record<string, number> = {};
  const fields: Record<string, string> = {};
  for (const [at, metric] of metrics.entries()) {
    const figure = figures[at] ?? "";
    if (figure === "") continue;
    const value = readNumber(figure);
    if (metric === "") fields[`metrics.${at}`] = "Please name what this figure is.";
    else if (typeof value === "string") fields[`figures.${at}`] = value;
    else if (Object.hasOwn(values, metric)) fields[`metrics.${at}`] = `“${metric}” comes twice.`;
    else values[metric] = value;
  }
  return { values, fields };
}
