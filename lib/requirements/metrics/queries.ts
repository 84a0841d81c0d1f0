// Key metrics, each with its latest measurement and judgement.
import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Audience, Direction } from "@/db/enums";
import { metrics } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import { judgeMetric, type Measurement, type MetricJudgement } from "../rules";

export type Metric = {
  id: string;
  name: string;
  audience: Audience;
  unit: string;
  direction: Direction;
  baseline: number | null;
  target: number | null;
  maxAgeDays: number;
  loggedAs: string[];
  loggedFactor: number;
  createdAt: Date;
  retiredAt: Date | null;
  version: number;
  latest: Measurement | null;
  judgement: MetricJudgement;
};

/** By audience, then in the order in which they were defined; the retired ones only if they are asked for. */
export async function listMetrics(grant: Grant, filter: { retired?: boolean } = {}): Promise<Metric[]> {
  return readMetrics(grant, filter.retired ? isNotNull(metrics.retiredAt) : isNull(metrics.retiredAt));
}

/** @throws Refusal not_found, for the metrics of other projects too. */
export async function getMetric(grant: Grant, metricId: string): Promise<Metric> {
  if (!uuid.safeParse(metricId).success) throw notFound("This key metric");
  const [metric] = await readMetrics(grant, eq(metrics.id, metricId));
  if (!metric) throw notFound("This key metric");
  return metric;
}

async function readMetrics(grant: Grant, condition: SQL): Promise<Metric[]> {
  const rows = await grant.db
    .select(columns)
    .from(metrics)
    .where(and(eq(metrics.projectId, grant.project.id), condition))
    .orderBy(asc(metrics.audience), asc(metrics.id));
  return rows.map(({ latest: stored, ...metric }) => {
    const latest = stored && { value: stored.value, measuredAt: new Date(stored.measuredAt) };
    return { ...metric, latest, judgement: judgeMetric(metric, latest, grant.now) };
  });
}

/** As json, so that moments arrive as text. Table names in full, because drizzle drops them in queries without a join. */
export const latestMeasurement = sql<{ value: number; measuredAt: string } | null>`(
  select jsonb_build_object('value', m.value, 'measuredAt', m.measured_at) from measurements m
  where m.metric_id = metrics.id and m.struck_at is null and m.run_id is null and m.release_id is null order by m.measured_at desc, m.id desc limit 1)`;

const columns = {
  id: metrics.id,
  name: metrics.name,
  audience: metrics.audience,
  unit: metrics.unit,
  direction: metrics.direction,
  baseline: metrics.baseline,
  target: metrics.target,
  maxAgeDays: metrics.maxAgeDays,
  loggedAs: metrics.loggedAs,
  loggedFactor: metrics.loggedFactor,
  createdAt: metrics.createdAt,
  retiredAt: metrics.retiredAt,
  version: metrics.version,
  latest: latestMeasurement,
};
