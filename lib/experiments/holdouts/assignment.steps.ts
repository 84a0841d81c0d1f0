// Puts runs on a hold-out: those that were selected, and with them all that were scored on the same data.
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { evaluationSets, holdouts, runOutcomes, runs } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { invalid, notFound } from "@/lib/kernel/errors";
import { readOutcomeData } from "../outcomes/queries";
import { countRuns, linkDataToHoldout } from "./resolution.steps";
import { misfitOf, misfitWords, type Size, sizeOf } from "./rules";

type Assignment = { holdout: { id: string; name: string }; runIds: readonly string[]; now: Date };

/**
 * @returns the runs that were not on it before
 * @throws Refusal invalid where a selected run has other cases than the hold-out or than the other selected ones
 */
export async function assignTo(tx: Executor, grant: Grant, { holdout, runIds, now }: Assignment): Promise<string[]> {
  const selected = await tx
    .select(columns)
    .from(runOutcomes)
    .innerJoin(runs, eq(runs.id, runOutcomes.runId))
    .leftJoin(evaluationSets, eq(evaluationSets.id, runOutcomes.evaluationSetId))
    .where(and(eq(runOutcomes.projectId, grant.project.id), inArray(runOutcomes.runId, [...runIds])));
  if (selected.length < new Set(runIds).size) throw notFound("One of these runs, or what it was scored on,");
  const open = selected.filter(({ setId, setHoldoutId }) => setId && setHoldoutId === null);
  const setIds = [...new Set(open.map(({ setId }) => setId ?? ""))];
  const onSameData = await tx
    .select(columns)
    .from(runOutcomes)
    .innerJoin(runs, eq(runs.id, runOutcomes.runId))
    .leftJoin(evaluationSets, eq(evaluationSets.id, runOutcomes.evaluationSetId))
    .where(and(inArray(runOutcomes.evaluationSetId, setIds), isNull(runOutcomes.holdoutId)));
  const all = [...new Map([...onSameData, ...selected].map((row) => [row.runId, row])).values()];
  const fitting = await fittingOf(tx, holdout, all, new Set(runIds));
  for (const id of setIds) await linkDataToHoldout(tx, { id, holdoutId: null }, holdout);
  const movedRunIds = fitting.filter(({ holdoutId }) => holdoutId !== holdout.id).map(({ runId }) => runId);
  if (movedRunIds.length === 0) return [];
  await tx
    .update(runOutcomes)
    .set({ holdoutId: holdout.id, assignedAt: now })
    .where(inArray(runOutcomes.runId, movedRunIds));
  await countRuns(tx, holdout.id, movedRunIds, now);
  return movedRunIds;
}

const columns = {
  runId: runOutcomes.runId,
  run: runs.name,
  cases: runOutcomes.cases,
  holdoutId: runOutcomes.holdoutId,
  setId: runOutcomes.evaluationSetId,
  setHoldoutId: evaluationSets.holdoutId,
};

type Row = { runId: string; run: string; cases: number; holdoutId: string | null };

/** Those that can be on it; a hold-out without a size gets that of the first. */
async function fittingOf(
  tx: Executor,
  holdout: Assignment["holdout"],
  rows: readonly Row[],
  selected: ReadonlySet<string>,
) {
  const outcomesByRun = await readOutcomeData(
    tx,
    rows.map(({ runId }) => runId),
  );
  const [stored] = await tx
    .select({ caseCount: holdouts.caseCount, classCounts: holdouts.classCounts })
    .from(holdouts)
    .where(eq(holdouts.id, holdout.id));
  let knownSize: { caseCount: number | null; classCounts: number[] | null } = stored ?? {
    caseCount: null,
    classCounts: null,
  };
  const fitting: Row[] = [];
  for (const row of rows.toSorted((a, b) => Number(selected.has(b.runId)) - Number(selected.has(a.runId)))) {
    const outcomes = outcomesByRun.get(row.runId);
    if (!outcomes) continue;
    const size: Size = sizeOf(outcomes, row.cases);
    const misfit = misfitOf(knownSize, size);
    if (misfit && selected.has(row.runId))
      throw invalid({ holdout: `${row.run}: ${misfitWords(holdout.name, misfit)}` });
    if (misfit) continue;
    fitting.push(row);
    knownSize = {
      caseCount: knownSize.caseCount ?? size.caseCount,
      classCounts: knownSize.classCounts ?? size.classCounts,
    };
  }
  await tx.update(holdouts).set(knownSize).where(eq(holdouts.id, holdout.id));
  return fitting;
}
