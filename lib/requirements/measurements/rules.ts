// What a measurement says in which words becomes: which metric, which moment, which number; and what is wrong with it.
import type { Direction } from "@/db/enums";
import { inUnit, type Measured } from "@/lib/format/in-unit";
import { readMoment } from "@/lib/kernel/moments";

export type Given = { metric: string; measuredAt: string; value: Measured; note: string; about: string };
/** What was measured; neither of the two is what is in use. */
export type Subject = { runId: string | null; releaseId: string | null };
export type Settled = Omit<Given, "measuredAt" | "value"> &
  Subject & { metricId: string; measuredAt: Date; value: number };
/** What is wrong with the given at `at` (counted from 0), in a sentence. */
export type Flaw = { at: number; field: keyof Given; remark: string };

type Named = {
  id: string;
  name: string;
  unit: string;
  direction: Direction;
  baseline: number | null;
  target: number | null;
};
type Circumstances = {
  metrics: readonly Named[];
  /** Where moments without a zone belong. */
  timeZone: string;
  now: Date;
  /** The value that stands of the same thing at this moment already, if one does. */
  standing: (metricId: string, at: Date, subject: Subject) => number | undefined;
  /** What is meant by these words, or what is wrong with them. */
  subjectOf: (about: string) => Subject | string;
};

/** What would be saved, as far as a page can show it: how many by metric, and the first lines. */
export type Preview = { count: number; byMetric: { metric: string; count: number }[]; rows: Settled[] };

export function previewOf(settled: readonly Settled[], shown = 20): Preview {
  const counts = new Map<string, number>();
  for (const { metric } of settled) counts.set(metric, (counts.get(metric) ?? 0) + 1);
  return {
    count: settled.length,
    byMetric: [...counts].map(([metric, count]) => ({ metric, count })),
    rows: settled.slice(0, shown),
  };
}

/** A program's clock may go ahead of ours a little. */
const toleranceMs = 5 * 60_000;

/** All that can be settled, and for each that cannot its first flaw. */
export function settle(given: readonly Given[], about: Circumstances): { settled: Settled[]; flaws: Flaw[] } {
  const known = new Map<string, Named>();
  for (const metric of about.metrics) known.set(metric.id, metric).set(metric.name.toLowerCase(), metric);
  const settled: Settled[] = [];
  const flaws: Flaw[] = [];
  const seen = new Set<string>();
  for (const [at, one] of given.entries()) {
    const result = settleOne(one, { ...about, known, seen });
    if ("remark" in result) flaws.push({ at, ...result });
    else settled.push(result);
  }
  return { settled, flaws };
}

function settleOne(
  { metric: named, measuredAt, value, note, about }: Given,
  { known, seen, timeZone, now, standing, subjectOf }: Circumstances & { known: Map<string, Named>; seen: Set<string> },
): Settled | Omit<Flaw, "at"> {
  const metric = known.get(named.toLowerCase());
  if (!metric) return { field: "metric", remark: `There is no key metric called “${named}” in this project.` };
  const field = "measuredAt";
  const moment = readMoment(measuredAt, timeZone);
  if (typeof moment === "string") return { field, remark: moment };
  if (moment.getTime() > now.getTime() + toleranceMs) return { field, remark: "This moment has not come yet." };
  const { unit, direction, baseline, target } = metric;
  const figure = inUnit(value, { unit, direction, references: [baseline, target] });
  if (typeof figure === "string") return { field: "value", remark: figure };
  const subject = subjectOf(about);
  if (typeof subject === "string") return { field: "about", remark: subject };
  const place = [metric.id, moment.getTime(), subject.runId, subject.releaseId].join(" ");
  if (seen.has(place)) return { field, remark: `“${metric.name}” has this moment twice.` };
  seen.add(place);
  const stands = standing(metric.id, moment, subject);
  if (stands !== undefined) {
    return { field, remark: `“${metric.name}” has ${stands} at this moment already: strike that out first.` };
  }
  return { metricId: metric.id, metric: metric.name, measuredAt: moment, value: figure, note, about, ...subject };
}
