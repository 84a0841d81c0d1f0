// The table of runs sorts by what is kept of their worth, both ways, and shows the runs of one project alone.
import { describe, expect } from "vitest";
import { workspaceGrant } from "@/lib/access/grant";
import { createExperiment } from "@/lib/experiments/commands";
import { assignRuns } from "@/lib/experiments/holdouts/commands";
import { recordCounts } from "@/lib/experiments/outcomes/commands";
import { logBatch, logInputs } from "@/lib/experiments/points/commands";
import { createRun, deleteRun } from "@/lib/experiments/runs/commands";
import { searchRuns } from "@/lib/experiments/runs/search.queries";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listMyLeaders } from "../candidate/leaders.queries";
import { readWorth } from "../candidate/queries";
import { setMatrix } from "../matrix/commands";
import { priceRuns } from "./commands";
import { findLead, readRunWorths } from "./queries";

/** Runs by name with their four counts, priced; null for one without outcomes. */
async function raced(world: World, runs: Record<string, number[] | null>, labels = ["0", "1"]) {
  const { project, members } = await world.team();
  const perform = async <T = unknown>(
    command: Parameters<World["perform"]>[1],
    input: unknown,
    by = members.ml_engineer,
  ) => {
    const outcome = await world.perform(by, command, input, project);
    if (!outcome.ok) throw outcome.refusal;
    return outcome.value as T;
  };
  const { id: experimentId } = await perform<{ id: string }>(createExperiment, { name: "baseline" });
  const ids: Record<string, string> = {};
  for (const [name, counts] of Object.entries(runs)) {
    const { id: runId } = await perform<{ id: string }>(createRun, { experimentId, name, startedAt: null });
    const known = name === "other classes" ? ["red", "blue"] : labels;
    if (counts) await perform(recordCounts, { runId, holdout: "May", labels: known, counts });
    ids[name] = runId;
  }
  const matrix = { kind: "binary", labels: ["stays", "leaves"], actions: ["leave alone", "call"], version: 0 };
  await perform(
    setMatrix,
    { ...matrix, amounts: ["0", "-1", "-5", "10"], note: "Counted by the service centre." },
    members.stakeholder,
  );
  expect(await world.work(priceRuns, { projectId: project.id })).toMatchObject({ ok: true });
  return { project, members, perform, experimentId, ids, grant: await world.grant(members.expert, project) };
}

const four = {
  fair: [60, 30, 3, 7],
  "never scored": null,
  good: [80, 10, 2, 8],
  "other classes": [80, 10, 2, 8],
  poor: [59, 31, 9, 1],
};

describe("runs in the order of their worth", () => {
  test("stand both ways round, and what has no price comes last, page by page too", async ({ world }) => {
    const { grant, perform, experimentId } = await raced(world, four);
    const inOrder = async (orderBy: string[]) => {
      const names: string[] = [];
      for (let after: string | undefined; ; ) {
        const { runs, next } = await searchRuns(grant, { orderBy, size: 2, after });
        names.push(...runs.map(({ name }) => name));
        if (!next) return names;
        after = next;
      }
    };
    const down = await inOrder(["attributes.worth DESC"]);
    expect(down.slice(0, 3)).toEqual(["good", "fair", "poor"]);
    expect(down.slice(3).sort()).toEqual(["never scored", "other classes"]);
    const up = await inOrder(["attributes.worth ASC", "attributes.run_name ASC"]);
    expect(up).toEqual(["poor", "fair", "good", "never scored", "other classes"]);
    // random numbers on what it learned from look best, and come after all that is ranked
    const { id: runId } = await perform<{ id: string }>(createRun, { experimentId, name: "perfect", startedAt: null });
    const point = (key: string, value: number) => ({ key, value, step: 0n, loggedAt: 1n });
    const figures = [point("true_negatives", 90), point("true_positives", 10), point("false_positives", 0)];
    await perform(logBatch, { runId, metrics: [...figures, point("false_negatives", 0)] });
    expect(await world.work(priceRuns, { projectId: grant.project.id })).toMatchObject({ ok: true });
    expect((await inOrder(["attributes.worth DESC"]))[3]).toBe("perfect");
    expect((await readRunWorths(grant, [runId])).get(runId)).toMatchObject({ mean: 100, unranked: "no-holdout" });
    expect(await findLead(grant)).toMatchObject({ run: "good" });
    await expect(searchRuns(grant, { filter: "attributes.worth > 1" })).rejects.toMatchObject({ code: "invalid" });
  });

  test("say what they are worth and how they stand (not others)", async ({ world }) => {
    const { grant, ids } = await raced(world, four);
    const other = await raced(world, { good: [80, 10, 2, 8] });
    const runIds = [...Object.values(ids), ...Object.values(other.ids)];
    const worths = await readRunWorths(grant, runIds);
    const worthOf = (name: keyof typeof four) => worths.get(ids[name] ?? "");
    expect(worths.size).toBe(4);
    expect(worthOf("good")).toMatchObject({ mean: 60, standing: "leads", scored: 4, holdout: "May", misfit: null });
    expect(worthOf("other classes")).toMatchObject({ mean: null, misfit: "other_labels", standing: null });
    expect(worthOf("never scored")).toBeUndefined();
    expect(await readRunWorths(grant, [])).toEqual(new Map());
  });
});

describe("the lead", () => {
  test("is the best of the hold-out that candidates are judged on, with how many are level (not others)", async ({
    world,
  }) => {
    const { grant, perform, ids } = await raced(world, four);
    await raced(world, { champion: [90, 0, 0, 10] });
    expect(await findLead(grant)).toMatchObject({ run: "good", mean: 60, scored: 4, level: 1, holdout: "May" });
    await perform(deleteRun, { runId: ids.good });
    expect(await world.work(priceRuns, { projectId: grant.project.id })).toMatchObject({ ok: true });
    expect(await findLead(grant)).toMatchObject({ run: "fair", mean: 25, scored: 4, level: 0 });
  });

  const dataset = (name: string, context: string) => ({
    dataset: { name, digest: "690c69d7", sourceType: "local", source: "x", schema: null, profile: null },
    tags: [{ key: "mlflow.data.context", value: context }],
  });
  test.for<[string, { learned?: string; scored?: string; named?: string; unranked: string | null }]>([
    ["that nobody named", { unranked: "no-holdout" }],
    ["that it learned from, named or not", { learned: "May", scored: "May", named: "May", unranked: "trained-on" }],
    [
      "that it learned from by another name",
      { learned: "D", scored: "Held out", named: "May", unranked: "trained-on" },
    ],
    ["that nobody named, and that it learned from", { learned: "D", scored: "D", unranked: "trained-on" }],
    ["on which candidates are not judged", { scored: "June", named: "June", unranked: null }],
  ])("is never a perfect run's on data %s, nor does it stand beside the best", async ([, placed], { world }) => {
    const { perform, experimentId, grant, members } = await raced(world, { good: four.good, fair: four.fair });
    const { id: runId } = await perform<{ id: string }>(createRun, { experimentId, name: "perfect", startedAt: null });
    const { learned, scored, named } = placed;
    const datasets = [...(learned ? [dataset(learned, "train")] : []), ...(scored ? [dataset(scored, "eval")] : [])];
    if (datasets.length > 0) await perform(logInputs, { runId, datasets });
    const figures = { true_negatives: 90, true_positives: 10, false_positives: 0, false_negatives: 0 };
    const metrics = Object.entries(figures).map(([key, value]) => ({ key, value, step: 0n, loggedAt: 1n }));
    await perform(logBatch, { runId, metrics });
    if (named) await perform(assignRuns, { runs: [runId], holdout: named });
    expect(await world.work(priceRuns, { projectId: grant.project.id })).toMatchObject({ ok: true });
    const worth = (await readRunWorths(grant, [runId])).get(runId);
    expect(worth).toMatchObject({ mean: 100, unranked: placed.unranked, standing: placed.unranked ? null : "leads" });
    expect(await findLead(grant)).toMatchObject({ run: "good", level: 1, holdout: "May" });
    const { rankings, unranked } = await readWorth(grant);
    expect(rankings[0]).toMatchObject({ holdout: { name: "May" } });
    expect(rankings[0]?.ranking?.ranked.map(({ run }) => run)).toEqual(["good", "fair"]);
    expect(unranked.map(({ run, reason }) => [run, reason])).toEqual(
      placed.unranked ? [["perfect", placed.unranked]] : [],
    );
    const leaders = await listMyLeaders(await workspaceGrant(world.asker(members.expert), "workspace.read"));
    expect(leaders).toMatchObject([{ run: "good" }]);
  });

  test("is nobody's where nothing has a price", async ({ world }) => {
    const { grant } = await raced(world, { "never scored": null, "other classes": [80, 10, 2, 8] });
    expect(await findLead(grant)).toBeNull();
  });
});
