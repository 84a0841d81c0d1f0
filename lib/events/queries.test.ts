// What changed since somebody's last visit: by project, so that a busy one doesn't hide the others.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { memberships, people } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { addTask } from "@/lib/collaboration/tasks/commands";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listChangedProjects } from "./queries";

const minutesLater = (world: World, minutes: number) => new Date(world.now.getTime() + minutes * 60_000);

test("a busy project doesn't hide a quiet one, and what was before, or one's own, is not news", async ({
  db,
  world,
}) => {
  const [quiet, busy, old] = [await world.team(), await world.team(), await world.team()];
  const reader = await world.person({ previousVisitAt: minutesLater(world, 5) });
  for (const { project } of [quiet, busy, old]) {
    const [projectId, personId] = [project.id, reader.id];
    await db.insert(memberships).values({ projectId, personId, role: "stakeholder", createdAt: world.now });
  }
  const add = (by: { id: string }, { project }: typeof quiet, title: string) =>
    world.perform(by, addTask, { title, phase: "design" }, project);
  await add(old.members.expert, old, "Before the visit");
  world.now = minutesLater(world, 10);
  await add(quiet.members.expert, quiet, "Once");
  await add(reader, quiet, "Their own");
  for (const title of ["One", "Two", "Three", "Four"]) await add(busy.members.expert, busy, title);

  const grant = await workspaceGrant(world.asker(reader), "workspace.read");
  const keys = async (most?: { projects: number; events: number }) =>
    (await listChangedProjects(grant, most)).map(({ project, entries }) => [project.key, entries.length]);
  expect(await keys()).toEqual([
    [busy.project.key, 4],
    [quiet.project.key, 1],
  ]);
  expect(await keys({ projects: 1, events: 2 })).toEqual([[busy.project.key, 2]]);
  await db.update(people).set({ previousVisitAt: null }).where(eq(people.id, reader.id));
  expect(await keys(), "somebody new has no visit to look back to").toEqual([]);
});
