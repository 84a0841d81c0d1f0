// What an input of an estimate may rest on, and what those of an estimate do rest on.
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { EvidenceGrade, ValueInput } from "@/db/enums";
import { estimateSources, estimates, measurements, metrics, realisedValues } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import type { Day } from "@/lib/kernel/days";
import type { Source } from "./rules";

/** A record that an input can rest on. */
export type SourceRecord =
  | { kind: "measurement"; id: string; metricId: string; metric: string; unit: string; value: number; measuredAt: Date }
  | { kind: "realised_value"; id: string; amount: number; from: Day; until: Day; grade: EvidenceGrade };

/** With the record that it names; struck since then, it is still what the estimate was made from. */
export type CitedSource = Source & { record: SourceRecord | null };
export type CitedSources = Partial<Record<ValueInput, CitedSource>>;

const mostRecords = 40;

const measured = { id: measurements.id, value: measurements.value, measuredAt: measurements.measuredAt };
const ofMetric = { metricId: metrics.id, metric: metrics.name, unit: metrics.unit };
const realised = {
  id: realisedValues.id,
  amount: realisedValues.amount,
  from: realisedValues.periodStart,
  until: realisedValues.periodEnd,
  grade: realisedValues.grade,
};

/** The newest measurement of each metric, and the latest realised values: what stands, and nothing of another project. */
export async function listSourceRecords(grant: Grant): Promise<SourceRecord[]> {
  const newest = sql`(select m.id from ${measurements} m where m.metric_id = ${metrics.id} and m.struck_at is null
    and m.run_id is null and m.release_id is null
    order by m.measured_at desc, m.id desc limit 1)`;
  const [measurement, realisedEntries] = await Promise.all([
    grant.db
      .select({ ...measured, ...ofMetric })
      .from(metrics)
      .innerJoin(measurements, eq(measurements.id, newest))
      .where(eq(metrics.projectId, grant.project.id))
      .orderBy(metrics.name)
      .limit(mostRecords),
    grant.db
      .select(realised)
      .from(realisedValues)
      .where(and(eq(realisedValues.projectId, grant.project.id), isNull(realisedValues.struckAt)))
      .orderBy(desc(realisedValues.periodEnd), desc(realisedValues.id))
      .limit(mostRecords),
  ]);
  return [
    ...measurement.map((record) => ({ kind: "measurement" as const, ...record })),
    ...realisedEntries.map((record) => ({ kind: "realised_value" as const, ...record })),
  ];
}

/** By the id of the estimate. */
export async function listSources(grant: Grant, estimateIds: readonly string[]): Promise<Map<string, CitedSources>> {
  const sources = new Map<string, CitedSources>();
  if (estimateIds.length === 0) return sources;
  const rows = await grant.db
    .select({
      estimateId: estimateSources.estimateId,
      input: estimateSources.input,
      note: estimateSources.note,
      measured,
      ofMetric,
      realised,
    })
    .from(estimateSources)
    .innerJoin(estimates, eq(estimates.id, estimateSources.estimateId))
    .leftJoin(measurements, eq(measurements.id, estimateSources.measurementId))
    .leftJoin(metrics, eq(metrics.id, measurements.metricId))
    .leftJoin(realisedValues, eq(realisedValues.id, estimateSources.realisedValueId))
    .where(
      and(eq(estimates.projectId, grant.project.id), inArray(estimateSources.estimateId, [...new Set(estimateIds)])),
    );
  for (const { estimateId, input, note, ...row } of rows) {
    const record: SourceRecord | null =
      row.measured && row.ofMetric
        ? { kind: "measurement", ...row.measured, ...row.ofMetric }
        : row.realised && { kind: "realised_value", ...row.realised };
    const measurementId = row.measured?.id ?? null;
    const source = { measurementId, realisedValueId: row.realised?.id ?? null, note, record };
    sources.set(estimateId, { ...sources.get(estimateId), [input]: source });
  }
  return sources;
}
