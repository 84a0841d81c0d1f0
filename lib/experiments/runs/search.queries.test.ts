// Runs as people and programs look for them: what keeps one from being found, and in which order they come, page by page.
import { expect } from "vitest";
import { runs } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import type { Scope } from "../queries";
import { findRuns, listRunColumns, type RunSearch, searchRuns } from "./search.queries";

type Given = Record<string, unknown>;

async function laboratory(world: World) {
  const rows = new Rows(world.db, world.now);
  const { project, members } = await world.team();
  const own = { projectId: project.id };
  const experimentId = await rows.add("experiments", own);
  const grant = await world.grant(members.expert, project);
  const names = new Map<string, string>();
  /** Each started a minute before the one before, unless it is said; the order of their ids is the other way round. */
  const run = async (name: string, given: Given = {}) => {
    const startedAt = new Date(world.now.getTime() - (names.size + 1) * 60_000);
    const id = `00000000-0000-7000-8000-000000000${900 - names.size}`;
    await rows.add("runs", { ...own, experimentId, id, name, startedAt, ...given });
    names.set(String(given.id ?? id), name);
    return id;
  };
  const measured = (runId: string, value: number, given: Given = {}) =>
    rows.add("runMetrics", { ...own, runId, key: "recall", value, ...given });
  /** On all pages, one after the other. */
  const find = async (search: RunSearch = {}, scope: Scope = grant) => {
    const found: (string | undefined)[] = [];
    let after: string | undefined;
    do {
      const page = await findRuns(scope, { ...search, ...(after ? { after } : {}) });
      found.push(...page.ids.map((id) => names.get(id)));
      after = page.next ?? undefined;
      // as many pages as there could be: a place that leads back to itself ends too
    } while (after && found.length <= names.size);
    return found.join(", ");
  };
  return { rows, world, project, members, grant, experimentId, run, measured, find };
}

/** Asked for in one page, and run by run. */
async function comes({ find }: Awaited<ReturnType<typeof laboratory>>, orderBy: string, expected: string) {
  for (const size of [1, 100])
    expect(`${orderBy}: ${await find({ size, orderBy: [orderBy] })}`).toBe(`${orderBy}: ${expected}`);
}

test("a project's runs are found with the last started first, of the experiments and the view that are asked for (not others)", async ({
  world,
}) => {
  const { rows, project, grant, experimentId, run, find } = await laboratory(world);
  const startedAt = world.now;
  for (const at of [2, 1, 3]) await run(`at once ${at}`, { startedAt, id: `00000000-0000-7000-8000-00000000000${at}` });
  await run("before");
  const experiments = [experimentId, await rows.add("experiments", { projectId: project.id })];
  await run("elsewhere", { experimentId: experiments[1] });
  await run("deleted", { deletedAt: world.now });
  await run("of another project", { projectId: (await world.project()).id });
  const own = "at once 1, at once 2, at once 3, before";
  for (const size of [1, 3, 100]) expect(await find({ size })).toBe(`${own}, elsewhere`);
  expect(await find({ experimentIds: [experimentId] })).toBe(own);
  expect(await find({ experimentIds: experiments })).toBe(`${own}, elsewhere`);
  expect(await find({ experimentIds: [] })).toBe("");
  expect(await find({ view: "deleted" })).toBe("deleted");
  expect(await find({ view: "all" })).toBe(`${own}, elsewhere, deleted`);
  expect(await find({ filter: "run_name = 'before'" })).toBe("before");
  expect(await find({ filter: "run_name = 'before' AND status = 'NONE'" })).toBe("");
  const page = await searchRuns(grant, { size: 1 });
  expect(page).toMatchObject({ runs: [{ name: "at once 1" }], next: expect.any(String) });
  await expect(findRuns(grant, { after: page.next ?? "", orderBy: ["run_name"] })).rejects.toMatchObject({
    code: "invalid",
  });
});

test("fifty runs stand on a page unless it is said", async ({ world }) => {
  const { grant, run } = await laboratory(world);
  for (let at = 0; at < 51; at += 1) await run(`${at}`);
  const { ids, next } = await findRuns(grant, {});
  expect([ids.length, next]).toEqual([50, expect.any(String)]);
  expect(await findRuns(grant, { after: next ?? undefined })).toMatchObject({ ids: [expect.any(String)], next: null });
  expect(await findRuns(grant, { size: 51 })).toMatchObject({ next: null });
});

test("over all projects a person finds the runs of those that they see (not others)", async ({ world }) => {
  const { members, run, measured, find } = await laboratory(world);
  await run("own");
  const visible = (await world.project({ visibility: "workspace" })).id;
  await measured(await run("visible", { projectId: visible }), 1, { projectId: visible });
  await run("hidden", { projectId: (await world.project()).id });
  const scope = await workspaceGrant(world.asker(members.expert), "workspace.read");
  expect(await find({}, scope)).toBe("own, visible");
  expect(await find({ orderBy: ["metrics.recall"] }, scope)).toBe("visible, own");
});

test("by a metric come the numbers in their order, then what is no number, then what has none, the last started first", async ({
  world,
}) => {
  const made = await laboratory(world);
  const { run, measured } = made;
  await run("none");
  await measured(await run("no number"), 0, { isNan: true });
  await measured(await run("other"), 9, { key: "loss" });
  await measured(await run("middle"), 2);
  await measured(await run("high"), 3);
  await measured(await run("low"), 1);
  await measured(await run("as high"), 3);
  await measured(await run("no number either"), 0, { isNan: true });
  const last = "no number, no number either, none, other";
  await comes(made, "metrics.recall", `low, middle, high, as high, ${last}`);
  await comes(made, "metrics.recall DESC", `high, as high, middle, low, ${last}`);
  await comes(made, "metrics.loss", "other, none, no number, middle, high, low, as high, no number either");
});

test("what comes first by one thing comes by the next where it is alike there", async ({ world }) => {
  const { rows, run, measured, find } = await laboratory(world);
  const made = async (name: string, recall: number, depth: string, given: Given = {}) => {
    const runId = await run(name, given);
    await measured(runId, recall);
    await rows.add("runParams", { runId, key: "depth", value: depth });
  };
  await made("a", 1, "8", { userId: "x" });
  await made("b", 1, "9");
  await made("c", 2, "1", { userId: "x" });
  for (const size of [1, 100]) {
    expect(await find({ size, orderBy: ["metrics.recall", "params.depth DESC"] })).toBe("b, a, c");
    expect(await find({ size, orderBy: ["user_id DESC", "metrics.recall DESC"] })).toBe("c, a, b");
  }
});

test("by a parameter or a tag come the texts in their order, then what has none", async ({ world }) => {
  const made = await laboratory(world);
  const { rows, run } = made;
  const said = (runId: string, value: string, key = "depth") => rows.add("runParams", { runId, key, value });
  const tagged = (runId: string, value: string, key = "team") => rows.add("runTags", { runId, key, value });
  await run("none");
  const [b, c] = [await run("b", { notes: "1" }), await run("c", { notes: "2" })];
  for (const [say, names] of [
    [said, ["depth", "mlflow.note.content", "mlflow.runName"]],
    [tagged, ["team"]],
  ] as const) {
    for (const name of names) {
      await say(b, "2", name);
      await say(c, "1", name);
    }
  }
  const other = await run("a");
  await said(other, "0", "width");
  await tagged(other, "0", "kind");
  for (const key of ["params.depth", "params.mlflow.note.content", "params.mlflow.runName", "tags.team"]) {
    await comes(made, key, "c, b, none, a");
    await comes(made, `${key} DESC`, "b, c, none, a");
  }
  await comes(made, "tags.mlflow.note.content", "b, c, none, a");
  await comes(made, "tags.mlflow.note.content DESC", "c, b, none, a");
  for (const key of ["run_name", "tags.mlflow.runName"]) await comes(made, key, "a, b, c, none");
});

test("by what they are come runs either way; those that have not ended come last", async ({ world }) => {
  const made = await laboratory(world);
  const { run } = made;
  const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
  await run("goes on", { userId: "c", startedAt: at(2) });
  await run("long", { userId: "a", endedAt: at(9), startedAt: at(1) });
  await run("short", { userId: "b", endedAt: at(8), startedAt: at(3) });
  await comes(made, "user_id", "long, short, goes on");
  await comes(made, "user_id DESC", "goes on, short, long");
  await comes(made, "start_time", "long, goes on, short");
  await comes(made, "start_time DESC", "short, goes on, long");
  await comes(made, "end_time", "short, long, goes on");
  await comes(made, "end_time DESC", "long, short, goes on");
  // what is alike, or has none of it, comes by when it started
  for (const key of ["status", "params.start_time"]) await comes(made, key, "short, goes on, long");
});

test("by worth come those that are ranked, then those that prove nothing, then those without a price", async ({
  world,
}) => {
  const made = await laboratory(world);
  const { rows, project, run } = made;
  const own = { projectId: project.id };
  const holdoutId = await rows.add("holdouts", own);
  const evaluated = { name: "June", digest: "690c69d7" };
  const evaluationSetId = await rows.add("evaluationSets", { ...own, ...evaluated, holdoutId });
  const priced = async (name: string, mean: number | null, given: Given = { holdoutId, evaluationSetId }) => {
    const runId = await run(name);
    const price = mean === null ? { misfit: "too_few_cases" as const } : { mean, basis: "cases" as const };
    await rows.add("runWorths", { ...own, runId, ...price });
    await rows.add("runOutcomes", { ...own, runId, source: "api", ...given });
    return runId;
  };
  await run("without");
  await priced("no price", null);
  await priced("on no hold-out", 9, { evaluationSetId });
  const learned = await priced("on what it learned from", 8);
  const loggedDatasetId = await rows.add("loggedDatasets", evaluated);
  await rows.add("runInputs", { runId: learned, loggedDatasetId, contexts: ["train"] });
  await priced("low", 1);
  await priced("high", 2);
  await comes(made, "worth DESC", "high, low, on no hold-out, on what it learned from, without, no price");
  await comes(made, "worth", "low, high, on no hold-out, on what it learned from, without, no price");
});

test("the columns that a table of runs may offer are what the last five hundred logged (not others)", async ({
  world,
}) => {
  const { rows, project, grant, experimentId, run, measured } = await laboratory(world);
  const logged = async (runId: string, key: string) => {
    await measured(runId, 1, { key });
    await rows.add("runParams", { runId, key: `${key} of it` });
  };
  const other = await rows.add("experiments", { projectId: project.id });
  for (const key of ["recall", "loss"]) await logged(await run(key), key);
  await logged(await run("again"), "loss");
  await logged(await run("elsewhere", { experimentId: other }), "cost");
  await logged(await run("deleted", { deletedAt: world.now }), "gone");
  await logged(await run("of another project", { projectId: (await world.project()).id }), "foreign");
  const own = { metrics: ["loss", "recall"], params: ["loss of it", "recall of it"] };
  expect(await listRunColumns(grant, { experimentIds: [experimentId] })).toEqual(own);
  expect(await listRunColumns(grant)).toEqual({
    metrics: ["cost", "loss", "recall"],
    params: ["cost of it", "loss of it", "recall of it"],
  });
  const [like] = await world.db.select().from(runs).limit(1);
  if (!like) throw new Error("There is no run.");
  const { id: _, serial: __, ...more } = like;
  // 499 in all, and one that is older than those that count
  await logged(await run("the last that counts", { startedAt: new Date(1_000) }), "old");
  await logged(await run("older", { startedAt: new Date(0) }), "too old");
  const many = Array.from({ length: 496 }, () => ({ ...more, experimentId, projectId: project.id }));
  await world.db.insert(runs).values(many);
  const { metrics } = await listRunColumns(grant, { experimentIds: [experimentId] });
  expect(metrics).toEqual(["loss", "old", "recall"]);
});
