// Causes for which passed gates no longer stand, and whom they can go to: each thing in which a row may differ keeps it from being shown, or moves it.

import { v7 } from "uuid";
import { expect } from "vitest";
import type { Role } from "@/db/enums";
import { workspaceGrant } from "@/lib/access/grant";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { findRepairer, getLapse, listLapses, listMyLapses, listTeam, readShortfalls } from "./queries";

type Given = Record<string, unknown>;
/** In another order than that in which rows are kept; all before the ids that are given by themselves. */
const idOf = (at: number) => `00000000-0000-7000-8000-00000000000${at}`;

async function laboratory(world: World) {
  const rows = new Rows(world.db, world.now);
  const person = await world.person({ name: "Pia" });
  const daysAgo = (days: number) => new Date(world.now.getTime() - days * 86_400_000);
  const project = await world.project({ key: "CHURN", name: "Churn", currency: "USD" });
  const foreign = await world.project({ visibility: "workspace" });
  const holds = (role: Role, given: Given = {}) =>
    rows.add("memberships", { projectId: project.id, personId: person.id, role, ...given });
  await holds("expert");
  const lapse = (cause: string, given: Given = {}) =>
    rows.add("gateLapses", { projectId: project.id, ownerId: person.id, cause, lapsedAt: world.now, ...given });
  const grant = await world.grant(person, project);
  const own = await workspaceGrant(world.asker(person), "workspace.read");
  return { rows, person, project, foreign, grant, own, daysAgo, holds, lapse };
}

const causes = (listed: readonly { cause: string }[]) => listed.map(({ cause }) => cause);

test("causes that are not over are a project's, the latest first, each with who has it (not others)", async ({
  world,
}) => {
  const { person, foreign, grant, daysAgo, lapse } = await laboratory(world);
  const other = await world.person({ name: "Otto" });
  await lapse("older", { lapsedAt: daysAgo(2) });
  const judged = { before: { state: "met" }, after: { state: "unmet", shortfalls: [] } };
  const id = await lapse("newer", { lapsedAt: daysAgo(1), ownerId: other.id, gates: ["design"], ...judged });
  await lapse("as new, first by id", { lapsedAt: daysAgo(1), id: idOf(1) });
  const over = await lapse("over", { endedAt: world.now });
  const elsewhere = await lapse("of another project", { projectId: foreign.id });
  expect(causes(await listLapses(grant))).toEqual(["newer", "as new, first by id", "older"]);
  expect(await getLapse(grant, id)).toEqual({
    ...{ id, cause: "newer", gates: ["design"], ...judged, lapsedAt: daysAgo(1), endedAt: null },
    ...{ ownerId: other.id, owner: "Otto" },
  });
  expect(await getLapse(grant, idOf(1))).toMatchObject({ ownerId: person.id, owner: "Pia" });
  for (const id of [over, elsewhere, v7(), "nonsense"])
    await expect(getLapse(grant, id)).rejects.toMatchObject({ code: "not_found" });
});

test("of the causes in one's own projects come one's own first, then the latest (not others)", async ({ world }) => {
  const { person, project, foreign, own, daysAgo, holds, lapse } = await laboratory(world);
  const other = { ownerId: (await world.person({ name: "Otto" })).id };
  await lapse("newer, another's", { ...other, lapsedAt: daysAgo(1) });
  await lapse("older, another's", { ...other, lapsedAt: daysAgo(2) });
  await lapse("one's own", { lapsedAt: daysAgo(9) });
  await lapse("over", { endedAt: world.now });
  await lapse("where one sees all and works at nothing", { projectId: foreign.id });
  const archived = await world.project({ archivedAt: world.now });
  await holds("expert", { projectId: archived.id });
  await lapse("archived", { projectId: archived.id });
  await holds("expert", { projectId: foreign.id, personId: other.ownerId });
  // a second role in the project shows nothing twice
  await holds("data_scientist");
  const all = ["one's own", "newer, another's", "older, another's"];
  expect(causes(await listMyLapses(own))).toEqual(all);
  expect(causes(await listMyLapses(own, 2))).toEqual(all.slice(0, 2));
  expect((await listMyLapses(own))[0]).toMatchObject({
    ...{ ownerId: person.id, owner: "Pia", project: { key: "CHURN", name: "Churn", currency: "USD" } },
  });
  expect((await listMyLapses(own))[1]).toMatchObject({ owner: "Otto" });
  // found in one judgement they have one moment, and still one order
  const together = { ...other, lapsedAt: daysAgo(3), projectId: project.id };
  for (const at of [2, 3, 1]) await lapse(`at once ${at}`, { ...together, id: idOf(at) });
  expect(causes(await listMyLapses(own))).toEqual([...all, "at once 3", "at once 2", "at once 1"]);
  for (let more = 0; more < 15; more += 1) await lapse(`one more ${more}`);
  expect(await listMyLapses(own)).toHaveLength(20);
});

test("a cause can be handed to everybody with a role in the project, each once, by name (not others)", async ({
  world,
}) => {
  const { foreign, grant, holds } = await laboratory(world);
  const member = async (name: string, given: Given = {}, person: Given = {}) =>
    holds("expert", { personId: (await world.person({ name, ...person })).id, ...given });
  await member("Zoe");
  await member("Adam");
  await holds("data_scientist");
  await world.person({ name: "without a role" });
  await member("who left", {}, { deactivatedAt: world.now });
  await member("of another project", { projectId: foreign.id });
  expect((await listTeam(grant)).map(({ name }) => name)).toEqual(["Adam", "Pia", "Zoe"]);
});

test("what is to be put right goes to the first role that anybody holds, there to whoever has held it longest (not others)", async ({
  world,
}) => {
  const { project, foreign, daysAgo, holds } = await laboratory(world);
  const names = new Map([[project.ownerId, "owner"]]);
  const member = async (name: string, role: Role, days: number, given: Given = {}, person: Given = {}) => {
    const { id } = await world.person({ name, ...person });
    names.set(id, name);
    await holds(role, { personId: id, createdAt: daysAgo(days), ...given });
  };
  const found = async () =>
    names.get(await findRepairer(world.db, project.id, ["ml_engineer", "data_engineer", "data_scientist"]));
  expect(await found()).toBe("owner");
  await member("who left", "ml_engineer", 9, {}, { deactivatedAt: world.now });
  await member("of another project", "ml_engineer", 9, { projectId: foreign.id });
  await member("of a role that is not asked", "stakeholder", 9);
  expect(await found()).toBe("owner");
  await member("of the last role", "data_scientist", 9);
  expect(await found()).toBe("of the last role");
  await member("of the second role", "data_engineer", 1);
  expect(await found()).toBe("of the second role");
  await member("for longer", "data_engineer", 2);
  expect(await found()).toBe("for longer");
  for (const at of [2, 1, 3]) await member(`for longest ${at}`, "data_engineer", 3, {}, { id: idOf(at) });
  expect(await found()).toBe("for longest 1");
  await expect(findRepairer(world.db, v7(), ["expert"])).rejects.toMatchObject({ code: "not_found" });
});

test("requirements that fall short are said in their words, with the metric in force and their own figure (not others)", async ({
  world,
}) => {
  const { rows } = await laboratory(world);
  const metric = (given: Given = {}) => rows.add("metrics", { name: "Recall", unit: "share", target: 0.8, ...given });
  const requirement = (statement: string, metricId: string | null) => rows.add("requirements", { statement, metricId });
  const measured = await requirement("is measured", await metric());
  const retired = await requirement("has a retired metric", await metric({ retiredAt: world.now, name: "Past" }));
  const without = await requirement("has no metric", null);
  await requirement("is not asked", await metric({ name: "Other" }));
  const judged = (id: string, value: number | null = null) => ({ id, value });
  const bare = { metric: null, target: null, unit: "", value: null };
  expect(await readShortfalls(world.db, [judged(measured, 0.7), judged(without), judged(retired)])).toEqual([
    { requirement: "has a retired metric", ...bare },
    { requirement: "has no metric", ...bare },
    { requirement: "is measured", metric: "Recall", target: 0.8, unit: "share", value: 0.7 },
  ]);
  expect(await readShortfalls(world.db, [judged(without)])).toEqual([{ requirement: "has no metric", ...bare }]);
  expect(await readShortfalls(world.db, [])).toEqual([]);
});
