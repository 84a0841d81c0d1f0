// Experiments as people and programs look for them: what keeps one from being found, and in which order they come, page by page.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { experiments } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import {
  type ExperimentSearch,
  findExperiment,
  getExperiment,
  listExperimentIds,
  listExperiments,
  searchExperiments,
} from "./queries";

type Given = Record<string, unknown>;

async function laboratory(world: World) {
  const rows = new Rows(world.db, world.now);
  const { project, members } = await world.team({ key: "CHURN" });
  const foreignId = (await world.project({ key: "FRAUD" })).id;
  const visibleId = (await world.project({ key: "OPEN", visibility: "workspace" })).id;
  const minutesAgo = (minutes: number) => new Date(world.now.getTime() - minutes * 60_000);
  let count = 0;
  /** Each made a minute before the one before, unless it is said. */
  const experiment = (name: string, given: Given = {}) => {
    count += 1;
    return rows.add("experiments", { projectId: project.id, name, createdAt: minutesAgo(count), ...given });
  };
  const serialOf = async (id: string) => {
    const [found] = await world.db.select().from(experiments).where(eq(experiments.id, id));
    return found?.serial ?? 0;
  };
  const grant = await world.grant(members.expert, project);
  const everywhere = await workspaceGrant(world.asker(members.expert), "workspace.read");
  /** On all pages, one after the other. */
  const find = async (search: ExperimentSearch = {}, scope: typeof grant | typeof everywhere = grant) => {
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await searchExperiments(scope, { ...search, ...(after ? { after } : {}) });
      found.push(...page.experiments.map(({ name }) => name));
      after = page.next ?? undefined;
      // as many pages as there could be: a place that leads back to itself ends too
    } while (after && found.length <= count);
    return found.join(", ");
  };
  const made = { rows, project, members, foreignId, visibleId, minutesAgo };
  return { ...made, experiment, serialOf, grant, everywhere, find };
}

/** In another order than that in which rows are kept. */
const idOf = (at: number) => `00000000-0000-7000-8000-00000000000${at}`;

test("a project's experiments are found with the newest first, in the view that is asked for (not others)", async ({
  world,
}) => {
  const { foreignId, visibleId, minutesAgo, experiment, grant, everywhere, find } = await laboratory(world);
  for (const at of [2, 1, 3]) await experiment(`at once ${at}`, { id: idOf(at), createdAt: minutesAgo(9) });
  await experiment("newer", { createdAt: minutesAgo(8) });
  await experiment("deleted", { deletedAt: world.now, createdAt: minutesAgo(7) });
  await experiment("hidden", { projectId: foreignId, createdAt: minutesAgo(6) });
  await experiment("visible", { projectId: visibleId, createdAt: minutesAgo(5) });
  const own = "newer, at once 3, at once 2, at once 1";
  for (const size of [1, 100]) expect(await find({ size })).toBe(own);
  expect(await find({ view: "deleted" })).toBe("deleted");
  expect(await find({ view: "all" })).toBe(`deleted, ${own}`);
  expect(await find({ filter: "name = 'CHURN/newer'" })).toBe("newer");
  expect(await find({}, everywhere)).toBe(`visible, ${own}`);
  expect((await listExperiments(grant)).map(({ name }) => name).join(", ")).toBe(own);
  expect((await listExperiments(grant, { view: "deleted" })).map(({ name }) => name)).toEqual(["deleted"]);
  expect(await searchExperiments(grant, { size: 4 })).toMatchObject({ next: null });
  const unread = searchExperiments(grant, { filter: "size = 1" });
  await expect(unread).rejects.toMatchObject({ code: "invalid", details: { fields: { filter: expect.any(String) } } });
});

test("experiments come in the order that is asked for, page by page; what has no such tag comes last", async ({
  world,
}) => {
  const { minutesAgo, experiment, find } = await laboratory(world);
  await experiment("b", { tags: { team: "x" }, changedAt: minutesAgo(1) });
  await experiment("c", { changedAt: minutesAgo(3) });
  await experiment("a", { tags: { team: "w", other: "a" }, changedAt: minutesAgo(2) });
  const orders = {
    name: "a, b, c",
    "name DESC": "c, b, a",
    experiment_id: "b, c, a",
    "experiment_id DESC": "a, c, b",
    creation_time: "a, c, b",
    last_update_time: "c, a, b",
    "tags.team": "a, b, c",
    "tags.team DESC": "b, a, c",
  };
  for (const [order, expected] of Object.entries(orders))
    for (const size of [1, 100]) expect([order, await find({ size, orderBy: [order] })]).toEqual([order, expected]);
});

test("fifty experiments stand on a page unless it is said, and five hundred in the list", async ({ world }) => {
  const { members, project, grant } = await laboratory(world);
  const own = { projectId: project.id, createdById: members.expert.id, createdAt: world.now, changedAt: world.now };
  await world.db.insert(experiments).values(Array.from({ length: 501 }, (_, at) => ({ ...own, name: `${at}` })));
  expect((await searchExperiments(grant, {})).experiments).toHaveLength(50);
  expect(await listExperiments(grant)).toHaveLength(500);
});

test("an experiment is listed with how many runs it holds and when the last of them began (not others)", async ({
  world,
}) => {
  const { rows, project, members, minutesAgo, experiment, grant } = await laboratory(world);
  const experimentId = await experiment("tried", { createdById: members.expert.id, description: "First" });
  await experiment("empty");
  const run = (minutes: number, given: Given = {}) =>
    rows.add("runs", { projectId: project.id, experimentId, startedAt: minutesAgo(minutes), ...given });
  await run(5);
  await run(4);
  await run(1, { deletedAt: world.now });
  await run(2, { experimentId: await experiment("another", { deletedAt: world.now }) });
  expect(await listExperiments(grant)).toMatchObject([
    { name: "tried", runs: 2, lastRunAt: minutesAgo(4), createdBy: members.expert.name, project: "CHURN" },
    { name: "empty", runs: 0, lastRunAt: null },
  ]);
});

test("an experiment is found by its id, its number, or its name in its project, deleted ones too (not others)", async ({
  world,
}) => {
  const { members, foreignId, visibleId, experiment, serialOf, grant, everywhere } = await laboratory(world);
  const id = await experiment("base", { deletedAt: world.now, createdById: members.expert.id });
  await experiment("another");
  const [hidden, visible] = [
    await experiment("base", { projectId: foreignId }),
    await experiment("base", { projectId: visibleId }),
  ];
  const found = async (by: Parameters<typeof findExperiment>[1], scope: typeof grant | typeof everywhere = grant) =>
    (await findExperiment(scope, by))?.id ?? null;
  const [serial, other] = [await serialOf(id), await serialOf(hidden)];
  expect([await found({ id }), await found({ serial }), await found({ project: "CHURN", name: "base" })]).toEqual([
    ...[id, id, id],
  ]);
  expect(await found({ project: "OPEN", name: "base" }, everywhere)).toBe(visible);
  const none = [
    { id: hidden },
    { id: "x" },
    { serial: other },
    { serial: 2 ** 40 },
    { project: "FRAUD", name: "base" },
  ];
  for (const by of [...none, { project: "CHURN", name: "next" }, { project: "OPEN", name: "base" }])
    expect(await findExperiment(grant, by)).toBeNull();
  await expect(getExperiment(grant, { id: hidden })).rejects.toMatchObject({ code: "not_found" });
  expect(await getExperiment(grant, { id })).toMatchObject({ id, name: "base", createdBy: members.expert.name });
  const serials = [serial, other, await serialOf(visible), 2 ** 40];
  expect(await listExperimentIds(grant, serials)).toEqual([id]);
  expect((await listExperimentIds(everywhere, serials)).toSorted()).toEqual([id, visible].toSorted());
  expect(await listExperimentIds(grant, [])).toEqual([]);
});
