// Measurements: recorded by hand, sent by a program, imported from a file; of what is in use, of a run or of a release. Whatever the door, all of them or none.
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import type { MeasurementSource } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { remarksByLine, summaryOf } from "@/lib/format/file-lines";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, precondition, unconfirmed } from "@/lib/kernel/errors";
import type { Concern } from "@/lib/kernel/event";
import { momentsIn, withZone } from "@/lib/kernel/moments";
import { measurementRecorded, measurementsImported } from "@/lib/requirements/events";
import { readMeasurements } from "@/lib/requirements/measurements/file.rules";
import { readExistingValues } from "@/lib/requirements/measurements/queries";
import {
  type MeasurementInput,
  previewOf,
  type ResolvedMeasurement,
  resolveMeasurements,
} from "@/lib/requirements/measurements/rules";
import { ImportMeasurements, RecordMeasurement, SendMeasurements } from "@/lib/requirements/measurements/schema";
import { getMetric, listMetrics, type Metric } from "@/lib/requirements/metrics/queries";
import { judgeMetric } from "@/lib/requirements/rules";
import { readSubjects } from "./queries";

export const recordMeasurement = command({
  capability: "measurement.record",
  input: RecordMeasurement,
  async run({ tx, grant, input: { metricId, ...entry }, now }) {
    const metric = await getMetric(grant, metricId);
    if (metric.retiredAt) throw precondition("This key metric is retired.");
    const measuredAt = withZone(entry.measuredAt, grant.timeZone);
    const { resolved, flaws } = await settleAll(grant, [metric], [{ metric: metric.id, ...entry, measuredAt }], now);
    const [flaw] = flaws;
    if (flaw) throw invalid({ [flaw.field]: flaw.remark });
    const [id] = await write(tx, grant, resolved, "form", now);
    const [measurement] = resolved;
    if (!id || !measurement) throw new Error("The measurement was not written.");
    const { value, about, note } = measurement;
    return {
      event: measurementRecorded({
        after: {
          metric: metric.name,
          unit: metric.unit,
          measurementId: id,
          value,
          measuredAt: measurement.measuredAt,
          about,
          note,
        },
      }),
      subject: metricId,
      notify: recipients([metric], resolved, now),
      value: { id },
    };
  },
});

/** What a program sends: one or many, with the same checks as by hand. */
export const sendMeasurements = command({
  capability: "measurement.record",
  input: SendMeasurements,
  async run({ tx, grant, input, now }) {
    const metrics = await listMetrics(grant);
    const { resolved, flaws } = await settleAll(grant, metrics, input.measurements, now);
    if (flaws.length > 0) {
      throw invalid(
        Object.fromEntries(flaws.map(({ index, field, remark }) => [`measurements.${index}.${field}`, remark])),
      );
    }
    const ids = await write(tx, grant, resolved, "api", now);
    return { ...importOutcome(metrics, resolved, now), value: { ids } };
  },
});

/** Checks the whole file first; what is not confirmed, or has one wrong line, saves nothing. */
export const importMeasurements = command({
  capability: "measurement.record",
  input: ImportMeasurements,
  async run({ tx, grant, input: { csv, confirmed }, now }) {
    const metrics = await listMetrics(grant);
    const file = readMeasurements(csv);
    const { resolved, flaws } = await settleAll(grant, metrics, file.rows, now);
    const remarks = [...file.remarks, ...flaws.map(({ index, remark }) => ({ line: file.lines[index] ?? 0, remark }))];
    if (remarks.length > 0) throw invalid(remarksByLine(remarks), summaryOf(remarks));
    if (!confirmed) throw unconfirmed(previewOf(resolved));
    await write(tx, grant, resolved, "csv", now);
    return { ...importOutcome(metrics, resolved, now), value: { count: resolved.length } };
  },
});

async function settleAll(grant: Grant, metrics: readonly Metric[], entries: readonly MeasurementInput[], now: Date) {
  const timeZone = grant.timeZone;
  const moments = momentsIn(
    entries.map(({ measuredAt }) => measuredAt),
    timeZone,
  );
  const existingValue = await readExistingValues(
    grant,
    metrics.map(({ id }) => id),
    moments,
  );
  const subjectOf = await readSubjects(
    grant,
    entries.map(({ about }) => about),
  );
  return resolveMeasurements(entries, { metrics, timeZone, now, existingValue, subjectOf });
}

/** One parameter for all rows: five thousand go in ten times as fast as with a parameter for each of their values. */
async function write(
  tx: Executor,
  grant: Grant,
  resolved: readonly ResolvedMeasurement[],
  source: MeasurementSource,
  now: Date,
) {
  const rows = resolved.map(({ metric: _, about: __, ...row }) => ({ id: v7(), ...row }));
  const inserted = await tx.execute<{ id: string }>(sql`
    insert into measurements (id, metric_id, value, measured_at, run_id, release_id, note, source, recorded_by_id, recorded_at)
    select id, "metricId", value, "measuredAt", "runId", "releaseId", note, ${source}::measurement_source, ${grant.person.id}::uuid, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, "metricId" uuid, value double precision, "measuredAt" timestamptz, "runId" uuid, "releaseId" uuid, note text)
    on conflict do nothing returning id`);
  if (inserted.length < rows.length) {
    throw conflict("Somebody recorded one of these measurements meanwhile: nothing is saved.");
  }
  return rows.map(({ id }) => id);
}

/** The event of a file or a batch: one row for all, with how many for which metric. */
function importOutcome(metrics: readonly Metric[], resolved: readonly ResolvedMeasurement[], now: Date) {
  const touched = metrics.filter(({ id }) => resolved.some(({ metricId }) => metricId === id));
  const counts = touched.map(({ id, name }) => [name, resolved.filter(({ metricId }) => metricId === id).length]);
  const [only] = touched;
  return {
    event: measurementsImported({ after: { count: resolved.length, metrics: Object.fromEntries(counts) } }),
    subject: touched.length === 1 ? only?.id : undefined,
    notify: recipients(touched, resolved, now),
  };
}

/** Where a metric of what is in use no longer reaches its target, those who agreed to it are notified. */
function recipients(touched: readonly Metric[], resolved: readonly ResolvedMeasurement[], now: Date): Concern[] {
  const missesTarget = touched.some((metric) => {
    const inUse = resolved.filter(({ metricId, about }) => metricId === metric.id && about === "");
    const latest = [...(metric.latest ? [metric.latest] : []), ...inUse].toSorted(
      (one, other) => other.measuredAt.getTime() - one.measuredAt.getTime(),
    )[0];
    return metric.judgement.state !== "unmet" && judgeMetric(metric, latest ?? null, now).state === "unmet";
  });
  return missesTarget ? [{ kind: "told", roles: ["stakeholder", "expert"] }] : [];
}
