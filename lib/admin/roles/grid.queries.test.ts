// People by projects: the projects that were last at work, the people by name, each with what they hold there.
import { expect } from "vitest";
import { memberships } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listRolesGrid } from "./grid.queries";

const minutesAgo = (world: World, minutes: number) => new Date(world.now.getTime() - minutes * 60_000);

test("shows what people hold in the projects that are shown, and only there", async ({ db, world }) => {
  const owner = await world.person({ name: "Owner" });
  const project = (key: string, minutes: number, part = {}) =>
    world.project({ key, ownerId: owner.id, updatedAt: minutesAgo(world, minutes), ...part });
  const [newer, older] = [await project("NEW", 1), await project("OLD", 2)];
  await project("GONE", 0, { archivedAt: world.now });
  await project("STOP", 0, { status: "stopped" });
  const bo = await world.person({ name: "Bo 100%" });
  const createdAt = world.now;
  await db.insert(memberships).values({ projectId: newer.id, personId: bo.id, role: "data_engineer", createdAt });
  await world.person({ name: "Left", deactivatedAt: world.now });
  await world.person({ name: "New", joinedAt: null });
  const admin = await world.person({ name: "Ada", isAdmin: true });
  const grant = await workspaceGrant(world.asker(admin), "role.assign");
  const grid = await listRolesGrid(grant);
  expect(grid.projects.map(({ key }) => key)).toEqual(["NEW", "OLD"]);
  expect(grid.people.map(({ name, isAdmin, isInvited }) => [name, isAdmin, isInvited])).toEqual([
    ["Ada", true, false],
    ["Bo 100%", false, false],
    ["New", false, true],
    ["Owner", false, false],
  ]);
  const of = (id: string) => Object.fromEntries(grid.people.find((person) => person.id === id)?.roles ?? []);
  expect(of(bo.id)).toEqual({ NEW: ["data_engineer"] });
  expect(of(older.ownerId)).toEqual({});
  const found = await listRolesGrid(grant, "100%", { people: 1, projects: 1 });
  expect([found.people.map(({ name }) => name), found.projects.length, found.isCut]).toEqual([["Bo 100%"], 1, false]);
  expect((await listRolesGrid(grant, "", { people: 1, projects: 1 })).isCut).toBe(true);
});
