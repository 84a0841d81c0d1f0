// What a project's requirements are proved by, as it is read: each thing in which a row may differ keeps it from being evidence.
import { type SQL, sql } from "drizzle-orm";
import { expect } from "vitest";
import { productionSinceOf } from "@/lib/deployments/slices";
import { metricsOf, requirementsOf } from "@/lib/requirements/slices";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { judgedRelease, judgedVersion, releaseOf } from "./slices";

type Given = Record<string, unknown>;
const daysAgo = ({ now }: World, days: number) => new Date(now.getTime() - days * 86_400_000);

async function laboratory(world: World) {
  const rows = new Rows(world.db, world.now);
  const [projectId, foreignId] = [await rows.add("projects"), await rows.add("projects")];
  const read = async <T>(what: SQL, from = sql`projects p where p.id = ${projectId}`): Promise<T> => {
    const [row] = await world.db.execute<{ read: T }>(sql`select ${what} as read from ${from}`);
    if (!row) throw new Error("Nothing was read.");
    return row.read;
  };
  return { rows, projectId, foreignId, read };
}

test("the key metrics of a project are those in force, each with its four newest figures of what is in use (not others)", async ({
  world,
}) => {
  const { rows, projectId, foreignId, read } = await laboratory(world);
  const metricId = await rows.add("metrics", { projectId });
  const bare = await rows.add("metrics", { projectId });
  await rows.add("metrics", { projectId, retiredAt: world.now });
  const foreign = await rows.add("metrics", { projectId: foreignId });
  const measured = (value: number, days: number, given: Given = {}) =>
    rows.add("measurements", { metricId, value, measuredAt: daysAgo(world, days), ...given });
  for (const days of [5, 3, 1, 2, 4]) await measured(days, days);
  await measured(100, 0, { struckAt: world.now });
  await measured(101, 0, { runId: await rows.add("runs") });
  await measured(102, 0, { releaseId: await rows.add("releases") });
  await measured(103, 0, { metricId: foreign });
  type Read = { id: string; recent: { value: number }[] }[];
  const found = await read<Read>(metricsOf);
  const values = Object.fromEntries(found.map(({ id, recent }) => [id, recent.map(({ value }) => value)]));
  expect(values).toEqual({ [metricId]: [1, 2, 3, 4], [bare]: [] });
});

test("the requirements of a project are those that are not retired, each with its last check (not others)", async ({
  world,
}) => {
  const { rows, projectId, foreignId, read } = await laboratory(world);
  const requirementId = await rows.add("requirements", { projectId, status: "agreed" });
  const proposed = await rows.add("requirements", { projectId, status: "proposed" });
  await rows.add("requirements", { projectId, status: "retired" });
  const foreign = await rows.add("requirements", { projectId: foreignId });
  const check = (checkedOn: string, given: Given = {}) =>
    rows.add("requirementChecks", { requirementId, checkedOn, ...given });
  await check("2026-02-02");
  await check("2026-02-03");
  const last = await check("2026-02-03");
  await check("2026-02-01");
  await check("2026-02-04", { requirementId: foreign });
  type Read = { id: string; check: { id: string } | null }[];
  const found = await read<Read>(requirementsOf);
  const checks = Object.fromEntries(found.map((one) => [one.id, one.check?.id ?? null]));
  expect(checks).toEqual({ [requirementId]: last, [proposed]: null });
});

async function production(world: World) {
  const made = await laboratory(world);
  const { rows, projectId, read } = made;
  const runId = await rows.add("runs", { projectId, status: "finished" });
  const modelVersionId = await rows.add("modelVersions", { projectId, runId });
  const live = { projectId, modelVersionId, environment: "production", strategy: "basic", status: "live" } as const;
  const release = (number: number, given: Given = {}) =>
    rows.add("releases", { ...live, number, deployedAt: daysAgo(world, number), ...given });
  type Judged = { status: string; inUseSince: string | null };
  const from = (id: string) => sql`projects p, model_versions c join runs u on u.id = c.run_id
    where p.id = ${projectId} and c.id = ${id}`;
  const version = (id = modelVersionId) => read<Judged>(judgedVersion, from(id));
  /** So many days it has been in use; null where it is not. */
  const days = ({ inUseSince }: Judged) =>
    inUseSince && Math.round((world.now.getTime() - new Date(inUseSince).getTime()) / 86_400_000);
  const inUse = async (id?: string) => days(await version(id));
  const releaseInUse = async (id: string) =>
    days(
      await read<Judged>(
        judgedRelease,
        sql`projects p, releases l join model_versions c on c.id = l.model_version_id join runs u on u.id = c.run_id
          where p.id = ${projectId} and l.id = ${id}`,
      ),
    );
  return { ...made, runId, modelVersionId, release, version, inUse, releaseInUse };
}

test("a version is in use where the release that serves everybody in production brings its run (not others)", async ({
  world,
}) => {
  const { rows, projectId, foreignId, runId, modelVersionId, release, inUse, releaseInUse } = await production(world);
  const other = await rows.add("modelVersions", { projectId, runId: await rows.add("runs", { projectId }) });
  expect(await inUse()).toBeNull();
  await release(2, { status: "prepared" });
  await release(3, { status: "replaced" });
  await release(4, { environment: "staging" });
  await release(5, { projectId: foreignId });
  expect(await inUse()).toBeNull();
  const everybody = await release(6);
  expect([await inUse(), await inUse(other), await releaseInUse(everybody)]).toEqual([6, null, 6]);
  // another version of the same run is the same model
  expect(await inUse(await rows.add("modelVersions", { projectId, runId, number: 2 }))).toBe(6);
  // a canary stands beside what serves everybody, however new
  const canary = await release(7, { strategy: "canary", modelVersionId: other });
  expect([await inUse(), await inUse(other), await releaseInUse(canary)]).toEqual([6, null, null]);
  expect(modelVersionId).not.toBe(other);
});

test("where none serves everybody, the newest of those that are live is in use", async ({ world }) => {
  const { rows, projectId, release, inUse } = await production(world);
  const other = await rows.add("modelVersions", { projectId, runId: await rows.add("runs", { projectId }) });
  await release(8, { strategy: "canary", modelVersionId: other });
  await release(9, { strategy: "canary" });
  expect([await inUse(), await inUse(other)]).toEqual([9, null]);
  await release(10, { strategy: "shadow", modelVersionId: other });
  expect([await inUse(), await inUse(other)]).toEqual([null, 10]);
});

test("what production shows serves everybody, else some, else is prepared; whatever is newer (not others)", async ({
  world,
}) => {
  const { foreignId, read, release } = await production(world);
  const shown = async () => (await read<{ number: number } | null>(releaseOf()))?.number ?? null;
  await release(1, { environment: "staging" });
  await release(2, { status: "replaced" });
  await release(3, { projectId: foreignId });
  expect(await shown()).toBeNull();
  await release(4, { status: "prepared" });
  await release(5, { status: "prepared" });
  expect(await shown()).toBe(5);
  await release(6, { strategy: "canary" });
  await release(7, { status: "prepared" });
  expect(await shown()).toBe(6);
  await release(8);
  await release(9, { strategy: "canary" });
  expect(await shown()).toBe(8);
});

test("a version is judged by how its run ended, and is deleted with it or with its experiment (not with others)", async ({
  world,
}) => {
  const { rows, projectId, version } = await production(world);
  const judged = async (run: Given, experiment: Given = {}) => {
    const experimentId = await rows.add("experiments", { projectId, ...experiment });
    const runId = await rows.add("runs", { projectId, status: "finished", experimentId, ...run });
    return (await version(await rows.add("modelVersions", { projectId, runId }))).status;
  };
  expect(await judged({ deletedAt: world.now })).toBe("deleted");
  expect(await judged({}, { deletedAt: world.now })).toBe("deleted");
  expect(await judged({})).toBe("finished");
  expect(await judged({ status: "running" })).toBe("unfinished");
});

test("a project runs in production since its first release there, or since its last phase began (not others)", async ({
  world,
}) => {
  const { rows, projectId, foreignId, read } = await laboratory(world);
  const since = async () => {
    const text = await read<string | Date | null>(productionSinceOf);
    return text && Math.round((world.now.getTime() - new Date(text).getTime()) / 86_400_000);
  };
  const release = (number: number, given: Given = {}) =>
    rows.add("releases", {
      ...{ projectId, number, environment: "production", status: "replaced", deployedAt: daysAgo(world, number) },
      ...given,
    });
  const moved = (days: number, given: Given = {}) =>
    rows.add("phaseChanges", { projectId, changedAt: daysAgo(world, days), ...given });
  await release(90, { projectId: foreignId });
  await release(91, { environment: "staging" });
  await moved(40);
  expect(await since()).toBeNull();
  await world.db.execute(sql`update projects set phase = 'deployment' where id = ${projectId}`);
  await moved(50);
  await moved(1, { projectId: foreignId });
  expect(await since()).toBe(40);
  await release(3);
  expect(await since()).toBe(40);
  await release(60);
  expect(await since()).toBe(60);
});
