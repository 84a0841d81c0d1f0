// What a filter finds in the database: for each thing that can be asked, rows of which each is beside what is asked in one way.
import { and, eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Executor } from "@/db/client";
import { experiments, loggedModels, projects, runs } from "@/db/schema";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import {
  conditionOnExperiments,
  conditionOnModels,
  conditionOnRuns,
  type OnDataset,
  textOfRun,
} from "./filter.queries";
import { parseFilter } from "./filter.rules";
import { experimentGrammar, modelGrammar, runGrammar } from "./rules";

type Given = Record<string, unknown>;
/** By filter, the names of what it finds, in the order of the alphabet. */
type Finds = Record<string, string>;

const words = (found: readonly { name: string }[]) => found.map(({ name }) => name).join(" ");

async function runsFound(db: Executor, filter: string): Promise<string> {
  const clauses = parseFilter(filter, runGrammar);
  const found = await db
    .select({ name: runs.name })
    .from(runs)
    .innerJoin(experiments, eq(experiments.id, runs.experimentId))
    .where(and(...clauses.map(conditionOnRuns)))
    .orderBy(runs.name);
  return words(found);
}

async function experimentsFound(db: Executor, filter: string): Promise<string> {
  const clauses = parseFilter(filter, experimentGrammar);
  const found = await db
    .select({ name: experiments.name })
    .from(experiments)
    .innerJoin(projects, eq(projects.id, experiments.projectId))
    .where(and(...clauses.map(conditionOnExperiments)))
    .orderBy(experiments.name);
  return words(found);
}

async function modelsFound(db: Executor, filter: string, datasets: readonly OnDataset[] = []): Promise<string> {
  const clauses = parseFilter(filter, modelGrammar);
  const found = await db
    .select({ name: loggedModels.name })
    .from(loggedModels)
    .where(and(...clauses.map((clause) => conditionOnModels(clause, datasets))))
    .orderBy(loggedModels.name);
  return words(found);
}

async function finds(find: (filter: string) => Promise<string>, expected: Finds) {
  const found: Finds = {};
  for (const filter of Object.keys(expected)) found[filter] = await find(filter);
  expect(found).toEqual(expected);
}

function laboratory({ db, now }: World) {
  const rows = new Rows(db, now);
  const run = (name: string, given: Given = {}) => rows.add("runs", { name, ...given });
  return { rows, run, find: (filter: string) => runsFound(db, filter) };
}

test("runs are found by their own metric of that name; what is no number differs from every number", async ({
  world,
}) => {
  const { rows, run, find } = laboratory(world);
  const measured = async (name: string, value: number, given: Given = {}) =>
    rows.add("runMetrics", { runId: await run(name), key: "recall", value, ...given });
  await measured("below", -1);
  await measured("at", 0);
  await measured("beyond", 1);
  await measured("nan", 0, { isNan: true });
  await measured("other", 0, { key: "loss" });
  await run("without");
  await finds(find, {
    "metrics.recall = 0": "at",
    "metrics.recall != 0": "below beyond nan",
    "metrics.recall > 0": "beyond",
    "metrics.recall >= 0": "at beyond",
    "metrics.recall < 0": "below",
    "metrics.recall <= 0": "at below",
    "metrics.recall < 9": "at below beyond",
    "metrics.recall != 9": "at below beyond nan",
    "metrics.Recall = 0": "",
    "metrics.loss = 0": "other",
    "metrics.recall >= 0 AND metrics.recall < 1": "at",
    "": "at below beyond nan other without",
  });
});

const pairs = { params: "runParams", tags: "runTags" } as const;
for (const [of, table] of Object.entries(pairs)) {
  test(`runs are found by their own ${of} of that name, or by having none`, async ({ world }) => {
    const { rows, run, find } = laboratory(world);
    const said = async (name: string, value: string, key = "depth", where: "runParams" | "runTags" = table) =>
      rows.add(where, { runId: await run(name), key, value });
    await said("eight", "8");
    await said("eighty", "80");
    await said("other", "8", "width");
    await said("elsewhere", "8", "depth", table === "runTags" ? "runParams" : "runTags");
    await run("without");
    await finds(find, {
      [`${of}.depth = '8'`]: "eight",
      [`${of}.depth != '8'`]: "eighty",
      [`${of}.depth LIKE '8%'`]: "eight eighty",
      [`${of}.depth IS NULL`]: "elsewhere other without",
      [`${of}.depth IS NOT NULL`]: "eight eighty",
      [`${of}.width = '8'`]: "other",
      [`${of}.Depth = '8'`]: "",
    });
  });
}

test("the name and the notes of a run are tags too, though kept apart; notes that are empty are none", async ({
  world,
}) => {
  const { rows, run, find } = laboratory(world);
  await run("noted", { notes: "on May" });
  const tagged = await run("tagged");
  for (const key of ["mlflow.runName", "mlflow.note.content"])
    await rows.add("runTags", { runId: tagged, key, value: "on May" });
  await finds(find, {
    "tags.mlflow.runName = 'noted'": "noted",
    "tags.mlflow.runName != 'noted'": "tagged",
    "tags.mlflow.runName = 'on May'": "",
    "tags.mlflow.runName IS NULL": "",
    "tags.mlflow.note.content = 'on May'": "noted",
    "tags.mlflow.note.content IS NULL": "tagged",
    "tags.mlflow.note.content IS NOT NULL": "noted",
    "params.mlflow.runName = 'noted'": "",
    "params.mlflow.note.content = 'on May'": "",
  });
});

test("runs are found by what they are: id, name, who, how they ended and when", async ({ world }) => {
  const { rows, run, find } = laboratory(world);
  const at = (ms: number) => new Date(ms);
  const [id, other] = ["0f000000-0000-7000-8000-00000000000a", "0f000000-0000-7000-8000-00000000000b"];
  const written = id.replaceAll("-", "");
  const experimentId = await rows.add("experiments");
  const [experiment] = await world.db.select().from(experiments).where(eq(experiments.id, experimentId));
  await run("first", { id, userId: "ann", status: "finished", startedAt: at(5_001), endedAt: at(7_000) });
  await run("second", { id: other, userId: "bob", status: "running", startedAt: at(6_000) });
  const uri = `mlflow-artifacts:/${experiment?.serial}/${written}/artifacts`;
  await finds(find, {
    [`run_id = '${written}'`]: "first",
    [`run_id = '${written.toUpperCase()}'`]: "first",
    [`run_id = '${id}'`]: "",
    "run_id = 'nonsense'": "",
    [`run_id != '${written}'`]: "second",
    "run_id LIKE '%a'": "first",
    [`run_id IN ('${written}', 'nonsense')`]: "first",
    [`run_id NOT IN ('${written}', 'nonsense')`]: "second",
    "run_name = 'second'": "second",
    "user_id = 'ann'": "first",
    [`user_id = '${written}'`]: "",
    "status = 'FINISHED'": "first",
    "status != 'FINISHED'": "second",
    "status = 'finished'": "",
    [`artifact_uri = '${uri}'`]: "first",
    "start_time = 5001": "first",
    "start_time != 5001": "second",
    "start_time > 5001": "second",
    "start_time >= 5001": "first second",
    "created < 6000": "first",
    "start_time <= 6000": "first second",
    "end_time = 7000": "first",
    "end_time != 5001": "first",
    "end_time > 7000": "",
  });
  expect(() => textOfRun("constructor")).toThrow('Runs have no attribute "constructor".');
});

test("runs are found by the data that they themselves read: its name, its digest, and what for", async ({ world }) => {
  const { rows, run, find } = laboratory(world);
  const dataset = (name: string, digest: string) => rows.add("loggedDatasets", { name, digest });
  const read = async (name: string, loggedDatasetId: string, context?: string) => {
    const tags: Record<string, string> = context ? { "mlflow.data.context": context } : {};
    return rows.add("runInputs", { runId: await run(name), loggedDatasetId, tags });
  };
  const [may, june] = [await dataset("May", "m1"), await dataset("June", "j1")];
  await dataset("April", "a1");
  await read("trained", may, "train");
  await read("tested", may, "eval");
  await read("unsaid", june);
  await run("without");
  await finds(find, {
    "datasets.name = 'May'": "tested trained",
    "datasets.name != 'May'": "unsaid",
    "datasets.name IN ('June', 'April')": "unsaid",
    "datasets.name NOT IN ('June', 'April')": "tested trained",
    "datasets.name LIKE '%a%'": "tested trained",
    "datasets.digest = 'j1'": "unsaid",
    "datasets.digest = 'May'": "",
    "datasets.context = 'train'": "trained",
    "datasets.context != 'train'": "tested",
    "datasets.context = 'train' AND datasets.name = 'May'": "trained",
    "datasets.context = 'train' AND datasets.name = 'June'": "",
    "datasets.name = 'April'": "",
  });
});

test("in a pattern only % and _ stand for others, capitals count but for ILIKE, and no text is more than text", async ({
  world,
}) => {
  const { run, find } = laboratory(world);
  for (const name of ["abc", "ABC", "a%c", "a\\c", "it's"]) await run(name);
  const found = async (filter: string) => (await find(filter)).split(" ").filter(Boolean).toSorted();
  expect(await found("run_name LIKE 'a_c'")).toEqual(["a%c", "a\\c", "abc"]);
  expect(await found("run_name LIKE 'ab%'")).toEqual(["abc"]);
  expect(await found("run_name ILIKE 'ab%'")).toEqual(["ABC", "abc"]);
  expect(await found("run_name ILIKE 'A_C'")).toEqual(["ABC", "a%c", "a\\c", "abc"]);
  expect(await found("run_name LIKE 'a\\c'")).toEqual(["a\\c"]);
  expect(await found("run_name LIKE 'a\\%c'")).toEqual(["a\\c"]);
  expect(await found("run_name ILIKE 'A\\C'")).toEqual(["a\\c"]);
  expect(await found("run_name = 'a%c'")).toEqual(["a%c"]);
  expect(await found("run_name = 'it''s'")).toEqual(["it's"]);
  expect(await found("run_id NOT IN ('\ud800', 'it''s\" ]')")).toHaveLength(5);
  expect(await found("params.`x' or true --` = 'x'' or true --'")).toEqual([]);
});

test("experiments are found by their full name, number, moments and own tags", async ({ world }) => {
  const { db } = world;
  const { rows } = laboratory(world);
  const projectId = await rows.add("projects", { key: "CHURN" });
  const experiment = (name: string, given: Given) => rows.add("experiments", { projectId, name, ...given });
  const [created, changed] = [new Date(1_001), new Date(2_001)];
  const note = { "mlflow.note.content": "a tag", team: "risk" };
  const id = await experiment("base", { createdAt: created, changedAt: changed, description: "First", tags: note });
  await experiment("next", {
    createdAt: changed,
    changedAt: created,
    tags: { team: "sales", "mlflow.note.content": "x" },
  });
  await rows.add("experiments", { projectId: await rows.add("projects", { key: "FRAUD" }), name: "other" });
  const [{ serial } = { serial: 0 }] = await db.select().from(experiments).where(eq(experiments.id, id));
  await finds((filter) => experimentsFound(db, filter), {
    "name = 'CHURN/base'": "base",
    "name != 'CHURN/base'": "next other",
    "name = 'base'": "",
    "name LIKE 'CHURN/%'": "base next",
    "name ILIKE 'churn/B%'": "base",
    [`experiment_id = '${serial}'`]: "base",
    [`experiment_id != '${serial}'`]: "next other",
    [`experiment_id IN ('${serial}', 'x')`]: "base",
    [`experiment_id NOT IN ('${serial}', 'x')`]: "next other",
    "creation_time = 1001": "base",
    "last_update_time = 1001": "next",
    "creation_time <= 2001": "base next",
    "tags.team = 'risk'": "base",
    "tags.team != 'risk'": "next",
    "tags.team IS NULL": "other",
    "tags.team IS NOT NULL": "base next",
    "tags.risk = 'team'": "",
    "tags.mlflow.note.content = 'First'": "base",
    "tags.mlflow.note.content = 'a tag'": "",
    "tags.mlflow.note.content IS NULL": "next other",
  });
});

test("logged models are found by what they are, and by their own parameters, tags and moments", async ({ world }) => {
  const { db } = world;
  const { rows, run } = laboratory(world);
  const id = "0f000000-0000-7000-8000-00000000000a";
  const sourceRunId = await run("source", { id });
  const model = (name: string, given: Given = {}) => rows.add("loggedModels", { name, ...given });
  const moments = { createdAt: new Date(1_001), changedAt: new Date(2_001) };
  await model("forest", {
    ...{ id, sourceRunId, modelType: "trees", status: "ready", ...moments },
    ...{ params: { depth: "8" }, tags: { team: "risk" } },
  });
  await model("line", { status: "failed", params: { team: "8" }, tags: { depth: "risk" } });
  const written = id.replaceAll("-", "");
  await finds((filter) => modelsFound(db, filter), {
    "name = 'forest'": "forest",
    "name != 'forest'": "line",
    [`model_id = 'm-${written}'`]: "forest",
    [`model_id IN ('m-${written}')`]: "forest",
    [`model_id = '${written}'`]: "",
    "model_type = 'trees'": "forest",
    "status = 'READY'": "forest",
    "status = 'UPLOAD_FAILED'": "line",
    "status = 'FAILED'": "",
    [`source_run_id = '${written}'`]: "forest",
    "params.depth = '8'": "forest",
    "params.depth != '9'": "forest",
    "tags.team = 'risk'": "forest",
    "tags.depth IN ('risk')": "line",
    "tags.depth NOT IN ('risk')": "",
    "creation_time = 1001": "forest",
    "creation_timestamp > 1001": "line",
    "last_updated_timestamp = 2001": "forest",
    "last_updated_timestamp < 2001": "",
  });
});

test("logged models are found by their own metrics, on the datasets that are named", async ({ world }) => {
  const { db } = world;
  const { rows } = laboratory(world);
  const measured = async (name: string, value: number, given: Given = {}) => {
    const loggedModelId = await rows.add("loggedModels", { name });
    await rows.add("loggedModelMetrics", { loggedModelId, key: "recall", value, ...given });
  };
  await measured("at", 0, { dataset: "May", digest: "1" });
  await measured("beyond", 1, { dataset: "May", digest: "2" });
  await measured("june", 1, { dataset: "June", digest: "1" });
  await measured("nan", 0, { isNan: true, dataset: "May", digest: "1" });
  await measured("other", 1, { key: "loss", dataset: "May", digest: "1" });
  await rows.add("loggedModels", { name: "without" });
  await finds((filter) => modelsFound(db, filter), {
    "metrics.recall = 0": "at",
    "metrics.recall != 0": "beyond june nan",
    "metrics.recall > 0": "beyond june",
    "metrics.recall >= 0": "at beyond june",
    "metrics.recall <= 0": "at",
  });
  const on = (...datasets: OnDataset[]) => modelsFound(db, "metrics.recall >= 0", datasets);
  expect(await on({ name: "May" })).toBe("at beyond");
  expect(await on({ name: "May", digest: "1" })).toBe("at");
  expect(await on({ name: "May", digest: "2" }, { name: "June" })).toBe("beyond june");
  expect(await on({ name: "1" })).toBe("");
  expect(await modelsFound(db, "metrics.recall != 0", [{ name: "May" }])).toBe("beyond nan");
});

test("what is compared as something else than it is finds nothing", async ({ world }) => {
  const { rows, run } = laboratory(world);
  await rows.add("runMetrics", { runId: await run("any"), key: "recall", isNan: true });
  const number = { kind: "number", sign: "!=", value: 1 } as const;
  const text = { kind: "text", sign: "!=", value: "" } as const;
  const found = async (...clauses: Parameters<typeof conditionOnRuns>) =>
    (
      await world.db
        .select()
        .from(runs)
        .where(conditionOnRuns(...clauses))
    ).length;
  expect(await found({ entity: "tag", key: "mlflow.runName", test: text })).toBe(1);
  expect(await found({ entity: "tag", key: "mlflow.runName", test: number })).toBe(0);
  expect(await found({ entity: "metric", key: "recall", test: text })).toBe(0);
  const models = await world.db.execute(sql`select 1 from ${loggedModels}
    where ${conditionOnModels({ entity: "attribute", key: "nothing", test: text }, [])}`);
  expect([...models]).toEqual([]);
});
