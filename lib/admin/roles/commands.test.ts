// Roles go to those who are named, all of them or none, and to nobody in another project.
import { asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { events, memberships, notices, people, projects } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { assignRoles, setDefaultRole } from "./commands";
import { answerQuestion, listProjectChoices } from "./queries";

async function held(world: World, projectId: string) {
  const rows = await world.db
    .select({ email: people.email, role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.projectId, projectId))
    .orderBy(asc(people.email), asc(memberships.role));
  return rows.map(({ email, role }) => `${email} ${role}`);
}

async function cast(world: World) {
  const admin = await world.person({ isAdmin: true, email: "root@x.org" });
  const ada = await world.person({ email: "ada@x.org" });
  const bob = await world.person({ email: "bob@x.org", joinedAt: null });
  const churn = await world.project({ key: "CHURN" });
  const other = await world.project({ key: "OTHER" });
  return { admin, ada, bob, churn, other };
}

describe("assignRoles", () => {
  test("adds, sets and takes away for many, and tells them", async ({ world, db }) => {
    const { admin, ada, bob, churn, other } = await cast(world);
    const assign = (input: object) =>
      world.perform(admin, assignRoles, { project: "churn", people: "ada@x.org", ...input });
    expect(await assign({ people: "ADA@x.org, bob@x.org;", way: "add", roles: ["expert"] })).toMatchObject({
      ok: true,
      value: { changed: 2 },
    });
    expect(await assign({ way: "add", roles: ["stakeholder"] })).toMatchObject({ ok: true });
    expect(await held(world, churn.id)).toEqual(["ada@x.org stakeholder", "ada@x.org expert", "bob@x.org expert"]);
    expect(await assign({ way: "set", roles: ["ml_engineer"] })).toMatchObject({ ok: true });
    expect(await assign({ people: "bob@x.org", way: "remove", roles: ["expert"] })).toMatchObject({ ok: true });
    expect(await held(world, churn.id)).toEqual(["ada@x.org ml_engineer"]);
    expect(await held(world, other.id)).toEqual([]);
    expect(await assign({ way: "set", roles: [] })).toMatchObject({ ok: true });
    expect(await held(world, churn.id)).toEqual([]);

    const recorded = await db.select().from(events).orderBy(events.id);
    expect(recorded.map(({ projectId, subject }) => [projectId, subject])).toEqual(
      [null, ada.id, ada.id, bob.id, ada.id].map((subject) => [churn.id, subject]),
    );
    expect(recorded[1]).toMatchObject({
      kind: "roles.assigned",
      before: { "ada@x.org": ["expert"] },
      after: { "ada@x.org": ["stakeholder", "expert"] },
    });
    expect(await db.select().from(notices).where(eq(notices.personId, bob.id))).toHaveLength(2);
    const [moved] = await db.select({ version: projects.version }).from(projects).where(eq(projects.id, churn.id));
    expect(moved?.version).toBe(6);
  });

  test("refuses all where one is unknown, gone or nothing would change", async ({ world }) => {
    const { admin, churn } = await cast(world);
    await world.person({ email: "gone@x.org", deactivatedAt: world.now });
    await world.project({ key: "OLD", archivedAt: world.now });
    const fields = async (input: object) => {
      const outcome = await world.perform(admin, assignRoles, {
        project: "CHURN",
        people: "ada@x.org",
        way: "add",
        roles: ["expert"],
        ...input,
      });
      return outcome.ok ? {} : (outcome.refusal.details.fields ?? outcome.refusal.code);
    };
    expect(await fields({ people: "ada@x.org nobody@x.org gone@x.org" })).toEqual({
      people: "Nobody active here has this address: nobody@x.org, gone@x.org",
    });
    expect(await fields({ people: "ada@x.org bob" })).toEqual({ people: "No e-mail address: bob" });
    expect(await fields({ people: " ," })).toEqual({ people: "Whose? Write an e-mail address." });
    expect(await fields({ project: "NONE" })).toEqual({ project: "There is no such project." });
    expect(await fields({ project: "OLD" })).toBe("precondition");
    expect(await fields({ roles: [] })).toEqual({ roles: "Choose at least one role." });
    expect(await fields({ roles: ["boss"] })).toHaveProperty(["roles.0"]);
    expect(await fields({ way: "remove" })).toBe("precondition");
    expect(await held(world, churn.id)).toEqual([]);
  });

  test("leaves an owner with a role", async ({ world }) => {
    const { admin } = await cast(world);
    const owner = await world.person({ email: "owner@x.org" });
    const mine = await world.project({ key: "MINE", ownerId: owner.id });
    const give = (input: object) =>
      world.perform(admin, assignRoles, { project: "MINE", people: owner.email, ...input });
    expect(await give({ way: "add", roles: ["expert"] })).toMatchObject({ ok: true });
    expect(await give({ way: "set" })).toMatchObject({
      refusal: { details: { fields: { people: expect.stringContaining("owns MINE") } } },
    });
    expect(await held(world, mine.id)).toEqual(["owner@x.org expert"]);
  });

  test("is an admin's, whatever roles one holds", async ({ world }) => {
    const { project, members } = await world.team();
    const input = { project: project.key, people: members.expert.email, way: "add", roles: ["stakeholder"] };
    for (const member of [...Object.values(members), null]) {
      expect(await world.perform(member, assignRoles, input)).toMatchObject({ refusal: { code: "forbidden" } });
    }
  });
});

test("setDefaultRole changes those who have another, and says so once", async ({ world, db }) => {
  const { admin, ada, bob } = await cast(world);
  await db.update(people).set({ defaultRole: "expert" }).where(eq(people.id, bob.id));
  const set = () => world.perform(admin, setDefaultRole, { people: "ada@x.org\nbob@x.org", role: "expert" });
  expect(await set()).toMatchObject({ ok: true, value: { changed: 1 } });
  expect(await set()).toMatchObject({ refusal: { code: "precondition" } });
  const [event] = await db.select().from(events);
  expect(event).toMatchObject({
    subject: ada.id,
    before: { "ada@x.org": "data_scientist" },
    after: { "ada@x.org": "expert" },
  });
  expect(await world.perform(admin, setDefaultRole, { people: "ada@x.org", role: "" })).toMatchObject({
    refusal: { details: { fields: { role: "Please choose a role." } } },
  });
});

describe("answerQuestion", () => {
  test("looks up how somebody stands, and names who or what is not here", async ({ world }) => {
    const admin = await world.person({ isAdmin: true });
    const { project, members } = await world.team();
    await world.project({ key: "OLD", archivedAt: world.now });
    const grant = await workspaceGrant(world.asker(admin), "role.assign");
    const ask = (person: string, key: string, capability: "gate.waive" | "people.manage" = "gate.waive") =>
      answerQuestion(grant, { person, project: key, capability });
    expect((await ask(members.stakeholder.email, project.key)).explanation).toMatchObject({ allowed: true });
    expect((await ask(members.expert.email, project.key)).explanation).toMatchObject({ allowed: false });
    expect((await ask(members.expert.email, "", "people.manage")).explanation).toMatchObject({ allowed: false });
    expect(await ask("nobody@x.org", "NONE")).toEqual({
      explanation: null,
      fields: { person: "Nobody here has this address.", project: "There is no such project." },
    });
    expect(await listProjectChoices(grant)).toEqual([{ key: project.key, name: project.name }]);
  });
});
