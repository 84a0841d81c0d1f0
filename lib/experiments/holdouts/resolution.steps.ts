// Finds the hold-out that outcomes are on: the one that somebody of the team chose, or that their data is known to be.
import { and, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { evaluationSets, holdouts, runOutcomes } from "@/db/schema";
import { invalid } from "@/lib/kernel/errors";
import type { OutcomeData } from "../outcomes/rules";
import { misfitOf, misfitWords, sizeOf } from "./rules";

type NewOutcomes = {
  runId: string;
  set: { id: string; holdoutId: string | null } | null;
  /** Somebody of the team says that it is this one. */
  chosenId?: string;
  outcomes: OutcomeData;
  cases: number;
  now: Date;
};

/**
 * The hold-out counts the run from now on; one that is retired takes no more. What the team put there by hand stays there as long as it
 * is on the same data.
 * @throws Refusal invalid where the hold-out that was chosen has other cases
 */
export async function resolveHoldout(tx: Executor, outcomes: NewOutcomes) {
  const { runId, set, chosenId, now } = outcomes;
  const [previous] = await tx
    .select({ id: runOutcomes.holdoutId, at: runOutcomes.assignedAt, setId: runOutcomes.evaluationSetId })
    .from(runOutcomes)
    .where(eq(runOutcomes.runId, runId));
  const manualAssignment = previous?.at && previous.setId === (set?.id ?? null) ? previous : null;
  const holdoutId = chosenId ?? manualAssignment?.id ?? set?.holdoutId;
  if (!holdoutId) return { holdoutId: null, assignedAt: null };
  const holdout = await getHoldoutRow(tx, holdoutId);
  const size = sizeOf(outcomes.outcomes, outcomes.cases);
  const misfit = misfitOf(holdout, size);
  if (misfit && chosenId) throw invalid({ holdout: misfitWords(holdout.name, misfit) });
  const isClosed = holdout.retiredAt !== null && previous?.id !== holdoutId;
  if (misfit || isClosed) return { holdoutId: null, assignedAt: null };
  if (chosenId && set) await linkDataToHoldout(tx, set, holdout);
  await tx
    .update(holdouts)
    .set({
      caseCount: sql`coalesce(${holdouts.caseCount}, ${size.caseCount}::int)`,
      classCounts: holdout.classCounts ?? size.classCounts,
    })
    .where(and(eq(holdouts.id, holdoutId), sql`(${holdouts.caseCount} is null or ${holdouts.classCounts} is null)`));
  await countRuns(tx, holdoutId, [runId], now);
  return { holdoutId, assignedAt: manualAssignment && !chosenId ? manualAssignment.at : null };
}

type HoldoutRow = {
  id: string;
  name: string;
  caseCount: number | null;
  classCounts: number[] | null;
  retiredAt: Date | null;
};

async function getHoldoutRow(tx: Executor, id: string): Promise<HoldoutRow> {
  const { name, caseCount, classCounts, retiredAt } = holdouts;
  const [row] = await tx
    .select({ id: holdouts.id, name, caseCount, classCounts, retiredAt })
    .from(holdouts)
    .where(eq(holdouts.id, id));
  if (!row) throw new Error("The hold-out is not there.");
  return row;
}

/**
 * From now on this data is that hold-out, for every run that comes.
 * @throws Refusal invalid where it is another one already, or where the hold-out is known case by case and these are other cases
 */
export async function linkDataToHoldout(
  tx: Executor,
  set: { id: string; holdoutId: string | null },
  holdout: { id: string; name: string },
) {
  if (set.holdoutId === holdout.id) return;
  const [stored] = await tx
    .select({ identity: evaluationSets.identity, other: holdouts.name })
    .from(evaluationSets)
    .leftJoin(holdouts, eq(holdouts.id, evaluationSets.holdoutId))
    .where(eq(evaluationSets.id, set.id));
  // a name alone may be given anew
  const isName = stored?.identity.startsWith("name:") === true;
  if (stored?.other && !isName)
    throw invalid({ holdout: `This very data is the hold-out “${stored.other}” already: choose that one.` });
  if (stored?.identity.startsWith("cases:")) {
    const knownByCase = await tx.$count(
      evaluationSets,
      and(eq(evaluationSets.holdoutId, holdout.id), sql`${evaluationSets.identity} like 'cases:%'`),
    );
    if (knownByCase > 0)
      throw invalid({ holdout: `“${holdout.name}” has other cases: these need a name of their own.` });
  }
  await tx.update(evaluationSets).set({ holdoutId: holdout.id }).where(eq(evaluationSets.id, set.id));
}

/** So many were scored on it, for good; a version that was proposed without is told how many there are now. */
export async function countRuns(tx: Executor, holdoutId: string, runIds: readonly string[], now: Date) {
  const ids = sql`string_to_array(${runIds.join(",")}, ',')::uuid[]`;
  await tx.execute(sql`insert into holdout_runs (holdout_id, run_id, scored_at)
    select ${holdoutId}::uuid, r, ${now.toISOString()}::timestamptz from unnest(${ids}) r on conflict do nothing`);
  await tx.execute(sql`update model_versions set scored_runs = (select count(*) from holdout_runs n where n.holdout_id = ${holdoutId}::uuid)
    where run_id = any(${ids}) and status = 'proposed' and scored_runs is null`);
}

/** Of a run that is chosen as a candidate: how many were scored beside it so far; null without a hold-out. */
export async function countRunsOnSameHoldout(tx: Executor, runId: string): Promise<number | null> {
  const [row] = await tx.execute<{ scored: number | null }>(sql`
    select (select count(*)::int from holdout_runs n where n.holdout_id = o.holdout_id) as scored
    from run_outcomes o where o.run_id = ${runId}::uuid and o.holdout_id is not null`);
  return row?.scored ?? null;
}
