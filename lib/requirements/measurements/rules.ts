// Resolves the words of a measurement to metric, moment and number, or says what is wrong with it.
import type { Direction } from "@/db/enums";
import { inUnit, type Measured } from "@/lib/format/in-unit";
import { readMoment } from "@/lib/kernel/moments";

export type MeasurementInput = { metric: string; measuredAt: string; value: Measured; note: string; about: string };
/** What was measured; with neither it is what is in use. */
export type Subject = { runId: string | null; releaseId: string | null };
export type ResolvedMeasurement = Omit<MeasurementInput, "measuredAt" | "value"> &
  Subject & { metricId: string; measuredAt: Date; value: number };
/** What is wrong with the input at `index` (from 0), in a sentence. */
export type Flaw = { index: number; field: keyof MeasurementInput; remark: string };

type KeyMetric = {
  id: string;
  name: string;
  unit: string;
  direction: Direction;
  baseline: number | null;
  target: number | null;
};
type ResolveContext = {
  metrics: readonly KeyMetric[];
  /** For moments without a zone. */
  timeZone: string;
  now: Date;
  /** The stored value of the same metric and subject at this moment, if there is one. */
  existingValue: (metricId: string, at: Date, subject: Subject) => number | undefined;
  /** The subject that these words name, or what is wrong with them. */
  subjectOf: (about: string) => Subject | string;
};

/** Shown before anything is saved: counts by metric, and the first lines. */
export type Preview = { count: number; byMetric: { metric: string; count: number }[]; rows: ResolvedMeasurement[] };

export function previewOf(measurements: readonly ResolvedMeasurement[], size = 20): Preview {
  const counts = new Map<string, number>();
  for (const { metric } of measurements) counts.set(metric, (counts.get(metric) ?? 0) + 1);
  return {
    count: measurements.length,
    byMetric: [...counts].map(([metric, count]) => ({ metric, count })),
    rows: measurements.slice(0, size),
  };
}

/** A program's clock may be ahead of ours a little. */
const toleranceMs = 5 * 60_000;

/** All that can be resolved, and for each of the others its first flaw. */
export function resolveMeasurements(
  inputs: readonly MeasurementInput[],
  context: ResolveContext,
): { resolved: ResolvedMeasurement[]; flaws: Flaw[] } {
  const known = new Map<string, KeyMetric>();
  for (const metric of context.metrics) known.set(metric.id, metric).set(metric.name.toLowerCase(), metric);
  const resolved: ResolvedMeasurement[] = [];
  const flaws: Flaw[] = [];
  const keys = new Set<string>();
  for (const [index, input] of inputs.entries()) {
    const result = resolveOne(input, { ...context, known, seen: keys });
    if ("remark" in result) flaws.push({ index, ...result });
    else resolved.push(result);
  }
  return { resolved, flaws };
}

function resolveOne(
  { metric: metricName, measuredAt, value, note, about }: MeasurementInput,
  {
    known,
    seen: keys,
    timeZone,
    now,
    existingValue,
    subjectOf,
  }: ResolveContext & { known: Map<string, KeyMetric>; seen: Set<string> },
): ResolvedMeasurement | Omit<Flaw, "index"> {
  const metric = known.get(metricName.toLowerCase());
  if (!metric) return { field: "metric", remark: `There is no key metric called “${metricName}” in this project.` };
  const field = "measuredAt";
  const moment = readMoment(measuredAt, timeZone);
  if (typeof moment === "string") return { field, remark: moment };
  if (moment.getTime() > now.getTime() + toleranceMs) return { field, remark: "This moment has not come yet." };
  const { unit, direction, baseline, target } = metric;
  const figure = inUnit(value, { unit, direction, references: [baseline, target] });
  if (typeof figure === "string") return { field: "value", remark: figure };
  const subject = subjectOf(about);
  if (typeof subject === "string") return { field: "about", remark: subject };
  const key = [metric.id, moment.getTime(), subject.runId, subject.releaseId].join(" ");
  if (keys.has(key)) return { field, remark: `“${metric.name}” has this moment twice.` };
  keys.add(key);
  const existing = existingValue(metric.id, moment, subject);
  if (existing !== undefined) {
    return { field, remark: `“${metric.name}” has ${existing} at this moment already: strike that out first.` };
  }
  return { metricId: metric.id, metric: metric.name, measuredAt: moment, value: figure, note, about, ...subject };
}
