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
  async run({ tx, grant, input: { metricId, ...given }, now }) {
    const metric = await getMetric(grant, metricId);
    if (metric.retiredAt) throw precondition("This key metric is retired.");
    const measuredAt = withZone(given.measuredAt, grant.timeZone);
    const { resolved: settled, flaws } = await settleAll(
      grant,
      [metric],
      [{ metric: metric.id, ...given, measuredAt }],
      now,
    );
    const [flaw] = flaws;
    if (flaw) throw invalid({ [flaw.field]: flaw.remark });
    const [id] = await write(tx, grant, settled, "form", now);
    const [kept] = settled;
    if (!id || !kept) throw new Error("The measurement was not written.");
    const { value, about, note } = kept;
    return {
      event: measurementRecorded({
        after: {
          metric: metric.name,
          unit: metric.unit,
          measurementId: id,
          value,
          measuredAt: kept.measuredAt,
          about,
          note,
        },
      }),
      subject: metricId,
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
    const { resolved: settled, flaws } = await settleAll(grant, known, input.measurements, now);
    if (flaws.length > 0) {
      throw invalid(
        Object.fromEntries(flaws.map(({ index, field, remark }) => [`measurements.${index}.${field}`, remark])),
      );
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
    const { resolved: settled, flaws } = await settleAll(grant, known, file.rows, now);
    const remarks = [...file.remarks, ...flaws.map(({ index, remark }) => ({ line: file.lines[index] ?? 0, remark }))];
    if (remarks.length > 0) throw invalid(remarksByLine(remarks), summaryOf(remarks));
    if (!confirmed) throw unconfirmed(previewOf(settled));
    await write(tx, grant, settled, "csv", now);
    return { ...imported(known, settled, now), value: { count: settled.length } };
  },
});

async function settleAll(grant: Grant, known: readonly Metric[], given: readonly MeasurementInput[], now: Date) {
  const timeZone = grant.timeZone;
  const moments = momentsIn(
    given.map(({ measuredAt }) => measuredAt),
    timeZone,
  );
  const standing = await readExistingValues(
    grant,
    known.map(({ id }) => id),
    moments,
  );
  const subjectOf = await readSubjects(
    grant,
    given.map(({ about }) => about),
  );
  return resolveMeasurements(given, { metrics: known, timeZone, now, existingValue: standing, subjectOf });
}

/** One parameter for all rows: five thousand go in ten times as fast as with a parameter for each of their values. */
async function write(
  tx: Executor,
  grant: Grant,
  settled: readonly ResolvedMeasurement[],
  source: MeasurementSource,
  now: Date,
) {
  const rows = settled.map(({ metric: _, about: __, ...row }) => ({ id: v7(), ...row }));
  const made = await tx.execute<{ id: string }>(sql`
    insert into measurements (id, metric_id, value, measured_at, run_id, release_id, note, source, recorded_by_id, recorded_at)
    select id, "metricId", value, "measuredAt", "runId", "releaseId", note, ${source}::measurement_source, ${grant.person.id}::uuid, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, "metricId" uuid, value double precision, "measuredAt" timestamptz, "runId" uuid, "releaseId" uuid, note text)
    on conflict do nothing returning id`);
  if (made.length < rows.length) {
    throw conflict("Somebody recorded one of these measurements meanwhile: nothing is saved.");
  }
  return rows.map(({ id }) => id);
}

/** The event of a file or a batch: one row for all, with how many for which metric. */
function imported(known: readonly Metric[], settled: readonly ResolvedMeasurement[], now: Date) {
  const touched = known.filter(({ id }) => settled.some(({ metricId }) => metricId === id));
  const counts = touched.map(({ id, name }) => [name, settled.filter(({ metricId }) => metricId === id).length]);
  const [only] = touched;
  return {
    event: measurementsImported({ after: { count: settled.length, metrics: Object.fromEntries(counts) } }),
    subject: touched.length === 1 ? only?.id : undefined,
    notify: concerns(touched, settled, now),
  };
}

/** A metric that falls off its target, in use, is news for those who agreed to it. */
function concerns(touched: readonly Metric[], settled: readonly ResolvedMeasurement[], now: Date): Concern[] {
  const fell = touched.some((metric) => {
    const own = settled.filter(({ metricId, about }) => metricId === metric.id && about === "");
    const latest = [...(metric.latest ? [metric.latest] : []), ...own].toSorted(
      (one, other) => other.measuredAt.getTime() - one.measuredAt.getTime(),
    )[0];
    return metric.judgement.state !== "unmet" && judgeMetric(metric, latest ?? null, now).state === "unmet";
  });
  return fell ? [{ kind: "told", roles: ["stakeholder", "expert"] }] : [];
}
