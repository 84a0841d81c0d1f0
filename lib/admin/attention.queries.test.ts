// What needs an admin is found, and nothing else: of those who are here, of projects that are at work, and of the last days.
import { v7 } from "uuid";
import { expect } from "vitest";
import type { roles } from "@/db/enums";
import { events, memberships } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { countForAdmins, listUnanswered, listUnheldRoles } from "./attention.queries";

const asAdmin = async (world: World) => {
  const admin = await world.person({ isAdmin: true });
  return workspaceGrant(world.asker(admin), "people.manage");
};

test("a role is held by whoever is here; who has left holds none", async ({ db, world }) => {
  const grant = await asAdmin(world);
  const [full, half] = [await world.team(), await world.project()];
  await world.project({ archivedAt: world.now });
  await world.project({ status: "paused" });
  const gone = await world.person({ deactivatedAt: world.now });
  const held = (personId: string, role: (typeof roles)[number]) =>
    db.insert(memberships).values({ projectId: half.id, personId, role, createdAt: world.now });
  await held(full.members.expert.id, "expert");
  await held(gone.id, "ml_engineer");
  const others = ["stakeholder", "data_scientist", "data_engineer", "ml_engineer"];
  expect(await listUnheldRoles(grant)).toEqual([{ key: half.key, name: half.name, missing: others }]);
});

test("whoever was invited and didn't come is named, the longest waiting first", async ({ world }) => {
  const grant = await asAdmin(world);
  const invited = (name: string, day: string) =>
    world.person({ name, joinedAt: null, createdAt: new Date(`2026-02-${day}T09:00:00Z`) });
  await invited("Later", "20");
  await invited("Sooner", "10");
  await world.person({ joinedAt: null, deactivatedAt: world.now });
  expect((await listUnanswered(grant)).map(({ name }) => name)).toEqual(["Sooner", "Later"]);
  expect(await listUnanswered(grant, 1)).toHaveLength(1);
});

test("refusals count for a week, admins while they are here", async ({ db, world }) => {
  const grant = await asAdmin(world);
  await world.person({ isAdmin: true, deactivatedAt: world.now });
  await world.person({ isAdmin: true, joinedAt: null });
  const daysAgo = (days: number) => new Date(world.now.getTime() - days * 86_400_000);
  const happened = (kind: string, days: number) =>
    db.insert(events).values({ at: daysAgo(days), kind, subject: v7(), before: null, after: null });
  await happened("sign_on.refused", 6.9);
  await happened("sign_on.refused", 7.1);
  await happened("person.signed_in", 1);
  expect(await countForAdmins(grant)).toEqual({ refusals: 1, admins: 1 });
});
