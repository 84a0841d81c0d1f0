// Which of the windows that came are good, and what is wrong with each of the others. Pure.
import { faultsOf } from "@/lib/fields";
import { readNumber } from "@/lib/format/read-number";
import { driftOf, faultOfCounts } from "../drift/rules";
import { Window } from "./schema";

/** What a window is measured against: the bins and counts of each feature. */
export type Known = { id: string; feature: string; bins: readonly string[]; counts: readonly number[] };

export type Histogram = { referenceId: string; counts: number[]; psi: number; critical: number };
export type Settled = Omit<Window, "histograms"> & { histograms: Histogram[] };
/** What is wrong with the window at `at` (counted from 0), at the path of its field within it. */
export type Flaw = { at: number; path: string; remark: string };

/** A program's clock may go ahead of ours a little. */
const toleranceMs = 5 * 60_000;

/** All that can be settled, and for each that cannot its first flaw. */
export function settle(
  given: readonly unknown[],
  { references, now }: { references: readonly Known[]; now: Date },
): { settled: Settled[]; flaws: Flaw[] } {
  const known = new Map(references.map((reference) => [reference.feature, reference]));
  const settled: Settled[] = [];
  const flaws: Flaw[] = [];
  for (const [at, one] of given.entries()) {
    const result = settleOne(one, known, now);
    if ("remark" in result) flaws.push({ at, ...result });
    else settled.push(result);
  }
  return { settled, flaws };
}

function settleOne(given: unknown, known: Map<string, Known>, now: Date): Settled | Omit<Flaw, "at"> {
  const parsed = Window.safeParse(given);
  if (!parsed.success) {
    const [[path, remark] = ["", "This is no window."]] = Object.entries(faultsOf(parsed.error));
    return { path, remark };
  }
  const { histograms, ...window } = parsed.data;
  if (window.endedAt <= window.startedAt) return { path: "endedAt", remark: "It ended before it started." };
  if (window.endedAt.getTime() > now.getTime() + toleranceMs) {
    return { path: "endedAt", remark: "This moment has not come yet." };
  }
  const measured: Histogram[] = [];
  for (const [feature, counts] of Object.entries(histograms)) {
    const reference = known.get(feature);
    const fault = reference
      ? faultOfCounts(reference.bins, counts)
      : `The release has no reference for “${feature}”: record that first.`;
    if (!reference || fault) return { path: `histograms.${feature}`, remark: fault ?? "" };
    const { psi, critical } = driftOf(reference.counts, counts);
    measured.push({ referenceId: reference.id, counts, psi, critical });
  }
  return { ...window, histograms: measured };
}

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
