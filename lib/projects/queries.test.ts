// Who sees which projects, in which order, page by page.
import { expect } from "vitest";
import { memberships, valueSummaries } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listProjects } from "./queries";
import type { ProjectFilter } from "./schema";

const keys = async (world: World, person: { id: string }, filter: Partial<ProjectFilter> = {}) => {
  const grant = await workspaceGrant(world.asker(person), "workspace.read");
  return (await listProjects(grant, filter)).projects.map(({ key }) => key);
};

/** Follows the pages to the end. */
async function everyPage(world: World, person: { id: string }, filter: Partial<ProjectFilter>) {
  const grant = await workspaceGrant(world.asker(person), "workspace.read");
  const seen: string[] = [];
  let pages = 0;
  for (let after: string | undefined, more = true; more; pages += 1) {
    const page = await listProjects(grant, { ...filter, after });
    seen.push(...page.projects.map(({ key }) => key));
    after = page.next ?? undefined;
    more = page.next !== null;
  }
  return { seen, pages };
}

test("a stranger sees what the workspace may see, a member and the owner theirs, an admin all", async ({ world }) => {
  const owner = await world.person();
  await world.project({ key: "OPEN", visibility: "workspace" });
  const secret = await world.project({ key: "SECRET", ownerId: owner.id });
  const member = await world.member(secret.id, "expert", "data_engineer");
  const admin = await world.person({ isAdmin: true });
  expect(await keys(world, await world.person())).toEqual(["OPEN"]);
  for (const person of [owner, member, admin]) expect((await keys(world, person)).sort()).toEqual(["OPEN", "SECRET"]);
  const grant = await workspaceGrant(world.asker(member), "workspace.read");
  const { projects } = await listProjects(grant, { search: "secret" });
  expect(projects).toMatchObject([{ key: "SECRET", roles: ["expert", "data_engineer"], paysBack: null }]);
});

test("narrowed by words, status, phase, role and archive", async ({ world }) => {
  const person = await world.person();
  const open = { visibility: "workspace" as const };
  await world.project({ ...open, key: "CHURN", name: "Customer churn", phase: "development" });
  const mine = await world.project({ ...open, key: "DEMAND", name: "Forecast 100%", status: "paused" });
  await world.project({ ...open, key: "OLD", name: "Old churn", archivedAt: world.now });
  await world.db
    .insert(memberships)
    .values({ projectId: mine.id, personId: person.id, role: "expert", createdAt: world.now });
  expect(await keys(world, person, { search: "churn" })).toEqual(["CHURN"]);
  expect(await keys(world, person, { search: "dem" })).toEqual(["DEMAND"]);
  expect(await keys(world, person, { search: "0%" })).toEqual(["DEMAND"]);
  expect(await keys(world, person, { search: "%" })).toEqual(["DEMAND"]);
  expect(await keys(world, person, { status: "paused" })).toEqual(["DEMAND"]);
  expect(await keys(world, person, { phase: "development" })).toEqual(["CHURN"]);
  expect(await keys(world, person, { mine: "any" })).toEqual(["DEMAND"]);
  expect(await keys(world, person, { mine: "data_scientist" })).toEqual([]);
  expect(await keys(world, person, { archived: "yes" })).toEqual(["OLD"]);
});

test("every order shows each project once over its pages, ties and missing values included", async ({ db, world }) => {
  const person = await world.person();
  for (let number = 10; number < 70; number += 1) {
    const project = await world.project({
      key: `P${number}X`,
      name: `Project ${String(number % 7)}`,
      ownerId: person.id,
      updatedAt: new Date(world.now.getTime() - (number % 5) * 1000),
    });
    if (number % 3 === 0) continue;
    await db
      .insert(valueSummaries)
      .values({ projectId: project.id, realised: [0, 0, 0, 0, 0, 0], mean: number % 4, paysBack: 0.5 });
  }
  for (const sort of ["updated", "name", "value"] as const) {
    const { seen, pages } = await everyPage(world, person, { sort });
    expect(pages).toBe(3);
    expect(new Set(seen).size, sort).toBe(60);
    expect(seen).toHaveLength(60);
  }
  const { seen } = await everyPage(world, person, { sort: "value" });
  const scores = seen.map((key) => Number(key.slice(1, 3))).map((number) => (number % 3 === 0 ? -1 : number % 4));
  expect(scores, "the estimated first, by value").toEqual(scores.toSorted((a, b) => b - a));
});

test("a place that nobody wrote starts at the beginning", async ({ world }) => {
  const project = await world.project({ visibility: "workspace" });
  expect(await keys(world, await world.person(), { after: "'; drop table projects" })).toEqual([project.key]);
});
