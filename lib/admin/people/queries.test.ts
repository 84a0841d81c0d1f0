// The list of people: what it finds, how it pages, and what it knows of one person.
import { describe, expect } from "vitest";
import { memberships } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { countPeople, getPerson, listColleagues, listPeople, listProjectsOf, pageSize } from "./queries";
import { PeopleFilter } from "./schema";

async function opened(world: World) {
  const admin = await world.person({ isAdmin: true, name: "Root", email: "root@example.org" });
  const grant = await workspaceGrant(world.asker(admin), "people.manage");
  const names = async (filter: Record<string, unknown>) =>
    (await listPeople(grant, PeopleFilter.parse(filter))).people.map(({ name }) => name);
  return { admin, grant, names };
}

describe("listPeople", () => {
  test("searches names and addresses, taking wildcards by the letter", async ({ world }) => {
    const { names } = await opened(world);
    await world.person({ name: "Ada 100%", email: "ada@example.org" });
    await world.person({ name: "Bob", email: "bob@lovelace.org" });
    expect(await names({ q: "ADA" })).toEqual(["Ada 100%"]);
    expect(await names({ q: "lovelace" })).toEqual(["Bob"]);
    expect(await names({ q: "0%" })).toEqual(["Ada 100%"]);
    expect(await names({ q: "%" })).toEqual(["Ada 100%"]);
    expect(await names({ q: "zz" })).toEqual([]);
  });

  test("narrows by status and role, and takes nonsense as not given", async ({ world }) => {
    const { names, grant } = await opened(world);
    await world.person({ name: "Ina", joinedAt: null });
    await world.person({ name: "Gil", deactivatedAt: world.now });
    await world.person({ name: "Eve", defaultRole: "expert" });
    expect(await names({ status: "invited" })).toEqual(["Ina"]);
    expect(await names({ status: "deactivated" })).toEqual(["Gil"]);
    expect(await names({ status: "active" })).toEqual(["Eve", "Root"]);
    expect(await names({ role: "expert" })).toEqual(["Eve"]);
    expect(await names({ role: "admin" })).toEqual(["Root"]);
    expect(await names({ status: "dead", role: ["x"], sort: "height", after: "1" })).toHaveLength(4);
    expect(await countPeople(grant)).toEqual({ all: 4, active: 2, invited: 1, deactivated: 1 });
  });

  test.for(["name", "seen"] as const)(
    "pages by %s there and back without losing or doubling anyone",
    async (sort, { world }) => {
      const { grant } = await opened(world);
      for (let at = 0; at < 2 * pageSize + 9; at += 1) {
        const lastSeenAt = at % 3 === 0 ? null : new Date(world.now.getTime() - (at % 5) * 1_000);
        await world.person({ name: `Person ${String(at % 20).padStart(2, "0")}`, lastSeenAt });
      }
      const page = (filter: Record<string, unknown>) => listPeople(grant, PeopleFilter.parse({ sort, ...filter }));
      const first = await page({});
      const second = await page({ after: first.after });
      const third = await page({ after: second.after });
      const ids = [first, second, third].flatMap(({ people }) => people.map(({ id }) => id));
      expect([first, second, third].map(({ people }) => people.length)).toEqual([pageSize, pageSize, 10]);
      expect(new Set(ids).size).toBe(2 * pageSize + 10);
      expect([first.before, third.after]).toEqual([undefined, undefined]);
      expect(await page({ before: third.before })).toEqual(second);
      expect(await page({ before: second.before })).toEqual(first);
      if (sort === "seen") {
        const seen = [first, second, third].flatMap(({ people }) =>
          people.map(({ lastSeenAt }) => lastSeenAt?.getTime() ?? 0),
        );
        expect(seen).toEqual([...seen].sort((a, b) => b - a));
      }
    },
  );
});

test("one person: projects owned and joined, and nothing of others", async ({ world, db }) => {
  const { grant } = await opened(world);
  const ada = await world.person({ name: "Ada" });
  const owned = await world.project({ ownerId: ada.id, key: "OWNED" });
  const joined = await world.project({ key: "JOINED" });
  await world.project({ key: "OTHER" });
  await db.insert(memberships).values([
    { projectId: joined.id, personId: ada.id, role: "expert", createdAt: world.now },
    { projectId: joined.id, personId: ada.id, role: "stakeholder", createdAt: world.now },
    { projectId: owned.id, personId: joined.ownerId, role: "expert", createdAt: world.now },
  ]);
  expect(await listProjectsOf(grant, ada.id)).toEqual([
    { key: "JOINED", name: joined.name, roles: ["stakeholder", "expert"], isOwner: false, isArchived: false },
    { key: "OWNED", name: owned.name, roles: [], isOwner: true, isArchived: false },
  ]);
  expect(await getPerson(grant, ada.id)).toMatchObject({
    name: "Ada",
    status: "active",
    projects: 1,
    openSessions: 0,
    issuers: [],
  });
  await expect(getPerson(grant, owned.id)).rejects.toMatchObject({ code: "not_found" });
});

test("colleagues to choose from are active, and where asked have joined", async ({ world }) => {
  const { grant } = await opened(world);
  await world.person({ name: "Ina", joinedAt: null });
  await world.person({ name: "Gil", deactivatedAt: world.now });
  const names = async (given?: { joined?: boolean; size?: number }) =>
    (await listColleagues(grant, given)).map(({ name }) => name);
  expect(await names()).toEqual(["Ina", "Root"]);
  expect(await names({ joined: true })).toEqual(["Root"]);
  expect(await names({ size: 1 })).toEqual(["Ina"]);
});
