// What a sign-on takes away waits, ends by itself when the role comes back, and can be given back.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { datasets, events, handovers, memberships, notices, tasks, workspace } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { cancelHandover, handOverDue, handOverNow, undoHandover } from "./commands";
import { listHandovers } from "./queries";
import { awaitHandover, endHandover } from "./steps";

const hourMs = 3_600_000;
const later = (world: World, hours: number) => {
  world.now = new Date(world.now.getTime() + hours * hourMs);
};

async function taken(world: World) {
  await world.workspace();
  const { db } = world;
  const admin = await world.person({ isAdmin: true });
  const team = await world.team();
  const { project, members } = team;
  const ada = { ...members.data_engineer, name: "Ada" };
  const dataset = { name: "Calls", source: "CRM", sensitivity: "internal" as const, createdAt: world.now };
  await db.insert(datasets).values({ ...dataset, projectId: project.id, ownerId: ada.id, createdById: ada.id });
  await db.delete(memberships).where(eq(memberships.personId, ada.id));
  const input = { projectId: project.id, personId: ada.id };
  const take = () => awaitHandover({ tx: db, now: world.now, projectId: project.id, from: ada });
  const owner = async () => (await db.select({ of: datasets.ownerId }).from(datasets))[0]?.of;
  return { admin, team, project, ada, input, take, owner };
}

describe("what somebody has in hand when a sign-on takes their last role", () => {
  test("stays theirs for a day, and then goes to the owner", async ({ world, db }) => {
    const { ada, project, take, owner } = await taken(world);
    expect(await take()).toMatchObject([
      {
        event: {
          kind: "member.handover_waits",
          after: { note: expect.stringMatching(/In a day .* 1 dataset to the project's owner/) },
        },
      },
    ]);
    await world.work(handOverDue);
    later(world, 23);
    await world.work(handOverDue);
    expect(await owner()).toBe(ada.id);
    later(world, 1);
    await world.work(handOverDue);
    expect(await owner()).toBe(project.ownerId);
    expect(await db.$count(events, eq(events.kind, "member.duties_handed_over"))).toBe(1);
    await world.work(handOverDue);
    expect(await db.$count(events, eq(events.kind, "member.duties_handed_over"))).toBe(1);
  });

  test("is not held up by however many were done before, or are not due yet", async ({ world, db }) => {
    const { ada, project, take, owner } = await taken(world);
    await take();
    const rows = new Rows(db, world.now);
    const personId = await rows.add("people");
    for (let at = 0; at < 50; at += 1) {
      const dueAt = new Date(world.now.getTime() - hourMs);
      const projectId = await rows.add("projects", { ownerId: personId });
      await rows.add("handovers", { projectId, personId, dueAt, doneAt: dueAt, createdAt: dueAt });
    }
    later(world, 24);
    await world.work(handOverDue);
    expect([ada.id, project.ownerId, await owner()]).toEqual([ada.id, project.ownerId, project.ownerId]);
  });

  test("waits as long as the workspace says, and not at all where that is 0 days", async ({ world, db }) => {
    const { take, ada, project, owner } = await taken(world);
    await db.update(workspace).set({ handoverDays: 3 });
    await take();
    later(world, 71);
    await world.work(handOverDue);
    expect(await owner()).toBe(ada.id);
    await db.update(workspace).set({ handoverDays: 0 });
    expect(await take()).toMatchObject([{ event: { kind: "member.duties_handed_over" } }]);
    expect(await owner()).toBe(project.ownerId);
  });

  test("stays theirs for good when the role comes back, by whom it may", async ({ world, db }) => {
    const { take, ada, project, input, owner } = await taken(world);
    await take();
    await endHandover(db, input);
    expect(await db.select().from(handovers)).toEqual([]);
    await take();
    await db
      .insert(memberships)
      .values({ projectId: project.id, personId: ada.id, role: "expert", createdAt: world.now });
    later(world, 48);
    await world.work(handOverDue);
    expect(await owner()).toBe(ada.id);
    expect(await db.select().from(handovers)).toEqual([]);
  });

  test("that was handed over stays on record when the role comes back", async ({ world, db }) => {
    const { take, input, owner, project } = await taken(world);
    await take();
    later(world, 24);
    await world.work(handOverDue);
    expect(await owner()).toBe(project.ownerId);
    await endHandover(db, input);
    expect(await db.select({ doneAt: handovers.doneAt }).from(handovers)).toEqual([{ doneAt: world.now }]);
  });

  test("waits anew when it is taken away again", async ({ world }) => {
    const { take, ada, owner } = await taken(world);
    await take();
    later(world, 20);
    await take();
    later(world, 20);
    await world.work(handOverDue);
    expect(await owner()).toBe(ada.id);
  });

  test("is nothing to wait for where they have nothing", async ({ world, db }) => {
    const { take } = await taken(world);
    await db.delete(datasets);
    expect(await take()).toEqual([]);
    expect(await db.select().from(handovers)).toEqual([]);
  });
});

describe("an admin", () => {
  test("sees what waits, leaves it with them or hands it over now, and nobody else does", async ({ world, db }) => {
    const { admin, take, ada, project, input, owner } = await taken(world);
    await take();
    const grant = await workspaceGrant(world.asker(admin), "people.manage");
    expect(await listHandovers(grant)).toMatchObject([
      {
        person: { id: ada.id },
        project: { key: project.key },
        doneAt: null,
        summary: expect.stringContaining("1 dataset to"),
      },
    ]);
    const nobody = { refusal: { code: "forbidden" } };
    expect(await world.perform(ada, cancelHandover, input)).toMatchObject(nobody);
    expect(await world.perform(admin, cancelHandover, input)).toMatchObject({ ok: true });
    later(world, 48);
    await world.work(handOverDue);
    expect(await owner()).toBe(ada.id);
    expect(await world.perform(admin, handOverNow, input)).toMatchObject({ refusal: { code: "not_found" } });
    await take();
    expect(await world.perform(admin, handOverNow, input)).toMatchObject({ ok: true });
    expect(await owner()).toBe(project.ownerId);
    const [event] = await db.select().from(events).where(eq(events.kind, "member.duties_handed_over"));
    expect(event).toMatchObject({ actorId: admin.id });
  });

  test("gives back what nobody has passed on since, and only that", async ({ world, db }) => {
    const { admin, take, ada, project, team, input, owner } = await taken(world);
    const own = {
      projectId: project.id,
      assigneeId: ada.id,
      createdById: ada.id,
      createdAt: world.now,
      phase: "design" as const,
    };
    for (const title of ["Count calls", "Ask sales"]) await db.insert(tasks).values({ ...own, title });
    await take();
    await world.perform(admin, handOverNow, input);
    await db.update(tasks).set({ assigneeId: team.members.expert.id }).where(eq(tasks.title, "Ask sales"));
    for (const again of [handOverNow, cancelHandover])
      expect(await world.perform(admin, again, input)).toMatchObject({ refusal: { code: "not_found" } });
    expect(await world.perform(admin, undoHandover, input)).toMatchObject({ ok: true, value: { given: 2 } });
    expect(await owner()).toBe(ada.id);
    const assignees = await db.select({ title: tasks.title, to: tasks.assigneeId }).from(tasks).orderBy(tasks.title);
    expect(assignees).toEqual([
      { title: "Ask sales", to: team.members.expert.id },
      { title: "Count calls", to: ada.id },
    ]);
    expect(await db.select().from(notices).where(eq(notices.personId, project.ownerId))).toHaveLength(2);
    expect(await world.perform(admin, undoHandover, input)).toMatchObject({ refusal: { code: "not_found" } });
  });

  test("can give it back for two weeks", async ({ world }) => {
    const { admin, take, input } = await taken(world);
    await take();
    await world.perform(admin, handOverNow, input);
    later(world, 15 * 24);
    expect(await world.perform(admin, undoHandover, input)).toMatchObject({ refusal: { code: "not_found" } });
  });
});
