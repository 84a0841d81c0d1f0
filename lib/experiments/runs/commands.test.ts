// Experiments and runs through their commands: what they leave, what they refuse, and that another project's are not found.
import { desc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { datasets, datasetVersions, events, notices, runs } from "@/db/schema";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import * as experiments from "../commands";
import { listPoints } from "../points/queries";
import { getExperiment, listExperimentIds, listExperiments, searchExperiments } from "../queries";
import * as commands from "./commands";
import { getRun } from "./queries";
import { listRunColumns, searchRuns } from "./search.queries";

async function laboratory(world: World) {
  const { project, members } = await world.team();
  const scientist = members.data_scientist;
  const made = await world.perform(scientist, experiments.createExperiment, { name: "baseline" }, project);
  if (!made.ok) throw made.refusal;
  const experimentId = made.value.id;
  const does = <T>(command: Parameters<World["perform"]>[1], input: unknown) =>
    world.perform(scientist, command, input, project) as Promise<{ ok: true; value: T }>;
  return {
    project,
    members,
    scientist,
    experimentId,
    serial: made.value.serial,
    does,
    grant: await world.grant(scientist, project),
  };
}

const started = (experimentId: string, given: object = {}) => ({ experimentId, name: null, startedAt: null, ...given });
const updated = (runId: string, given: object) => ({ runId, status: null, endedAt: null, name: null, ...given });
const last = async (world: World) => (await world.db.select().from(events).orderBy(desc(events.id)).limit(1))[0];
const count = (world: World) => world.db.$count(events);

describe("an experiment", () => {
  test("is created once by its name, which stays taken when it is deleted", async ({ world }) => {
    const { does, experimentId, grant } = await laboratory(world);
    const again = { refusal: { code: "conflict" } };
    expect(await does(experiments.createExperiment, { name: " baseline " })).toMatchObject(again);
    await does(experiments.deleteExperiment, { experimentId });
    expect(await does(experiments.createExperiment, { name: "baseline" })).toMatchObject({
      refusal: {
        code: "conflict",
        message: expect.stringMatching(/“baseline” is deleted, and its name stays taken.*restore/),
      },
    });
    expect(await listExperiments(grant)).toEqual([]);
    expect(await listExperiments(grant, { view: "deleted" })).toMatchObject([{ name: "baseline" }]);
  });

  test("is edited by whoever saw it last, and keeps what changed", async ({ world }) => {
    const { does, experimentId, grant } = await laboratory(world);
    const edit = { experimentId, version: 1, name: "first", description: "Where we begin" };
    expect(await does(experiments.editExperiment, edit)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await last(world)).toMatchObject({
      kind: "experiment.edited",
      before: { name: "baseline" },
      after: { name: "first" },
    });
    expect(await does(experiments.editExperiment, { ...edit, name: "second" })).toMatchObject({
      refusal: { code: "conflict", details: { theirs: { name: "first" } } },
    });
    await does(experiments.createExperiment, { name: "other" });
    expect(await does(experiments.editExperiment, { ...edit, version: 2, name: "other" })).toMatchObject({
      refusal: { code: "conflict" },
    });
    expect(await getExperiment(grant, { id: experimentId })).toMatchObject({ name: "first", version: 2 });
  });

  test("has tags, and its note is its description", async ({ world }) => {
    const { does, experimentId, grant } = await laboratory(world);
    const set = (key: string, value: string | null) => does(experiments.setExperimentTag, { experimentId, key, value });
    await set("team", "growth");
    await set("mlflow.note.content", "Read me");
    const before = await count(world);
    await set("team", "growth");
    expect(await count(world)).toBe(before);
    expect(await getExperiment(grant, { id: experimentId })).toMatchObject({
      tags: { team: "growth" },
      description: "Read me",
    });
    await set("team", null);
    expect(await set("team", null)).toMatchObject({ refusal: { code: "not_found" } });
    expect(await set("../team", "x")).toMatchObject({ refusal: { code: "invalid" } });
    expect(await getExperiment(grant, { id: experimentId })).toMatchObject({ tags: {} });
  });

  test("takes its runs along when it is deleted, and brings only those back", async ({ world, db }) => {
    const { does, experimentId, members, project } = await laboratory(world);
    const one = await does<{ id: string }>(commands.createRun, started(experimentId));
    const other = await does<{ id: string }>(commands.createRun, started(experimentId));
    world.now = new Date(world.now.getTime() + 1_000);
    await does(commands.deleteRun, { runId: one.value.id });
    world.now = new Date(world.now.getTime() + 1_000);
    const gone = await world.perform(members.ml_engineer, experiments.deleteExperiment, { experimentId }, project);
    expect(gone.ok).toBe(true);
    const told = await db.select({ personId: notices.personId }).from(notices);
    expect(told).toEqual([{ personId: members.data_scientist.id }]);
    const refused = { refusal: { code: "precondition" } };
    expect(await does(commands.createRun, started(experimentId))).toMatchObject(refused);
    expect(await does(commands.restoreRun, { runId: one.value.id })).toMatchObject(refused);
    expect(await does(experiments.deleteExperiment, { experimentId })).toMatchObject(refused);
    expect((await does(experiments.restoreExperiment, { experimentId })).ok).toBe(true);
    expect(await does(experiments.restoreExperiment, { experimentId })).toMatchObject(refused);
    const live = await db.select({ id: runs.id }).from(runs).where(eq(runs.deletedAt, world.now));
    expect(live).toEqual([]);
    const { runs: back } = await searchRuns(await world.grant(members.expert, project), {});
    expect(back.map(({ id }) => id)).toEqual([other.value.id]);
  });

  test("is found by whoever may see its project, and by nobody else", async ({ world }) => {
    const { project, members, serial } = await laboratory(world);
    const elsewhere = await laboratory(world);
    const { workspaceGrant } = await import("@/lib/access/grant");
    const seen = async (person: { id: string }, filter = "") => {
      const grant = await workspaceGrant(world.asker(person), "workspace.read");
      return (await searchExperiments(grant, { filter })).experiments.map((found) => found.serial);
    };
    expect(await seen(members.expert)).toEqual([serial]);
    expect(await seen(await world.person())).toEqual([]);
    expect(await seen(await world.person({ isAdmin: true }))).toEqual([elsewhere.serial, serial]);
    expect(await seen(await world.person({ isAdmin: true }), `name = '${project.key}/baseline'`)).toEqual([serial]);
    expect(await seen(await world.person({ isAdmin: true }), `experiment_id IN ('${serial}')`)).toEqual([serial]);
  });
});

describe("a run", () => {
  test("leaves one event when it begins and one when it ends", async ({ world }) => {
    const { does, experimentId, grant } = await laboratory(world);
    const before = await count(world);
    const tags = [
      { key: "mlflow.runName", value: "first try" },
      { key: "mlflow.note.content", value: "Looks good" },
      { key: "estimator_name", value: "Ridge" },
    ];
    const { value } = await does<{ id: string }>(commands.createRun, started(experimentId, { tags, userId: "ada" }));
    const endedAt = new Date("2026-03-02T09:05:00Z");
    await does(commands.updateRun, updated(value.id, { status: "running" }));
    await does(commands.updateRun, updated(value.id, { status: "finished", endedAt }));
    await does(commands.updateRun, updated(value.id, { status: "finished", endedAt }));
    expect(await count(world)).toBe(before + 2);
    expect(await last(world)).toMatchObject({ kind: "run.finished", after: { name: "first try", status: "finished" } });
    expect(await getRun(grant, value.id)).toMatchObject({
      name: "first try",
      notes: "Looks good",
      algorithm: "Ridge",
      userId: "ada",
      startedAt: world.now,
      endedAt,
      status: "finished",
      source: "mlflow",
      tags: [{ key: "estimator_name", value: "Ridge" }],
    });
  });

  test("that nobody named gets a name", async ({ world }) => {
    const { does, experimentId, grant } = await laboratory(world);
    const { value } = await does<{ id: string }>(commands.createRun, started(experimentId));
    expect((await getRun(grant, value.id)).name).toMatch(/^[a-z]+-[a-z]+-\d{1,3}$/);
  });

  test("is recorded by hand, with the data that it read", async ({ world, db }) => {
    const { does, experimentId, grant, project, scientist } = await laboratory(world);
    const own = await dataVersion(world, project.id, scientist.id);
    const input = {
      experimentId,
      name: "By hand",
      algorithm: "Decision tree",
      datasetVersionId: own,
      startedAt: "2026-02-01 10:00",
      params: "depth = 8\n\nsplit: gini",
      metrics: "recall = 0.81\nprecision = 0.7",
      notes: "On paper",
    };
    const { value } = await does<{ id: string }>(commands.recordRun, input);
    const run = await getRun(grant, value.id);
    expect(run).toMatchObject({
      dataset: "Customers",
      datasetVersion: 1,
      status: "finished",
      source: "form",
      startedAt: new Date("2026-02-01T10:00:00Z"),
      params: [
        { key: "depth", value: "8" },
        { key: "split", value: "gini" },
      ],
    });
    expect(run.metrics.map(({ key, value, points }) => [key, value, points])).toEqual([
      ["precision", 0.7, 1],
      ["recall", 0.81, 1],
    ]);
    const fieldOf = async (given: object) => {
      const outcome = await world.perform(scientist, commands.recordRun, { ...input, ...given }, project);
      return outcome.ok ? "saved" : Object.entries(outcome.refusal.details.fields ?? {})[0];
    };
    expect(await fieldOf({ params: "depth" })).toEqual(["params", "Line 1 is not like “depth = 8”."]);
    expect(await fieldOf({ params: "a = 1\na = 2" })).toEqual(["params", "Line 2: “a” is there twice."]);
    expect(await fieldOf({ metrics: "recall = high" })).toEqual([
      "metrics",
      "recall: “high” is not a number like 12.5.",
    ]);
    expect(await fieldOf({ metrics: "recall = 1,234" })).toEqual([
      "metrics",
      "recall: “1,234” could be 1.234 or 1234: please write one of these.",
    ]);
    expect(await fieldOf({ startedAt: "2027-01-01" })).toEqual(["startedAt", "This moment has not come yet."]);
    expect(await db.$count(runs)).toBe(1);
  });

  test("is edited by whoever saw it last, deleted twice as once, and restored", async ({ world }) => {
    const { does, experimentId, grant } = await laboratory(world);
    const { value } = await does<{ id: string }>(commands.createRun, started(experimentId, { name: "a" }));
    const edit = { runId: value.id, version: 1, name: "b", algorithm: "Ridge", datasetVersionId: null, notes: "" };
    expect(await does(commands.editRun, edit)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await does(commands.editRun, { ...edit, name: "c" })).toMatchObject({ refusal: { code: "conflict" } });
    await does(commands.deleteRun, { runId: value.id });
    const before = await count(world);
    expect((await does(commands.deleteRun, { runId: value.id })).ok).toBe(true);
    expect(await count(world)).toBe(before);
    expect(await does(commands.editRun, { ...edit, version: 2 })).toMatchObject({ refusal: { code: "precondition" } });
    expect(await does(commands.updateRun, updated(value.id, { name: "x" }))).toMatchObject({
      refusal: { code: "precondition" },
    });
    await does(commands.restoreRun, { runId: value.id });
    expect((await getRun(grant, value.id)).deletedAt).toBeNull();
  });

  test("comes from a file, which is shown first and refused whole for one wrong line", async ({ world, db }) => {
    const { does, experimentId, grant } = await laboratory(world);
    const head = "name,started_at,algorithm,param.depth,metric.recall,metric.F1";
    const good = `${head}\na,2026-01-05,Ridge,3,0.8,\nb,,Lasso,4,0.9,0.7\n`;
    const put = (csv: string, confirmed?: "on") => does(commands.importRuns, { experimentId, csv, confirmed });
    expect(await put(good)).toMatchObject({ refusal: { code: "precondition", details: { preview: { count: 2 } } } });
    expect(await put(`${good}c,someday,,,,\n,,,,,1\nd,,,,much,\n`, "on")).toMatchObject({
      refusal: {
        code: "invalid",
        details: {
          fields: { "line.4": expect.any(String), "line.5": "The run has no name.", "line.6": expect.any(String) },
        },
      },
    });
    expect(await put("name,colour\na,red\n", "on")).toMatchObject({
      refusal: { details: { fields: { "line.1": expect.stringContaining("colour") } } },
    });
    expect(await db.$count(runs)).toBe(0);
    expect(await put(good, "on")).toMatchObject({ ok: true, value: { count: 2 } });
    expect(await last(world)).toMatchObject({ kind: "runs.imported", after: { count: 2, experiment: "baseline" } });
    const { runs: found } = await searchRuns(grant, { filter: "metrics.F1 > 0.5 and params.depth = '4'" });
    expect(found).toMatchObject([{ name: "b", source: "csv", algorithm: "Lasso" }]);
    expect(await listRunColumns(grant)).toEqual({ metrics: ["F1", "recall"], params: ["depth"] });
  });

  test("of another project is not found (not others), by any command or query", async ({ world }) => {
    const { project, scientist, experimentId } = await laboratory(world);
    const other = await laboratory(world);
    const { value } = await other.does<{ id: string }>(commands.createRun, started(other.experimentId));
    const foreign = await dataVersion(world, other.project.id, other.scientist.id);
    const runId = value.id;
    const terms = { name: "a", algorithm: "", datasetVersionId: null, notes: "" };
    const attempts: [Parameters<World["perform"]>[1], object][] = [
      [experiments.editExperiment, { experimentId: other.experimentId, version: 1, name: "x", description: "" }],
      [experiments.setExperimentTag, { experimentId: other.experimentId, key: "a", value: "b" }],
      [experiments.deleteExperiment, { experimentId: other.experimentId }],
      [experiments.restoreExperiment, { experimentId: other.experimentId }],
      [commands.createRun, started(other.experimentId)],
      [commands.recordRun, { experimentId: other.experimentId, ...terms, params: "", metrics: "" }],
      [commands.recordRun, { experimentId, ...terms, datasetVersionId: foreign, params: "", metrics: "" }],
      [commands.importRuns, { experimentId: other.experimentId, csv: "name\na" }],
      [commands.updateRun, updated(runId, { name: "x" })],
      [commands.editRun, { runId, version: 1, ...terms }],
      [commands.deleteRun, { runId }],
      [commands.restoreRun, { runId }],
    ];
    for (const [command, input] of attempts) {
      const outcome = await world.perform(scientist, command, input, project);
      expect([input, outcome.ok ? "done" : outcome.refusal.code]).toEqual([input, "not_found"]);
    }
    const grant = await world.grant(scientist, project);
    await expect(getRun(grant, runId)).rejects.toMatchObject({ code: "not_found" });
    expect(await listExperimentIds(grant, [other.serial])).toEqual([]);
    await expect(getExperiment(grant, { serial: other.serial })).rejects.toMatchObject({ code: "not_found" });
    expect((await searchRuns(grant, { experimentIds: [other.experimentId] })).runs).toEqual([]);
    expect(await listPoints(grant, { runId, key: "loss" })).toEqual({ points: [], next: null });
  });
});

async function dataVersion(world: World, projectId: string, personId: string): Promise<string> {
  const [dataset] = await world.db
    .insert(datasets)
    .values({
      projectId,
      name: "Customers",
      source: "CRM",
      ownerId: personId,
      sensitivity: "internal",
      createdById: personId,
      createdAt: world.now,
    })
    .returning({ id: datasets.id });
  const [version] = await world.db
    .insert(datasetVersions)
    .values({
      datasetId: dataset?.id ?? "",
      number: 1,
      current: true,
      digest: "abc123",
      collectedAt: world.now,
      registeredById: personId,
      registeredAt: world.now,
    })
    .returning({ id: datasetVersions.id });
  return version?.id ?? "";
}
