// What runs made of their hold-outs: in short for many, case by case for few.
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { OutcomeShape, OutcomeSource } from "@/db/enums";
import { holdouts, people, runOutcomes, runs } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import type { ErrorTotals, Made } from "./rules";

/** Whatever can be said without reading the cases. */
export type OutcomesHead = {
  runId: string;
  run: string;
  /** Seconds from its start to its end; null where it is still running. */
  seconds: number | null;
  holdout: { id: string; name: string } | null;
  source: OutcomeSource;
  shape: OutcomeShape;
  digest: string;
  cases: number;
  labels: string[] | null;
  counts: number[][] | null;
  sums: ErrorTotals | null;
  recordedBy: string;
  recordedAt: Date;
};

const columns = {
  runId: runOutcomes.runId,
  run: runs.name,
  startedAt: runs.startedAt,
  endedAt: runs.endedAt,
  holdout: { id: holdouts.id, name: holdouts.name },
  source: runOutcomes.source,
  shape: runOutcomes.shape,
  digest: runOutcomes.digest,
  cases: runOutcomes.cases,
  labels: runOutcomes.labels,
  counts: runOutcomes.counts,
  sums: runOutcomes.sums,
  recordedBy: people.name,
  recordedAt: runOutcomes.recordedAt,
};

/** Of the project's runs that are not deleted, or of some of them (deleted ones too); the newest first, ten thousand at most. */
export async function listOutcomes(
  { db, project }: Pick<Grant, "db" | "project">,
  { runIds }: { runIds?: readonly string[] } = {},
): Promise<OutcomesHead[]> {
  const rows = await db
    .select(columns)
    .from(runOutcomes)
    .innerJoin(runs, eq(runs.id, runOutcomes.runId))
    .innerJoin(people, eq(people.id, runOutcomes.recordedById))
    .leftJoin(holdouts, eq(holdouts.id, runOutcomes.holdoutId))
    .where(
      and(
        eq(runOutcomes.projectId, project.id),
        runIds ? inArray(runOutcomes.runId, [...runIds]) : isNull(runs.deletedAt),
      ),
    )
    .orderBy(desc(runOutcomes.recordedAt), asc(runOutcomes.runId))
    .limit(10_000);
  return rows.map(({ startedAt, endedAt, ...row }) => ({
    ...row,
    seconds: endedAt ? (endedAt.getTime() - startedAt.getTime()) / 1_000 : null,
  }));
}

/** With their cases, where they were given case by case; runs without outcomes are left out. */
export async function readMade(db: Executor, runIds: readonly string[]): Promise<Map<string, Made>> {
  if (runIds.length === 0) return new Map();
  const rows = await db
    .select({
      runId: runOutcomes.runId,
      shape: runOutcomes.shape,
      labels: runOutcomes.labels,
      counts: runOutcomes.counts,
      sums: runOutcomes.sums,
      values: runOutcomes.values,
      actuals: holdouts.actuals,
    })
    .from(runOutcomes)
    .leftJoin(holdouts, eq(holdouts.id, runOutcomes.holdoutId))
    .where(sql`${runOutcomes.runId} = any(string_to_array(${runIds.join(",")}, ',')::uuid[])`);
  return new Map(rows.map(({ runId, ...row }) => [runId, madeOf(row)]));
}

type Stored = {
  shape: OutcomeShape;
  labels: string[] | null;
  counts: number[][] | null;
  sums: ErrorTotals | null;
  values: number[] | null;
  actuals: number[] | null;
};

/** As it was written (see commands.ts): each shape has its own columns filled. */
function madeOf({ shape, labels, counts, sums, values, actuals }: Stored): Made {
  const known = { labels: labels ?? [], values: Float64Array.from(values ?? []) };
  const of = { ...known, actuals: Float64Array.from(actuals ?? []) };
  switch (shape) {
    case "counts":
      return { shape, labels: known.labels, counts: counts ?? [] };
    case "sums":
      return { shape, ...(sums ?? { over: 0, under: 0, overSquares: null, underSquares: null }) };
    case "money":
      return { shape, values: known.values };
    case "forecasts":
      return { shape, values: of.values, actuals: of.actuals };
    default:
      return { shape, ...of };
  }
}

/** The names of the project's hold-outs, the latest first: what a form offers. */
export async function listHoldoutNames(grant: Grant): Promise<string[]> {
  const rows = await grant.db
    .select({ name: holdouts.name })
    .from(holdouts)
    .where(eq(holdouts.projectId, grant.project.id))
    .orderBy(desc(holdouts.createdAt), desc(holdouts.id))
    .limit(20);
  return [...new Set(rows.map(({ name }) => name))];
}
