// What waits to be handed over, and what was lately: each thing in which a row may differ keeps it from being shown, or moves it.
import { expect } from "vitest";
import { workspaceGrant } from "@/lib/access/grant";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listHandovers } from "./queries";

type Given = Record<string, unknown>;

async function laboratory(world: World) {
  const rows = new Rows(world.db, world.now);
  const inDays = (days: number) => new Date(world.now.getTime() + days * 86_400_000);
  const owner = await world.person({ name: "Olga" });
  /** Of a person and a project of its own, named after the key. */
  const handover = async (key: string, given: Given = {}, person: Given = {}) => {
    const { id: personId } = await world.person(person);
    const { id: projectId } = await world.project({ key, name: `Project ${key}`, ownerId: owner.id });
    await rows.add("handovers", { personId, projectId, dueAt: inDays(1), createdAt: world.now, ...given });
    return { personId, projectId };
  };
  const admin = await world.person({ isAdmin: true });
  const grant = await workspaceGrant(world.asker(admin), "people.manage");
  const shown = async () => (await listHandovers(grant)).map(({ project }) => project.key);
  return { rows, inDays, handover, grant, shown };
}

test("handovers that wait come with the first due first, then those that were done within two weeks (not others)", async ({
  world,
}) => {
  const { rows, inDays, handover, shown } = await laboratory(world);
  await handover("DONE", { doneAt: inDays(-14), dueAt: inDays(-20) });
  await handover("LONGAGO", { doneAt: new Date(inDays(-14).getTime() - 1) });
  await handover("LATER", { dueAt: inDays(3) });
  await handover("EARLIER", { createdAt: inDays(-1) });
  await handover("SOON");
  const back = await handover("BACK");
  await rows.add("memberships", back);
  const elsewhere = await handover("ELSEWHERE", { dueAt: inDays(2) });
  await rows.add("memberships", { ...elsewhere, projectId: back.projectId });
  await rows.add("memberships", { ...elsewhere, personId: back.personId });
  await handover("DEACTIVATED", {}, { deactivatedAt: world.now });
  expect(await shown()).toEqual(["SOON", "EARLIER", "ELSEWHERE", "LATER", "DONE"]);
});

test("what a leaver hands over at once keeps one order, of which fifty are shown", async ({ world }) => {
  const { rows, inDays, handover, grant, shown } = await laboratory(world);
  for (const key of ["BB", "AA", "CC"]) await handover(key);
  expect(await shown()).toEqual(["AA", "BB", "CC"]);
  const { projectId } = await handover("EE");
  for (const at of [2, 1, 3]) {
    const { id: personId } = await world.person({
      name: `Person ${at}`,
      id: `00000000-0000-7000-8000-00000000000${at}`,
    });
    await rows.add("handovers", { personId, projectId, dueAt: inDays(1), createdAt: world.now });
  }
  const people = (await listHandovers(grant)).slice(3, 6).map(({ person }) => person.name);
  expect(people).toEqual(["Person 1", "Person 2", "Person 3"]);
  for (let more = 0; more < 48; more += 1) await handover(`D${more}`);
  expect(await shown()).toHaveLength(50);
});

test("a handover that waits says what would go to whom, one that is done no longer", async ({ world }) => {
  const { rows, inDays, handover, grant } = await laboratory(world);
  const waiting = await handover("WAITING", {}, { name: "Ada" });
  const done = await handover("DONE", { doneAt: world.now });
  await handover("NOTHING", { dueAt: inDays(2) });
  for (const { personId, projectId } of [waiting, done]) await rows.add("datasets", { ownerId: personId, projectId });
  expect(await listHandovers(grant)).toEqual([
    {
      person: { id: waiting.personId, name: "Ada" },
      project: { id: waiting.projectId, key: "WAITING", name: "Project WAITING" },
      ...{ dueAt: inDays(1), doneAt: null, summary: "1 dataset to Olga" },
    },
    expect.objectContaining({ dueAt: inDays(2), summary: null }),
    expect.objectContaining({ doneAt: world.now, summary: null }),
  ]);
});
