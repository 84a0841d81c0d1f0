// Runs are priced once: again only where their outcomes, their hold-out or the payoff matrix changed.
import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { runWorths } from "@/db/schema";
import { createExperiment } from "@/lib/experiments/commands";
import { recordCounts, sendOutcomes } from "@/lib/experiments/outcomes/commands";
import { logBatch } from "@/lib/experiments/points/commands";
import { createRun, deleteRun } from "@/lib/experiments/runs/commands";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { readWorth } from "../candidate/queries";
import { setMatrix } from "../matrix/commands";
import { priceRuns } from "./commands";

const churn = (version: number, call = "-1") => ({
  kind: "binary",
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts: ["0", call, "-5", "10"],
  note: "Counted by the service centre.",
  version,
});

async function laboratory(world: World) {
  const { project, members } = await world.team();
  const perform = async <T = unknown>(
    command: Parameters<World["perform"]>[1],
    input: unknown,
    by = "data_scientist",
  ) => {
    const outcome = await world.perform(members[by as "data_scientist"], command, input, project);
    if (!outcome.ok) throw outcome.refusal;
    return outcome.value as T;
  };
  const { id: experimentId } = await perform<{ id: string }>(createExperiment, { name: "baseline" });
  const run = async () => (await perform<{ id: string }>(createRun, { experimentId, name: null, startedAt: null })).id;
  const counts = (runId: string, values: number[], labels = ["0", "1"]) =>
    perform(recordCounts, { runId, holdout: "May", labels, counts: values });
  const sets = (version: number, call?: string) => perform(setMatrix, churn(version, call), "stakeholder");
  const price = async () => {
    world.now = new Date(world.now.getTime() + 60_000);
    expect(await world.work(priceRuns, { projectId: project.id })).toMatchObject({ ok: true });
    const rows = await world.db.select().from(runWorths).where(eq(runWorths.projectId, project.id));
    return new Map(rows.map((row) => [row.runId, row]));
  };
  return { project, members, perform, run, counts, sets, price };
}

/** A hundred customers, of whom ten leave: worth 0.60, 0.25 and −0.66 a case. */
const [good, fair, poor] = [
  [80, 10, 2, 8],
  [60, 30, 3, 7],
  [59, 31, 9, 1],
];

describe("priceRuns", () => {
  test("prices what fits, says of the rest why not, and how they stand (not others)", async ({ db, world }) => {
    const { run, counts, sets, price } = await laboratory(world);
    const other = await laboratory(world);
    const [one, two, three, odd] = [await run(), await run(), await run(), await run()];
    const foreign = await other.run();
    await other.counts(foreign, good);
    await other.sets(0);
    for (const [id, made] of [
      [one, good],
      [two, fair],
      [three, poor],
    ] as const)
      await counts(id, made);
    await counts(odd, good, ["red", "blue"]);
    expect((await price()).size).toBe(0);
    await sets(0);
    const worths = await price();
    expect(worths.get(one)).toMatchObject({ mean: 60, basis: "counts", misfit: null, scored: 4, standing: "leads" });
    expect(worths.get(two)).toMatchObject({ standing: "level", scored: 4 });
    expect(worths.get(three)).toMatchObject({ mean: -66, standing: "behind" });
    expect(worths.get(odd)).toMatchObject({ misfit: "other_labels", mean: null, basis: null, standing: null });
    expect(worths.get(one)?.luck).toBeGreaterThan(0);
    expect(worths.get(one)?.against).toMatchObject([{ reference: "nothing", perCase: -50 }, { reference: "all" }]);
    expect(await db.$count(runWorths, eq(runWorths.runId, foreign))).toBe(0);
  });

  test("says what the pages say", async ({ world }) => {
    const { project, members, run, counts, sets, price } = await laboratory(world);
    const runs = [await run(), await run(), await run()];
    for (const [at, made] of [good, fair, poor].entries()) await counts(runs[at] ?? "", made);
    await sets(0);
    const worths = await price();
    const [{ ranking } = { ranking: null }] = (await readWorth(await world.grant(members.expert, project))).rankings;
    expect(ranking?.ranked.map(({ runId }) => runId)).toEqual(runs);
    for (const [at, each] of (ranking?.ranked ?? []).entries()) {
      const row = worths.get(each.runId);
      expect(row).toMatchObject(each.worth.perCase);
      expect(row).toMatchObject({
        luck: ranking?.optimism?.mean,
        mostLuck: ranking?.optimism?.most,
        leastLuck: ranking?.optimism?.least,
        scored: ranking?.runs,
      });
      expect(row?.against).toEqual(each.worth.against);
      const unlessFirst = each.level ? "level" : "behind";
      expect(row?.standing).toBe(at === 0 ? "leads" : unlessFirst);
    }
  });

  test("leaves what is unchanged as it is, and prices anew by a new matrix and new outcomes", async ({ world }) => {
    const { run, counts, sets, price } = await laboratory(world);
    const [one, two] = [await run(), await run()];
    await counts(one, good);
    await sets(0);
    const first = await price();
    expect(first.get(one)).toMatchObject({ scored: 1, luck: 0, standing: "leads" });
    expect(await price()).toEqual(first);

    await counts(two, fair);
    const second = await price();
    expect(second.get(one)).toMatchObject({ scored: 2, standing: "leads", pricedAt: first.get(one)?.pricedAt });
    expect(second.get(two)?.pricedAt).toEqual(world.now);

    await counts(two, poor);
    const third = await price();
    expect(third.get(one)?.pricedAt).toEqual(first.get(one)?.pricedAt);
    expect(third.get(two)).toMatchObject({ mean: -66, pricedAt: world.now });

    await sets(1, "-2");
    const fourth = await price();
    expect(fourth.get(one)).toMatchObject({ mean: 50, pricedAt: world.now });
    expect(fourth.get(one)?.matrixId).not.toBe(third.get(one)?.matrixId);
  });

  test("a deleted run keeps its price and stays among those that were scored, and is compared no more", async ({
    world,
  }) => {
    const { perform, run, counts, sets, price } = await laboratory(world);
    const [one, two] = [await run(), await run()];
    await counts(one, good);
    await counts(two, fair);
    await sets(0);
    await price();
    await perform(deleteRun, { runId: one });
    const worths = await price();
    expect(worths.get(one)).toMatchObject({ mean: 60, standing: null, scored: 2 });
    expect(worths.get(two)).toMatchObject({ standing: "leads", scored: 2, luck: 0 });
  });

  test("case by case too, and on no hold-out that somebody named", async ({ world }) => {
    const { perform, run, sets, price } = await laboratory(world);
    const [one, two] = [await run(), await run()];
    const scores = Array.from({ length: 40 }, (_, at) => [0.01, 0.2, 0.07, 0.9][at % 4]);
    const outcomes = scores.map((score, at) => ({ case: `C-${at}`, actual: at % 2, score }));
    await perform(sendOutcomes, { run: one, holdout: "Forty", outcomes });
    const figures = { true_positives: 8, false_positives: 10, true_negatives: 80, false_negatives: 2 };
    const metrics = Object.entries(figures).map(([key, value]) => ({ key, value, step: 0n, loggedAt: 1n }));
    await perform(logBatch, { runId: two, metrics });
    await sets(0);
    const worths = await price();
    expect(worths.get(one)).toMatchObject({ basis: "cases", mean: 475, scored: 1, standing: null });
    expect(worths.get(two)).toMatchObject({ basis: "counts", mean: 60, scored: 1, standing: null });
  });

  test("outcomes that a program logs with its metrics call for it too", async ({ db, world }) => {
    const { project, perform, run } = await laboratory(world);
    const runId = await run();
    await db.execute(sql`delete from graphile_worker._private_jobs`);
    const waiting = async () =>
      (await db.execute<{ key: string }>(sql`select key from graphile_worker.jobs`)).map(({ key }) => key);
    const point = (key: string, value: number) => ({ key, value, step: 0n, loggedAt: 1n });
    await perform(logBatch, { runId, metrics: [point("loss", 0.3)] });
    expect(await waiting()).toEqual([]);
    const four = { true_positives: 8, false_positives: 10, true_negatives: 80, false_negatives: 2 };
    const metrics = Object.entries(four).map(([key, value]) => point(key, value));
    await perform(logBatch, { runId, metrics });
    expect(await waiting()).toEqual([`judge-gates ${project.id}`]);
  });
});
