// The team: roles given and taken, the owner's place kept, and nobody from elsewhere touched.
import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import { events, memberships, notices } from "@/db/schema";
import { listMembers, listPeopleToAdd } from "@/lib/projects/members.queries";
import { test } from "@/lib/testing/test";
import * as commands from "./commands";

test("giving roles adds, replaces and removes, and tells the person", async ({ db, world }) => {
  const { project, members } = await world.team();
  const person = await world.person({ name: "Ann" });
  const give = (version: number, roles: string[]) =>
    world.perform(members.stakeholder, commands.setMemberRoles, { version, personId: person.id, roles }, project);
  expect(await give(1, ["ml_engineer", "expert", ""])).toEqual({ ok: true, value: { version: 2 } });
  expect(await give(2, ["expert"])).toEqual({ ok: true, value: { version: 3 } });
  expect(await give(3, ["expert"])).toMatchObject({ ok: false, refusal: { code: "precondition" } });
  expect(await give(3, [""])).toEqual({ ok: true, value: { version: 4 } });
  expect(await give(4, [])).toMatchObject({ ok: false, refusal: { code: "not_found" } });
  const done = await db.select().from(events).orderBy(events.id);
  expect(done.map(({ kind, before, after }) => ({ kind, before, after }))).toEqual([
    {
      kind: "member.roles_changed",
      before: { person: "Ann", roles: [] },
      after: { person: "Ann", roles: ["expert", "ml_engineer"] },
    },
    {
      kind: "member.roles_changed",
      before: { person: "Ann", roles: ["expert", "ml_engineer"] },
      after: { person: "Ann", roles: ["expert"] },
    },
    { kind: "member.removed", before: { person: "Ann", roles: ["expert"] }, after: null },
  ]);
  const told = await db.select().from(notices).where(eq(notices.personId, person.id)).orderBy(notices.eventId);
  expect(told.map(({ kind }) => kind)).toEqual(["assigned", "assigned", "told"]);
});

test("roles that were not sent, unknown roles and unknown or departed people are refused", async ({ world }) => {
  const { project, members } = await world.team();
  const gone = await world.person({ deactivatedAt: world.now });
  const give = (input: object) =>
    world.perform(members.stakeholder, commands.setMemberRoles, { version: 1, ...input }, project);
  expect(await give({ personId: members.expert.id })).toMatchObject({ refusal: { code: "invalid" } });
  expect(await give({ personId: members.expert.id, roles: ["admin"] })).toMatchObject({ refusal: { code: "invalid" } });
  expect(await give({ personId: gone.id, roles: ["expert"] })).toMatchObject({ refusal: { code: "not_found" } });
  expect(await give({ personId: project.id, roles: ["expert"] })).toMatchObject({ refusal: { code: "not_found" } });
});

test("a change on stale ground is a conflict that shows the stored roles", async ({ world }) => {
  const { project, members } = await world.team();
  const input = { version: 7, personId: members.expert.id, roles: ["stakeholder"] };
  expect(await world.perform(members.stakeholder, commands.setMemberRoles, input, project)).toMatchObject({
    ok: false,
    refusal: { code: "conflict", details: { theirs: { roles: ["expert"], version: 1 } } },
  });
});

test("the owner cannot be removed; a member can, from this project only (not others)", async ({ db, world }) => {
  const { project, members } = await world.team();
  const other = await world.project();
  const there = await world.member(other.id, "expert");
  const remove = (personId: string, version = 1) =>
    world.perform(members.stakeholder, commands.setMemberRoles, { version, personId, roles: [""] }, project);
  expect(await remove(project.ownerId)).toMatchObject({ refusal: { code: "precondition" } });
  expect(await remove(there.id)).toMatchObject({ refusal: { code: "not_found" } });
  expect((await remove(members.expert.id)).ok).toBe(true);
  expect(await db.select().from(memberships).where(eq(memberships.personId, there.id))).toHaveLength(1);
  const left = and(eq(memberships.personId, members.expert.id), eq(memberships.projectId, project.id));
  expect(await db.select().from(memberships).where(left)).toEqual([]);
});

test("a project is handed to a member, who is told; to nobody else", async ({ db, world }) => {
  const { project, members } = await world.team();
  const hand = (personId: string, version = 1) =>
    world.perform(members.stakeholder, commands.changeOwner, { version, personId }, project);
  const stranger = await world.person();
  expect(await hand(stranger.id)).toMatchObject({ refusal: { details: { fields: { personId: expect.any(String) } } } });
  expect(await hand(project.ownerId)).toMatchObject({ refusal: { code: "precondition" } });
  expect(await hand(members.expert.id, 9)).toMatchObject({
    refusal: { code: "conflict", details: { theirs: { ownerId: project.ownerId } } },
  });
  expect((await hand(members.expert.id)).ok).toBe(true);
  const told = await db.select({ personId: notices.personId, kind: notices.kind }).from(notices);
  expect(told).toEqual(
    expect.arrayContaining([
      { personId: members.expert.id, kind: "assigned" },
      { personId: project.ownerId, kind: "told" },
    ]),
  );
});

test("members are listed with the owner, and whoever could be added without them", async ({ world }) => {
  const project = await world.project({ ownerId: (await world.person({ name: "Olga" })).id });
  const both = await world.member(project.id, "expert", "stakeholder");
  const ann = await world.person({ name: "Ann", email: "ann@example.org" });
  await world.person({ name: "Gone", deactivatedAt: world.now });
  const grant = await world.grant(both, project, "project.team");
  expect(await listMembers(grant)).toMatchObject([
    { name: "Olga", roles: [], isOwner: true, since: null },
    { id: both.id, roles: ["stakeholder", "expert"], isOwner: false, since: world.now },
  ]);
  expect((await listPeopleToAdd(grant)).map(({ name }) => name)).toEqual(["Ann", "Olga"]);
  expect(await listPeopleToAdd(grant, "ann@")).toMatchObject([{ id: ann.id }]);
  expect(await listPeopleToAdd(grant, "%")).toEqual([]);
});
