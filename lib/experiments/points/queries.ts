// The history of a metric: point by point as it was logged, or reduced to what a chart can show.
import { and, asc, eq, sql } from "drizzle-orm";
import { metricPoints, runMetrics, runs } from "@/db/schema";
import { curvesAPage } from "@/lib/experiments/limits";
import { invalid } from "@/lib/kernel/errors";
import { inScope, type Scope } from "../queries";

export type HistoryPoint = {
  /** NaN where that was logged. */
  value: number;
  step: bigint;
  /** Milliseconds since 1970. */
  loggedAt: bigint;
};

/** By moment, step and value; empty for a run or a metric that the scope does not hold. */
export async function listPoints(
  scope: Scope,
  { runId, key, size = 1_000, after }: { runId: string; key: string; size?: number; after?: string },
): Promise<{ points: HistoryPoint[]; next: string | null }> {
  const position = after ? parsePosition(after) : null;
  const rows = await scope.db
    .select({
      loggedAt: metricPoints.loggedAt,
      step: metricPoints.step,
      value: metricPoints.value,
      isNan: metricPoints.isNan,
    })
    .from(metricPoints)
    .innerJoin(runMetrics, eq(runMetrics.id, metricPoints.runMetricId))
    .innerJoin(runs, eq(runs.id, runMetrics.runId))
    .where(
      and(
        inScope(scope, runs.projectId),
        eq(runMetrics.runId, runId),
        eq(runMetrics.key, key),
        position
          ? sql`(${metricPoints.loggedAt}, ${metricPoints.step}, ${metricPoints.value}, ${metricPoints.isNan})
              > (${position.loggedAt}::bigint, ${position.step}::bigint, ${position.value}::double precision, ${position.isNan}::boolean)`
          : undefined,
      ),
    )
    .orderBy(asc(metricPoints.loggedAt), asc(metricPoints.step), asc(metricPoints.value), asc(metricPoints.isNan))
    .limit(size + 1);
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  return {
    points: page.map(({ isNan, value, ...point }) => ({ ...point, value: isNan ? Number.NaN : value })),
    next: last ? formatPosition(last) : null,
  };
}

type Position = { loggedAt: bigint; step: bigint; value: number; isNan: boolean };

const formatPosition = ({ loggedAt, step, value, isNan }: Position): string =>
  Buffer.from([loggedAt, step, value, Number(isNan)].join(" ")).toString("base64url");

/** @throws Refusal invalid for anything that `formatPosition` did not write */
function parsePosition(token: string) {
  const text = Buffer.from(token, "base64url").toString();
  const [, loggedAt = "", step = "", value = "", mark] = /^(\d{1,19}) (-?\d{1,19}) (\S{1,40}) ([01])$/.exec(text) ?? [];
  const isInt64 = (digits: string) => digits !== "" && BigInt.asIntN(64, BigInt(digits)) === BigInt(digits);
  if (isInt64(loggedAt) && isInt64(step) && Number.isFinite(Number(value))) {
    return { loggedAt, step, value: Number(value), isNan: mark === "1" };
  }
  throw invalid(
    { after: "This page token is not one of this history." },
    "Invalid page_token: it is not one of this history.",
  );
}

export type SpreadPoint = HistoryPoint & { runId: string };

/**
 * One metric of several runs, of each at most `most` points, evenly spread over all of them in the order of steps: its first and its
 * last are among them, the last alone where only one is asked for. @param steps from the first of them to the second
 */
export async function listSpreadPoints(
  scope: Scope,
  { runIds, key, most, steps }: { runIds: readonly string[]; key: string; most: number; steps?: [bigint, bigint] },
): Promise<SpreadPoint[]> {
  const inSteps = steps ? sql`and p.step between ${String(steps[0])}::bigint and ${String(steps[1])}::bigint` : sql``;
  // the place of a point among `most` equal parts; whichever begins a part is kept
  const part = (place: string) => sql.raw(`floor((${place})::double precision * ${most - 1} / nullif(points - 1, 0))`);
  const rows = await scope.db.execute<{
    runId: string;
    loggedAt: string;
    step: string;
    value: number;
    isNan: boolean;
  }>(sql`
    with placed as (
      select ${runs.id} as run_id, p.logged_at, p.step, p.value, p.is_nan, count(*) over (partition by ${runs.id}) as points,
        row_number() over (partition by ${runs.id} order by p.step, p.logged_at, p.value, p.is_nan) as place
      from ${runs} join ${runMetrics} on ${runMetrics.runId} = ${runs.id} and ${runMetrics.key} = ${key}
      join metric_points p on p.run_metric_id = ${runMetrics.id}
      where ${runs.id} = any(string_to_array(${runIds.join(",")}, ',')::uuid[]) and ${inScope(scope, runs.projectId)} ${inSteps})
    select run_id as "runId", logged_at as "loggedAt", step, value, is_nan as "isNan" from placed
    where points <= ${most} or place = points or (${most} > 1 and ${part("place - 1")} > ${part("place - 2")})
    order by run_id, place`);
  return rows.map(({ runId, loggedAt, step, value, isNan }) => ({
    runId,
    loggedAt: BigInt(loggedAt),
    step: BigInt(step),
    value: isNan ? Number.NaN : value,
  }));
}

/** A step and a moment as numbers: near enough for a chart. */
export type CurvePoint = { step: number; loggedAt: number; value: number };
export type Curve = {
  runId: string;
  points: CurvePoint[] /** How many points have no place: not a number, or infinite. */;
  leftOut: number;
};

/** Beyond so many points a curve shows the lowest and the highest of each stretch, so that a spike survives, and its first and last. */
export const curveLimit = 400;

/** One metric of several runs, each reduced to at most `curveLimit` points along its steps or its time. */
export async function listCurves(
  scope: Scope,
  { runIds, key, along = "step" }: { runIds: readonly string[]; key: string; along?: "step" | "time" },
): Promise<Curve[]> {
  const axis = sql.raw(along === "step" ? "p.step::double precision" : "p.logged_at::double precision");
  const half = sql.raw(String(curveLimit / 2 - 1));
  // what a program logs for infinity is stored as the largest number that there is
  const isDrawable = sql.raw(`not p.is_nan and abs(p.value) < ${Number.MAX_VALUE}`);
  // the least and the greatest of [value, step, moment] tell the place of each extreme in one pass and without a sort
  const rows = await scope.db.execute<{ runId: string; leftOut: number | null } & CurvePoint>(sql`
    with span as materialized (
      select ${runs.id} as run_id, ${runMetrics.id} as metric_id, count(*) filter (where ${isDrawable}) as points,
        (count(*) - count(*) filter (where ${isDrawable}))::int as left_out, min(${axis}) filter (where ${isDrawable}) as first,
        nullif(max(${axis}) filter (where ${isDrawable}) - min(${axis}) filter (where ${isDrawable}), 0) as width,
        min(array[${axis}, p.step::double precision, p.logged_at::double precision, p.value]) filter (where ${isDrawable}) as from_point,
        max(array[${axis}, p.step::double precision, p.logged_at::double precision, p.value]) filter (where ${isDrawable}) as to_point
      from ${runs} join ${runMetrics} on ${runMetrics.runId} = ${runs.id} and ${runMetrics.key} = ${key}
      join metric_points p on p.run_metric_id = ${runMetrics.id}
      where ${runs.id} = any(string_to_array(${runIds.join(",")}, ',')::uuid[]) and ${inScope(scope, runs.projectId)}
      group by ${runs.id}, ${runMetrics.id}),
    stretches as (
      select span.run_id,
        min(array[p.value, p.step::double precision, p.logged_at::double precision]) as low,
        max(array[p.value, -p.step::double precision, -p.logged_at::double precision]) as high
      from span join metric_points p on p.run_metric_id = span.metric_id and ${isDrawable}
      where span.points > ${half} * 2
      group by span.run_id, least(${half} - 1, floor(coalesce((${axis} - span.first) / span.width, 0) * ${half}))),
    kept as (
      select span.run_id, p.step::double precision as step, p.logged_at::double precision as logged_at, p.value
      from span join metric_points p on p.run_metric_id = span.metric_id and ${isDrawable} where span.points <= ${half} * 2
      union select run_id, low[2], low[3], low[1] from stretches
      union select run_id, -high[2], -high[3], high[1] from stretches
      union select run_id, e.point[2], e.point[3], e.point[4] from span cross join lateral (values (from_point), (to_point)) e (point)
        where points > 0)
    select run_id as "runId", step, logged_at as "loggedAt", value, null::int as "leftOut" from kept
    union all select run_id, null, null, null, left_out from span
    order by 1, ${sql.raw(along === "step" ? "2, 3" : "3, 2")}, 4`);
  const curves = new Map(runIds.map((runId): [string, Curve] => [runId, { runId, points: [], leftOut: 0 }]));
  for (const { runId, leftOut, ...point } of rows) {
    const curve = curves.get(runId);
    if (!curve) continue;
    if (leftOut === null) curve.points.push(point);
    else curve.leftOut = leftOut;
  }
  return [...curves.values()];
}

/** `at` is a step, or the seconds since the first point where every step is the same. */
export type RunCurve = {
  key: string;
  along: "step" | "time";
  points: { at: number; value: number }[];
  leftOut: number;
};

/** The curves of a run's metrics that have more than one point, a page of them. */
export async function listRunCurves(
  scope: Scope,
  { id, metrics }: { id: string; metrics: readonly { key: string; points: number }[] },
  page = 1,
): Promise<RunCurve[]> {
  const plotted = metrics.filter(({ points }) => points > 1).slice((page - 1) * curvesAPage, page * curvesAPage);
  return Promise.all(
    plotted.map(async ({ key }) => {
      const [curve] = await listComparedCurves(scope, { runIds: [id], key });
      return { key, along: curve?.along ?? "step", points: curve?.points ?? [], leftOut: curve?.leftOut ?? 0 };
    }),
  );
}

/** One metric of several runs over one axis: steps, or seconds since each began where no run counted any. */
export async function listComparedCurves(
  scope: Scope,
  { runIds, key }: { runIds: readonly string[]; key: string },
): Promise<(RunCurve & { runId: string })[]> {
  const bySteps = await listCurves(scope, { runIds, key });
  const hasSteps = bySteps.some(({ points }) => points.some(({ step }) => step !== points[0]?.step));
  const along = hasSteps ? "step" : "time";
  const curves = hasSteps ? bySteps : await listCurves(scope, { runIds, key, along });
  return curves.map(({ runId, points, leftOut }) => ({
    ...{ runId, key, along, leftOut },
    points: points.map(({ step, loggedAt, value }) => ({
      at: hasSteps ? step : (loggedAt - (points[0]?.loggedAt ?? 0)) / 1_000,
      value,
    })),
  }));
}
