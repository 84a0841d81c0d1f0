// Measurements: recorded by hand, sent by a program, imported from a file, struck out. Whatever the door, all of them or none.
import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import type { MeasurementSource } from "@/db/enums";
import { measurements, metrics } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { command } from "@/lib/command";
import { conflict, invalid, notFound, precondition, unconfirmed } from "@/lib/errors";
import type { Concern } from "@/lib/events/record";
import { remarksByLine, summaryOf } from "@/lib/format/file-lines";
import { getMetric, listMetrics, type Metric } from "../metrics/queries";
import { judgeMetric } from "../rules";
import { readMeasurements } from "./file/rules";
import { getTimeZone, readStanding } from "./queries";
import { type Given, momentOf, previewOf, type Settled, settle } from "./rules";
import { ImportMeasurements, RecordMeasurement, SendMeasurements, StrikeMeasurement } from "./schema";

export const recordMeasurement = command({
  capability: "measurement.record",
  input: RecordMeasurement,
  async run({ tx, grant, input: { metricId, ...given }, now }) {
    const metric = await getMetric(grant, metricId);
    if (metric.retiredAt) throw precondition("This key metric is retired.");
    const { settled, flaws } = await settleAll(grant, [metric], [{ metric: metric.id, ...given }], now);
    const [flaw] = flaws;
    if (flaw) throw invalid({ [flaw.field]: flaw.remark });
    const [id] = await write(tx, grant, settled, "form", now);
    return {
      kind: "measurement.recorded",
      subject: metricId,
      after: { metric: metric.name, unit: metric.unit, measurementId: id, ...given },
      notify: concerns([metric], settled, now),
      value: { id },
    };
  },
});

/** What a program sends: one or many, with the same checks as by hand. */
export const sendMeasurements = command({
  capability: "measurement.record",
  input: SendMeasurements,
  async run({ tx, grant, input, now }) {
    const known = await listMetrics(grant);
    const { settled, flaws } = await settleAll(grant, known, input.measurements, now);
    if (flaws.length > 0) {
      throw invalid(Object.fromEntries(flaws.map(({ at, field, remark }) => [`measurements.${at}.${field}`, remark])));
    }
    const ids = await write(tx, grant, settled, "api", now);
    return { ...imported(known, settled, now), value: { ids } };
  },
});

/** Checks the whole file first; what is not confirmed, or has one wrong line, saves nothing. */
export const importMeasurements = command({
  capability: "measurement.record",
  input: ImportMeasurements,
  async run({ tx, grant, input: { csv, confirmed }, now }) {
    const known = await listMetrics(grant);
    const file = readMeasurements(csv);
    const { settled, flaws } = await settleAll(grant, known, file.given, now);
    const remarks = [...file.remarks, ...flaws.map(({ at, remark }) => ({ line: file.lines[at] ?? 0, remark }))];
    if (remarks.length > 0) throw invalid(remarksByLine(remarks), summaryOf(remarks));
    if (!confirmed) throw unconfirmed(previewOf(settled));
    await write(tx, grant, settled, "csv", now);
    return { ...imported(known, settled, now), value: { count: settled.length } };
  },
});

/** It stays on record and no longer counts. */
export const strikeMeasurement = command({
  capability: "measurement.record",
  input: StrikeMeasurement,
  async run({ tx, grant, input: { measurementId, reason }, now }) {
    const [found] = await tx
      .select({
        metricId: metrics.id,
        metric: metrics.name,
        unit: metrics.unit,
        value: measurements.value,
        at: measurements.measuredAt,
      })
      .from(measurements)
      .innerJoin(metrics, eq(metrics.id, measurements.metricId))
      .where(and(eq(measurements.id, measurementId), eq(metrics.projectId, grant.project.id)));
    if (!found) throw notFound("This measurement");
    const [struck] = await tx
      .update(measurements)
      .set({ struckAt: now, struckReason: reason })
      .where(and(eq(measurements.id, measurementId), isNull(measurements.struckAt)))
      .returning({ recordedById: measurements.recordedById });
    if (!struck) throw conflict("Somebody struck this measurement out meanwhile.");
    const { metricId, at, ...before } = found;
    return {
      kind: "measurement.struck",
      subject: metricId,
      before: { ...before, measuredAt: at },
      after: { reason, measurementId },
      notify: [{ kind: "told", people: [struck.recordedById] }],
    };
  },
});

async function settleAll(grant: Grant, known: readonly Metric[], given: readonly Given[], now: Date) {
  const timeZone = await getTimeZone(grant);
  const moments = given.flatMap(({ measuredAt }) => momentOf(measuredAt, timeZone) ?? []);
  const standing = await readStanding(
    grant,
    known.map(({ id }) => id),
    moments,
  );
  return settle(given, { metrics: known, timeZone, now, standing });
}

/** One parameter for all rows: five thousand go in ten times as fast as with a parameter for each of their values. */
async function write(tx: Executor, grant: Grant, settled: readonly Settled[], source: MeasurementSource, now: Date) {
  const rows = settled.map(({ metric: _, ...row }) => ({ id: v7(), ...row }));
  const made = (await tx.execute(sql`
    insert into measurements (id, metric_id, value, measured_at, note, source, recorded_by_id, recorded_at)
    select id, "metricId", value, "measuredAt", note, ${source}::measurement_source, ${grant.person.id}::uuid, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, "metricId" uuid, value double precision, "measuredAt" timestamptz, note text)
    on conflict do nothing returning id`)) as unknown as { id: string }[];
  if (made.length < rows.length) {
    throw conflict("Somebody recorded one of these measurements meanwhile: nothing is saved.");
  }
  return rows.map(({ id }) => id);
}

/** The event of a file or a batch: one row for all, with how many for which metric. */
function imported(known: readonly Metric[], settled: readonly Settled[], now: Date) {
  const touched = known.filter(({ id }) => settled.some(({ metricId }) => metricId === id));
  const counts = touched.map(({ id, name }) => [name, settled.filter(({ metricId }) => metricId === id).length]);
  const [only] = touched;
  return {
    kind: "measurements.imported" as const,
    subject: touched.length === 1 ? only?.id : undefined,
    after: { count: settled.length, metrics: Object.fromEntries(counts) },
    notify: concerns(touched, settled, now),
  };
}

/** A metric that falls off its target is news for those who agreed to it. */
function concerns(touched: readonly Metric[], settled: readonly Settled[], now: Date): Concern[] {
  const fell = touched.some((metric) => {
    const own = settled.filter(({ metricId }) => metricId === metric.id);
    const latest = [...(metric.latest ? [metric.latest] : []), ...own].toSorted(
      (one, other) => other.measuredAt.getTime() - one.measuredAt.getTime(),
    )[0];
    return metric.judgement.state !== "unmet" && judgeMetric(metric, latest ?? null, now).state === "unmet";
  });
  return fell ? [{ kind: "told", roles: ["stakeholder", "expert"] }] : [];
}
