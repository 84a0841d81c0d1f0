// What Quintet does by itself so that every run with outcomes has its price: only what is new, or rests on something new, is worked out.
import { inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { runWorths } from "@/db/schema";
import { command } from "@/lib/command";
import { readMade } from "@/lib/experiments/outcomes/queries";
import { comparedOf, leadOver } from "../candidate/ranking/rules";
import { type Priced, priced, worthOf } from "../candidate/rules";
import { seedOf } from "../estimate/rules";
import { type MoneyMatrix, readCurrentMatrix } from "../matrix/queries";
import { type DueRun, listDueRuns } from "./queries";
import { intervalOf, type KeptWorth, keptOf, standingBehind } from "./rules";
import { PriceRuns } from "./schema";

/** Prices the runs of one project by its current money matrix, and says how those of one hold-out stand to each other. */
export const priceRuns = command({
  capability: "system.work",
  input: PriceRuns,
  async run({ tx, input: { projectId }, now }) {
    // one at a time in a project, or what was read first could be written last
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`price ${projectId}`}, 0))`);
    const matrix = await readCurrentMatrix(tx, projectId);
    const due = matrix ? await listDueRuns(tx, projectId, matrix.id) : [];
    for (const runs of Map.groupBy(due, ({ holdout }) => holdout).values()) {
      if (matrix) await priceHoldout(tx, runs, { projectId, matrix, seed: seedOf(projectId), now });
    }
    return { kind: null };
  },
});

type Terms = { projectId: string; matrix: MoneyMatrix; seed: number; now: Date };

async function priceHoldout(tx: Executor, runs: readonly DueRun[], terms: Terms) {
  const fresh = await priceFresh(
    tx,
    runs.filter((run) => !run.priced),
    terms,
  );
  const worths = runs.map((run) => ({ ...run, ...fresh.get(run.runId) }));
  const { leader, luck, level, behind } = await standingsOf(
    tx,
    worths.filter(({ live, mean }) => live && mean !== null),
    terms,
  );
  const all = runs.map(({ runId }) => runId);
  const [first] = runs;
  const { runId } = runWorths;
  await tx
    .update(runWorths)
    .set({
      holdoutDigest: first?.holdoutDigest,
      scored: first?.scored,
      luck,
      standing: sql`(case when ${runId} = ${leader} then 'leads' when ${runId} = ${anyOf(level)} then 'level'
        when ${runId} = ${anyOf(behind)} then 'behind' end)::worth_standing`,
    })
    .where(sql`${runId} = ${anyOf(all)}`);
}

/** So many are read and written at once: their cases fit into memory. */
const portion = 60;

async function priceFresh(tx: Executor, runs: readonly DueRun[], { projectId, matrix, seed, now }: Terms) {
  const fresh = new Map<string, KeptWorth>();
  for (let from = 0; from < runs.length; from += portion) {
    const some = runs.slice(from, from + portion);
    const made = await readPriced(tx, some, matrix);
    const rows = some.flatMap(({ runId, digest }) => {
      const price = made.get(runId);
      if (!price) return [];
      const kept = keptOf(typeof price === "string" ? price : worthOf(price, matrix, seed));
      fresh.set(runId, kept);
      return [{ runId, projectId, matrixId: matrix.id, outcomesDigest: digest, ...kept, pricedAt: now }];
    });
    if (rows.length === 0) continue;
    await tx.delete(runWorths).where(
      inArray(
        runWorths.runId,
        rows.map(({ runId }) => runId),
      ),
    );
    await tx.insert(runWorths).values(rows);
  }
  return fresh;
}

async function readPriced(tx: Executor, runs: readonly DueRun[], matrix: MoneyMatrix) {
  const made = await readMade(
    tx,
    runs.map(({ runId }) => runId),
  );
  return new Map(
    runs.flatMap(({ runId, cases }) => {
      const outcomes = made.get(runId);
      return outcomes ? [[runId, priced(outcomes, cases, matrix)] as const] : [];
    }),
  );
}

type Compared = { leader: string | null; luck: number | null; level: string[]; behind: string[] };
const unranked: Compared = { leader: null, luck: 0, level: [], behind: [] };

/** The best of the runs against the others, as pages compare them. */
async function standingsOf(tx: Executor, runs: readonly DueRun[], { matrix, seed }: Terms): Promise<Compared> {
  const [leader, ...rivals] = comparedOf(runs);
  if (!leader?.ranked || leader.mean === null) return unranked;
  const alone: Compared = { ...unranked, leader: leader.runId };
  if (rivals.length === 0 && leader.scored < 2) return alone;
  const made = await readPriced(tx, [leader, ...rivals], matrix);
  const pricedOf = ({ runId }: DueRun): Priced | null => {
    const price = made.get(runId);
    return price === undefined || typeof price === "string" ? null : price;
  };
  const best = pricedOf(leader);
  if (!best) return alone;
  const held = rivals.flatMap((rival) => {
    const price = pricedOf(rival);
    return price ? [{ runId: rival.runId, price }] : [];
  });
  const perCase = intervalOf({ mean: leader.mean, low: leader.low, high: leader.high });
  const { gaps, optimism } = leadOver(
    { priced: best, perCase },
    held.map(({ price }) => price),
    matrix,
    { seed, scored: leader.scored },
  );
  const standing = (word: "level" | "behind") =>
    held.flatMap(({ runId }, at) => (standingBehind(gaps[at]?.gap) === word ? [runId] : []));
  return {
    leader: leader.runId,
    luck: Number.isFinite(optimism) ? optimism : null,
    level: standing("level"),
    behind: standing("behind"),
  };
}

/** One parameter however many ids there are. */
const anyOf = (ids: readonly string[]) => sql`any(string_to_array(${ids.join(",")}, ',')::uuid[])`;
