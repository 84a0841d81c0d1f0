// Puts runs on a hold-out: those that were selected, and with them all that were scored on the same data.
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { evaluationSets, holdouts, runOutcomes, runs } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { invalid, notFound } from "@/lib/kernel/errors";
import { readMade } from "../outcomes/queries";
import { misfitOf, misfitWords, type Size, sizeOf } from "./rules";
import { countRuns, joinSet } from "./settling.steps";

type Asked = { holdout: { id: string; name: string }; runIds: readonly string[]; now: Date };

/**
 * @returns the runs that were not on it before
 * @throws Refusal invalid where a selected run has other cases than the hold-out or than the other selected ones
 */
export async function assignTo(tx: Executor, grant: Grant, { holdout, runIds, now }: Asked): Promise<string[]> {
  const selected = await tx
    .select(columns)
    .from(runOutcomes)
    .innerJoin(runs, eq(runs.id, runOutcomes.runId))
    .leftJoin(evaluationSets, eq(evaluationSets.id, runOutcomes.evaluationSetId))
    .where(and(eq(runOutcomes.projectId, grant.project.id), inArray(runOutcomes.runId, [...runIds])));
  if (selected.length < new Set(runIds).size) throw notFound("One of these runs, or what it was scored on,");
  const open = selected.filter(({ setId, setHoldoutId }) => setId && setHoldoutId === null);
  const setIds = [...new Set(open.map(({ setId }) => setId ?? ""))];
  const beside = await tx
    .select(columns)
    .from(runOutcomes)
    .innerJoin(runs, eq(runs.id, runOutcomes.runId))
    .leftJoin(evaluationSets, eq(evaluationSets.id, runOutcomes.evaluationSetId))
    .where(and(inArray(runOutcomes.evaluationSetId, setIds), isNull(runOutcomes.holdoutId)));
  const all = [...new Map([...beside, ...selected].map((row) => [row.runId, row])).values()];
  const fitting = await fittingOf(tx, holdout, all, new Set(runIds));
  for (const id of setIds) await joinSet(tx, { id, holdoutId: null }, holdout);
  const moved = fitting.filter(({ holdoutId }) => holdoutId !== holdout.id).map(({ runId }) => runId);
  if (moved.length === 0) return [];
  await tx.update(runOutcomes).set({ holdoutId: holdout.id, assignedAt: now }).where(inArray(runOutcomes.runId, moved));
  await countRuns(tx, holdout.id, moved, now);
  return moved;
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
async function fittingOf(tx: Executor, holdout: Asked["holdout"], rows: readonly Row[], selected: ReadonlySet<string>) {
  const made = await readMade(
    tx,
    rows.map(({ runId }) => runId),
  );
  const [stored] = await tx
    .select({ caseCount: holdouts.caseCount, classCounts: holdouts.classCounts })
    .from(holdouts)
    .where(eq(holdouts.id, holdout.id));
  let known: { caseCount: number | null; classCounts: number[] | null } = stored ?? {
    caseCount: null,
    classCounts: null,
  };
  const fitting: Row[] = [];
  for (const row of rows.toSorted((a, b) => Number(selected.has(b.runId)) - Number(selected.has(a.runId)))) {
    const outcomes = made.get(row.runId);
    if (!outcomes) continue;
    const size: Size = sizeOf(outcomes, row.cases);
    const misfit = misfitOf(known, size);
    if (misfit && selected.has(row.runId))
      throw invalid({ holdout: `${row.run}: ${misfitWords(holdout.name, misfit)}` });
    if (misfit) continue;
    fitting.push(row);
    known = { caseCount: known.caseCount ?? size.caseCount, classCounts: known.classCounts ?? size.classCounts };
  }
  await tx.update(holdouts).set(known).where(eq(holdouts.id, holdout.id));
  return fitting;
}
