// Logged models as programs look for them: what keeps one from being found, and in which order they come, page by page.
import { expect } from "vitest";
import type { Executor } from "@/db/client";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { findLoggedModels, type ModelSearch } from "./search.queries";

async function laboratory(db: Executor, world: World) {
  const rows = new Rows(db, world.now);
  const { project, members } = await world.team();
  const experimentId = await rows.add("experiments", { projectId: project.id });
  const grant = await world.grant(members.expert, project);
  const names = new Map<string, string>();
  let count = 0;
  /** Each made a minute before the one before. */
  const model = async (name: string, given: Record<string, unknown> = {}) => {
    count += 1;
    const createdAt = new Date(world.now.getTime() - count * 60_000);
    const own = { projectId: project.id, experimentId, name, createdAt };
    const id = await rows.add("loggedModels", { ...own, ...given });
    names.set(id, name);
    return id;
  };
  const measured = (loggedModelId: string, value: number, given: Record<string, unknown> = {}) =>
    rows.add("loggedModelMetrics", { loggedModelId, key: "recall", value, loggedAt: 1n, step: 1n, ...given });
  const find = async (search: Partial<ModelSearch> = {}) => {
    const asked = { experimentIds: [experimentId], ...search };
    const found: (string | undefined)[] = [];
    let after: string | undefined;
    do {
      const page = await findLoggedModels(grant, { ...asked, ...(after ? { after } : {}) });
      found.push(...page.ids.map((id) => names.get(id)));
      after = page.next ?? undefined;
      // as many pages as there could be: a place that leads back to itself ends too
    } while (after && found.length <= names.size);
    return found;
  };
  return { rows, world, model, measured, find };
}

/** One that has what is asked for, and others that have it only nearly: under the name that a test gives it. */
type Near = Record<string, Record<string, unknown>>;
const onMay: Near = {
  "on May": { dataset: "May", digest: "1" },
  "on another May": { dataset: "May", digest: "2" },
  "on June": { dataset: "June", digest: "1" },
  "on nothing": {},
};

test("models of the experiments that are asked about are found, the last made first (not others, nor deleted ones)", async ({
  db,
  world,
}) => {
  const { rows, model, find } = await laboratory(db, world);
  for (const name of ["last", "before", "first"]) await model(name);
  await model("deleted", { deletedAt: world.now });
  await model("of another experiment", { experimentId: await rows.add("experiments") });
  await model("of another project", { projectId: await rows.add("projects") });
  expect(await find()).toEqual(["last", "before", "first"]);
  expect(await find({ size: 1 })).toEqual(["last", "before", "first"]);
  expect(await find({ filter: "name = 'before'" })).toEqual(["before"]);
});

test("of those that were measured on datasets only these are found, with a metric or without (not others)", async ({
  db,
  world,
}) => {
  const { model, measured, find } = await laboratory(db, world);
  for (const [name, given] of Object.entries(onMay)) await measured(await model(name), 0.9, given);
  await model("not measured");
  await measured(await model("low on May"), 0.1, onMay["on May"]);
  await measured(await model("other on May"), 0.9, { ...onMay["on May"], key: "loss" });
  const measuredOnMay = ["on May", "on another May", "low on May", "other on May"];
  expect(await find({ datasets: [{ name: "May" }] })).toEqual(measuredOnMay);
  expect(await find({ datasets: [{ name: "May", digest: "1" }] })).toEqual(["on May", "low on May", "other on May"]);
  expect(await find({ datasets: [{ name: "June" }, { name: "May", digest: "2" }] })).toEqual([
    "on another May",
    "on June",
  ]);
  const filter = "metrics.recall > 0.5";
  expect(await find({ filter })).toEqual(["on May", "on another May", "on June", "on nothing"]);
  expect(await find({ filter, datasets: [{ name: "May" }] })).toEqual(["on May", "on another May"]);
});

test("the order by a metric is that of each model's own latest value; no number and none come last, however it is turned", async ({
  db,
  world,
}) => {
  const { rows, model, measured, find } = await laboratory(db, world);
  await model("none");
  await measured(await model("no number"), 0, { isNan: true });
  await measured(await model("of another name"), 9, { key: "loss" });
  const later = await model("the later counts");
  await measured(later, 9, { loggedAt: 1n, step: 9n });
  await measured(later, 3, { loggedAt: 2n, step: 1n });
  const further = await model("then the further step");
  await measured(further, 9, { step: 1n });
  await measured(further, 1, { step: 2n });
  const twice = await model("then the first run");
  const runIds = [await rows.add("runs"), await rows.add("runs")].toSorted();
  for (const [at, runId] of [...runIds.entries()].toReversed()) await measured(twice, at === 0 ? 2 : 9, { runId });
  const name = "metrics.recall";
  const rising = ["then the further step", "then the first run", "the later counts"];
  const last = ["no number", "none", "of another name"];
  for (const size of [1, 2, 100]) {
    expect(await find({ size, orderBy: [{ name, descending: false }] })).toEqual([...rising, ...last]);
    expect(await find({ size, orderBy: [{ name, descending: true }] })).toEqual([...rising.toReversed(), ...last]);
  }
});

test("the order by a metric on a dataset is that of what was measured there", async ({ db, world }) => {
  const { model, measured, find } = await laboratory(db, world);
  const [one, other] = [await model("one"), await model("other")];
  for (const [id, values] of [[one, [1, 2, 3, 4]] as const, [other, [2, 1, 1, 1]] as const])
    for (const [at, given] of Object.values(onMay).entries())
      await measured(id, values[at] ?? 0, { loggedAt: BigInt(at), ...given });
  const by = (given: { dataset?: string; digest?: string }) =>
    find({ orderBy: [{ name: "metrics.recall", descending: true, ...given }] });
  expect(await by({ dataset: "May", digest: "1" })).toEqual(["other", "one"]);
  expect(await by({ dataset: "May" })).toEqual(["one", "other"]);
  expect(await by({})).toEqual(["one", "other"]);
  await expect(by({ digest: "1" })).rejects.toMatchObject({ code: "invalid" });
});

test("the order by words and moments turns either way, page by page; what has no such word comes last", async ({
  db,
  world,
}) => {
  const { rows, model, find } = await laboratory(db, world);
  const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
  await model("b", { changedAt: at(1), sourceRunId: await rows.add("runs") });
  await model("c", { changedAt: at(3) });
  await model("a", { changedAt: at(2) });
  const sorted = async (name: string, descending: boolean) =>
    (await find({ size: 1, orderBy: [{ name, descending }] })).join(" ");
  expect(await sorted("name", false)).toBe("a b c");
  expect(await sorted("name", true)).toBe("c b a");
  expect(await sorted("last_updated_timestamp", true)).toBe("c a b");
  expect(await sorted("creation_time", false)).toBe("a c b");
  expect(await sorted("source_run_id", false)).toBe("b c a");
  expect(await sorted("source_run_id", true)).toBe("b c a");
});
