// The job that prices every run with outcomes: only what is new, or rests on something new, is priced again.

import { inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { runWorths } from "@/db/schema";
import { readOutcomeData } from "@/lib/experiments/outcomes/queries";
import { command } from "@/lib/kernel/command";
import { lockName } from "@/lib/kernel/locks";
import { type CurrentTerms, readTerms } from "../base-rate/queries";
import { compareRuns } from "../candidate/comparison.rules";
import { selectCompared } from "../candidate/ranking.rules";
import { priceOutcomes, type Terms, worthOf } from "../candidate/rules";
import { seedOf } from "../estimate.rules";
import { type DueRun, listDueRuns } from "./queries";
import { type StoredOptimism, type StoredWorth, standingOf, storedWorth } from "./rules";
import { PriceRuns } from "./schema";

/** Prices the runs of one project by its current matrix and base rate, and compares those of each hold-out. */
export const priceRuns = command({
  capability: "system.work",
  input: PriceRuns,
  async run({ tx, input: { projectId }, now }) {
    // one at a time in a project, or what was read first could be written last
    await lockName(tx, `price ${projectId}`);
    const current = await readTerms(tx, projectId);
    if (!current) return { event: null };
    const due = await listDueRuns(tx, projectId, current);
    for (const runs of Map.groupBy(due, ({ holdout }) => holdout).values()) {
      await priceHoldout(tx, runs, { ...current, projectId, seed: seedOf(projectId), now });
    }
    return { event: null };
  },
});

type Pricing = CurrentTerms & { projectId: string; seed: number; now: Date };

async function priceHoldout(tx: Executor, runs: readonly DueRun[], terms: Pricing) {
  const freshWorths = await priceFresh(
    tx,
    runs.filter((run) => !run.priced),
    terms,
  );
  const worths = runs.map((run) => ({ ...run, ...freshWorths.get(run.runId) }));
  const { leader, luck, mostLuck, leastLuck, level, behind } = await compareHoldout(
    tx,
    worths.filter(({ mean }) => mean !== null),
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
      mostLuck,
      leastLuck,
      standing: sql`(case when ${runId} = ${leader} then 'leads' when ${runId} = ${anyOf(level)} then 'level'
        when ${runId} = ${anyOf(behind)} then 'behind' end)::worth_standing`,
    })
    .where(sql`${runId} = ${anyOf(all)}`);
}

/** Runs read and written at once: their cases fit into memory. */
const portion = 60;

async function priceFresh(tx: Executor, runs: readonly DueRun[], terms: Pricing) {
  const { projectId, matrix, baseRate, seed, now } = terms;
  const worths = new Map<string, StoredWorth>();
  for (let from = 0; from < runs.length; from += portion) {
    const some = runs.slice(from, from + portion);
    const prices = await readPriced(tx, some, terms);
    const rows = some.flatMap(({ runId, digest }) => {
      const price = prices.get(runId);
      if (!price) return [];
      const worth = storedWorth(typeof price === "string" ? price : worthOf(price, terms, seed));
      worths.set(runId, worth);
      const ids = { runId, projectId, matrixId: matrix.id, baseRateId: baseRate?.id ?? null, outcomesDigest: digest };
      return [{ ...ids, ...worth, pricedAt: now }];
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
  return worths;
}

async function readPriced(tx: Executor, runs: readonly DueRun[], terms: Terms) {
  const outcomesByRun = await readOutcomeData(
    tx,
    runs.map(({ runId }) => runId),
  );
  return new Map(
    runs.flatMap(({ runId, cases }) => {
      const outcomes = outcomesByRun.get(runId);
      return outcomes ? [[runId, priceOutcomes(outcomes, cases, terms)] as const] : [];
    }),
  );
}

type HoldoutStandings = StoredOptimism & { leader: string | null; level: string[]; behind: string[] };
const noStandings: HoldoutStandings = { leader: null, luck: 0, mostLuck: 0, leastLuck: 0, level: [], behind: [] };

/** The best of the live runs against the others, as pages compare them; deleted ones count where it was chosen. */
async function compareHoldout(tx: Executor, runs: readonly DueRun[], terms: Pricing): Promise<HoldoutStandings> {
  const selected = selectCompared(runs);
  const first = selected.find(({ live }) => live);
  if (!first?.ranked) return noStandings;
  const prices = await readPriced(tx, selected, terms);
  const candidates = selected.flatMap(({ runId, live }) => {
    const price = prices.get(runId);
    return price === undefined || typeof price === "string" ? [] : [{ runId, priced: price, isLive: live }];
  });
  const { optimism, standings } = compareRuns(candidates, terms, terms.seed);
  const rivals = candidates.filter(({ runId, isLive }) => isLive && runId !== first.runId);
  const standing = (word: "level" | "behind") =>
    rivals.flatMap(({ runId }, at) => {
      const rivalStanding = standings[at];
      return rivalStanding && standingOf(rivalStanding) === word ? [runId] : [];
    });
  return {
    leader: first.runId,
    luck: optimism?.mean ?? null,
    mostLuck: optimism?.most ?? null,
    leastLuck: optimism?.least ?? null,
    level: standing("level"),
    behind: standing("behind"),
  };
}

/** One parameter however many ids there are. */
const anyOf = (ids: readonly string[]) => sql`any(string_to_array(${ids.join(",")}, ',')::uuid[])`;
