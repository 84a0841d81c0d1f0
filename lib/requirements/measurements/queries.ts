// Measurements: page by page, and as a series reduced to what a chart can show.
import { and, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { MeasurementSource } from "@/db/enums";
import { measurements, metrics, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import type { Measurement } from "../rules";
import type { Subject } from "./rules";

export const pageSize = 25;

export type MeasurementEntry = {
  id: string;
  value: number;
  measuredAt: Date;
  runId: string | null;
  releaseId: string | null;
  note: string;
  source: MeasurementSource;
  recordedBy: string;
  recordedAt: Date;
  struckAt: Date | null;
  struckReason: string;
};

/** Latest first, the struck ones among them; `after` is the id of the last one of the page before. */
export async function listMeasurements(
  grant: Grant,
  metricId: string,
  options: { after?: string; size?: number } = {},
): Promise<{ measurements: MeasurementEntry[]; next: string | null }> {
  const size = options.size ?? pageSize;
  const rows = await grant.db
    .select({
      id: measurements.id,
      value: measurements.value,
      measuredAt: measurements.measuredAt,
      runId: measurements.runId,
      releaseId: measurements.releaseId,
      note: measurements.note,
      source: measurements.source,
      recordedBy: people.name,
      recordedAt: measurements.recordedAt,
      struckAt: measurements.struckAt,
      struckReason: measurements.struckReason,
    })
    .from(measurements)
    .innerJoin(people, eq(people.id, measurements.recordedById))
    .innerJoin(metrics, eq(metrics.id, measurements.metricId))
    .where(
      and(
        ofMetric(grant, metricId),
        options.after
          ? sql`(${measurements.measuredAt}, ${measurements.id}) < (select m.measured_at, m.id from measurements m where m.id = ${options.after})`
          : undefined,
      ),
    )
    .orderBy(desc(measurements.measuredAt), desc(measurements.id))
    .limit(size + 1);
  const page = rows.slice(0, size);
  return { measurements: page, next: rows.length > size ? (page.at(-1)?.id ?? null) : null };
}

/** Beyond so many points a chart shows the lowest and the highest of each stretch of time, so that a spike survives. */
export const seriesLimit = 400;

/** The measurements of what is in use, without struck ones, oldest first; at most `seriesLimit` points. */
export async function listSeries(grant: Grant, metricId: string): Promise<Measurement[]> {
  const counted = and(
    ofMetric(grant, metricId),
    isNull(measurements.struckAt),
    isNull(measurements.runId),
    isNull(measurements.releaseId),
  );
  const second = sql`extract(epoch from ${measurements.measuredAt})::double precision`;
  const [span] = await grant.db
    .select({ points: count(), first: sql<number>`min(${second})`, last: sql<number>`max(${second})` })
    .from(measurements)
    .innerJoin(metrics, eq(metrics.id, measurements.metricId))
    .where(counted);
  if (!span || span.points <= seriesLimit) {
    return grant.db
      .select({ value: measurements.value, measuredAt: measurements.measuredAt })
      .from(measurements)
      .innerJoin(metrics, eq(metrics.id, measurements.metricId))
      .where(counted)
      .orderBy(measurements.measuredAt, measurements.id);
  }
  const at = (order: "asc" | "desc") =>
    sql<number>`(array_agg(${second} order by ${measurements.value} ${sql.raw(order)}, ${measurements.measuredAt}))[1]`;
  const stretch = sql`width_bucket(${second}, ${span.first}::double precision, ${span.last + 1}::double precision, ${seriesLimit / 2}::int)`;
  const stretches = await grant.db
    .select({
      low: sql<number>`min(${measurements.value})`,
      lowAt: at("asc"),
      high: sql<number>`max(${measurements.value})`,
      highAt: at("desc"),
    })
    .from(measurements)
    .innerJoin(metrics, eq(metrics.id, measurements.metricId))
    .where(counted)
    .groupBy(sql`(${stretch})`);
  const extremes = stretches.flatMap(({ low, lowAt, high, highAt }) => [
    { value: low, at: lowAt },
    ...(highAt === lowAt ? [] : [{ value: high, at: highAt }]),
  ]);
  return extremes
    .toSorted((one, other) => one.at - other.at)
    .map(({ value, at }) => ({ value, measuredAt: new Date(Math.round(at * 1000)) }));
}

/** The values that are stored at these moments, by metric, moment and subject. */
export async function readExistingValues(
  { db }: Pick<Grant, "db">,
  metricIds: readonly string[],
  moments: readonly Date[],
): Promise<(metricId: string, at: Date, subject: Subject) => number | undefined> {
  if (metricIds.length === 0 || moments.length === 0) return () => undefined;
  const keyOf = (metricId: string, at: Date, { runId, releaseId }: Subject) =>
    [metricId, at.getTime(), runId, releaseId].join(" ");
  // a single parameter, so that the statement's plan doesn't depend on how many moments there are
  const momentsJson = JSON.stringify(moments);
  const rows = await db
    .select({
      metricId: measurements.metricId,
      at: measurements.measuredAt,
      value: measurements.value,
      runId: measurements.runId,
      releaseId: measurements.releaseId,
    })
    .from(measurements)
    .where(
      and(
        inArray(measurements.metricId, [...metricIds]),
        isNull(measurements.struckAt),
        sql`${measurements.measuredAt} in (select jsonb_array_elements_text(${momentsJson}::jsonb)::timestamptz)`,
      ),
    );
  const existing = new Map(rows.map((row) => [keyOf(row.metricId, row.at, row), row.value]));
  return (metricId, at, subject) => existing.get(keyOf(metricId, at, subject));
}

const ofMetric = (grant: Grant, metricId: string) =>
  and(eq(measurements.metricId, metricId), eq(metrics.projectId, grant.project.id));
