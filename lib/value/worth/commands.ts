// What Quintet does by itself so that every run with outcomes has its price: only what is new, or rests on something new, is worked out.

import { inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { runWorths } from "@/db/schema";
import { readMade } from "@/lib/experiments/outcomes/queries";
import { command } from "@/lib/kernel/command";
import { lockName } from "@/lib/kernel/locks";
import { type CurrentTerms, readTerms } from "../base-rate/queries";
import { compareRuns } from "../candidate/compared.rules";
import { comparedOf } from "../candidate/ranking.rules";
import { priced, type Terms, worthOf } from "../candidate/rules";
import { seedOf } from "../estimate.rules";
import { type DueRun, listDueRuns } from "./queries";
import { type KeptOptimism, type KeptWorth, keptOf, standingOf } from "./rules";
import { PriceRuns } from "./schema";

/** Prices the runs of one project by its current matrix and base rate, and says how those of one hold-out stand to each other. */
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
  const fresh = await priceFresh(
    tx,
    runs.filter((run) => !run.priced),
    terms,
  );
  const worths = runs.map((run) => ({ ...run, ...fresh.get(run.runId) }));
  const { leader, luck, mostLuck, leastLuck, level, behind } = await standingsOf(
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

/** So many are read and written at once: their cases fit into memory. */
const portion = 60;

async function priceFresh(tx: Executor, runs: readonly DueRun[], terms: Pricing) {
  const { projectId, matrix, baseRate, seed, now } = terms;
  const fresh = new Map<string, KeptWorth>();
  for (let from = 0; from < runs.length; from += portion) {
    const some = runs.slice(from, from + portion);
    const made = await readPriced(tx, some, terms);
    const rows = some.flatMap(({ runId, digest }) => {
      const price = made.get(runId);
      if (!price) return [];
      const kept = keptOf(typeof price === "string" ? price : worthOf(price, terms, seed));
      fresh.set(runId, kept);
      const of = { runId, projectId, matrixId: matrix.id, baseRateId: baseRate?.id ?? null, outcomesDigest: digest };
      return [{ ...of, ...kept, pricedAt: now }];
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

async function readPriced(tx: Executor, runs: readonly DueRun[], terms: Terms) {
  const made = await readMade(
    tx,
    runs.map(({ runId }) => runId),
  );
  return new Map(
    runs.flatMap(({ runId, cases }) => {
      const outcomes = made.get(runId);
      return outcomes ? [[runId, priced(outcomes, cases, terms)] as const] : [];
    }),
  );
}

type Compared = KeptOptimism & { leader: string | null; level: string[]; behind: string[] };
const unranked: Compared = { leader: null, luck: 0, mostLuck: 0, leastLuck: 0, level: [], behind: [] };

/** The best of the live runs against the others, as pages compare them; deleted ones count where it was chosen. */
async function standingsOf(tx: Executor, runs: readonly DueRun[], terms: Pricing): Promise<Compared> {
  const compared = comparedOf(runs);
  const first = compared.find(({ live }) => live);
  if (!first?.ranked) return unranked;
  const made = await readPriced(tx, compared, terms);
  const candidates = compared.flatMap(({ runId, live }) => {
    const price = made.get(runId);
    return price === undefined || typeof price === "string" ? [] : [{ runId, priced: price, isLive: live }];
  });
  const { optimism, standings } = compareRuns(candidates, terms, terms.seed);
  const rivals = candidates.filter(({ runId, isLive }) => isLive && runId !== first.runId);
  const standing = (word: "level" | "behind") =>
    rivals.flatMap(({ runId }, at) => {
      const held = standings[at];
      return held && standingOf(held) === word ? [runId] : [];
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
