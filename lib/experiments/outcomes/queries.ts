// What runs made of their hold-outs: in short for many, case by case for few.
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { OutcomeShape, OutcomeSource } from "@/db/enums";
import { evaluationSets, holdouts, people, runOutcomes, runs } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { readScoredOnTrainingData } from "./leakage.queries";
import type { ErrorTotals, OutcomeData } from "./rules";

/** A dataset that was logged has a digest; what is known by a name alone is not known to be the same from run to run. */
export type EvaluationDataHead = { id: string; name: string; digest: string | null; isNameAlone: boolean };

/** Whatever can be said without reading the cases. */
export type OutcomesHead = {
  runId: string;
  run: string;
  /** Seconds from its start to its end; null where it is still running. */
  seconds: number | null;
  /** The team's; null where nobody has named one. */
  holdout: { id: string; name: string; decides: boolean; isRetired: boolean } | null;
  /** The data that it says it was scored on, where it says so. */
  data: EvaluationDataHead | null;
  /** The hold-out that the run itself names, or the person who brought its outcomes. */
  claimed: string;
  /** It was scored on what it had learned from: its figures prove nothing. */
  learnedFromIt: boolean;
  source: OutcomeSource;
  shape: OutcomeShape;
  digest: string;
  /** The run was deleted since. */
  deleted: boolean;
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
  holdout: {
    id: holdouts.id,
    name: holdouts.name,
    decides: holdouts.decides,
    isRetired: sql<boolean>`${holdouts.retiredAt} is not null`,
  },
  data: {
    id: evaluationSets.id,
    name: evaluationSets.name,
    digest: evaluationSets.digest,
    isNameAlone: sql<boolean>`${evaluationSets.identity} like 'name:%'`,
  },
  claimed: runOutcomes.claimed,
  source: runOutcomes.source,
  shape: runOutcomes.shape,
  digest: runOutcomes.digest,
  deleted: sql<boolean>`${runs.deletedAt} is not null`,
  cases: runOutcomes.cases,
  labels: runOutcomes.labels,
  counts: runOutcomes.counts,
  sums: runOutcomes.sums,
  recordedBy: people.name,
  recordedAt: runOutcomes.recordedAt,
};

/** Of the project's runs, or of some of them; deleted ones only where they are asked for. The newest first, ten thousand at most. */
export async function listOutcomes(
  { db, project }: Pick<Grant, "db" | "project">,
  { runIds, withDeleted = false }: { runIds?: readonly string[]; withDeleted?: boolean } = {},
): Promise<OutcomesHead[]> {
  const rows = await db
    .select(columns)
    .from(runOutcomes)
    .innerJoin(runs, eq(runs.id, runOutcomes.runId))
    .innerJoin(people, eq(people.id, runOutcomes.recordedById))
    .leftJoin(holdouts, eq(holdouts.id, runOutcomes.holdoutId))
    .leftJoin(evaluationSets, eq(evaluationSets.id, runOutcomes.evaluationSetId))
    .where(
      and(
        eq(runOutcomes.projectId, project.id),
        runIds ? inArray(runOutcomes.runId, [...runIds]) : undefined,
        runIds || withDeleted ? undefined : isNull(runs.deletedAt),
      ),
    )
    .orderBy(desc(runOutcomes.recordedAt), asc(runOutcomes.runId))
    .limit(10_000);
  const onTrainingData = await readScoredOnTrainingData(
    db,
    rows.map(({ runId }) => runId),
  );
  return rows.map(({ startedAt, endedAt, ...row }) => ({
    ...row,
    learnedFromIt: onTrainingData.has(row.runId),
    seconds: endedAt ? (endedAt.getTime() - startedAt.getTime()) / 1_000 : null,
  }));
}

/** With their cases, where they were given case by case; runs without outcomes are left out. */
export async function readOutcomeData(db: Executor, runIds: readonly string[]): Promise<Map<string, OutcomeData>> {
  if (runIds.length === 0) return new Map();
  const rows = await db
    .select({
      runId: runOutcomes.runId,
      shape: runOutcomes.shape,
      labels: runOutcomes.labels,
      counts: runOutcomes.counts,
      sums: runOutcomes.sums,
      values: runOutcomes.values,
      actuals: evaluationSets.actuals,
    })
    .from(runOutcomes)
    .leftJoin(evaluationSets, eq(evaluationSets.id, runOutcomes.evaluationSetId))
    .where(sql`${runOutcomes.runId} = any(string_to_array(${runIds.join(",")}, ',')::uuid[])`);
  return new Map(rows.map(({ runId, ...row }) => [runId, outcomeDataOf(row)]));
}

type OutcomeRow = {
  shape: OutcomeShape;
  labels: string[] | null;
  counts: number[][] | null;
  sums: ErrorTotals | null;
  values: number[] | null;
  actuals: number[] | null;
};

/** As it was written (see commands.ts): each shape has its own columns filled. */
function outcomeDataOf({ shape, labels, counts, sums, values, actuals }: OutcomeRow): OutcomeData {
  const base = { labels: labels ?? [], values: Float64Array.from(values ?? []) };
  const perCase = { ...base, actuals: Float64Array.from(actuals ?? []) };
  switch (shape) {
    case "counts":
      return { shape, labels: base.labels, counts: counts ?? [] };
    case "sums":
      return { shape, ...(sums ?? { over: 0, under: 0, overSquares: null, underSquares: null }) };
    case "money":
      return { shape, values: base.values };
    case "forecasts":
      return { shape, values: perCase.values, actuals: perCase.actuals };
    default:
      return { shape, ...perCase };
  }
}

/** The names of the hold-outs that outcomes may be put on, the one that candidates are judged on first: what a form offers. */
export async function listHoldoutNames(grant: Grant): Promise<string[]> {
  const rows = await grant.db
    .select({ name: holdouts.name })
    .from(holdouts)
    .where(and(eq(holdouts.projectId, grant.project.id), isNull(holdouts.retiredAt)))
    .orderBy(desc(holdouts.decides), desc(holdouts.namedAt), desc(holdouts.id))
    .limit(50);
  return rows.map(({ name }) => name);
}
