// Every door of the product over HTTP, tried by those who have no key: pages, routes, and every server action by hand.
import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { type Role, roles } from "@/db/enums";
import { memberships, people, projects, sessions } from "@/db/schema";
import {
  allows,
  allowsInWorkspace,
  isProjectCapability,
  isWorkspaceCapability,
  type Standing,
} from "@/lib/access/policy";
import { type Action, listActions, post } from "./actions";
import { exampleOf, pagesInside, routes } from "./addresses";
import { addStranger, openSessionOf, openTokenOf, type Player } from "./cast";
import { expect, type House, test } from "./fixtures";

test.use({ stage: "demo for closed-doors" });

const get = (house: House, path: string, cookie?: string) =>
  fetch(new URL(path, house.url), { redirect: "manual", headers: cookie ? { cookie: `quintet=${cookie}` } : {} });

test.describe("pages", () => {
  test("lead whoever is not signed in to sign-in, and remember where they wanted to go", async ({ house }) => {
    expect(pagesInside.length).toBeGreaterThan(20);
    for (const page of pagesInside) {
      const address = await exampleOf(page, house);
      const answer = await get(house, address);
      const wanted = address === "/" ? "/sign-in" : `/sign-in?from=${encodeURIComponent(address)}`;
      expect([page, answer.status, answer.headers.get("location")]).toEqual([page, 307, wanted]);
    }
  });

  test("of a private project are not found by whoever is not on its team", async ({ house }) => {
    const cookie = await openSessionOf(house.db, (await addStranger(house.db)).id);
    for (const page of pagesInside.filter((page) => page.startsWith("/projects/[project]"))) {
      const [hidden, member] = [await exampleOf(page, house, "FRAUD"), await sessionOf(house, "stakeholder")];
      expect([page, (await get(house, hidden, cookie)).status]).toEqual([page, 404]);
      expect([page, (await get(house, hidden, member)).status]).toEqual([page, 200]);
    }
  });

  test("of one project do not show what belongs to another", async ({ house }) => {
    const cookie = await sessionOf(house, "stakeholder");
    const deep = pagesInside.filter((page) => /^\/projects\/\[project\].*\[(requirement|metric)\]/.test(page));
    expect(deep.length).toBeGreaterThan(1);
    for (const page of deep) {
      const foreign = (await exampleOf(page, house, "FRAUD")).replace("FRAUD", "CHURN");
      expect([page, (await get(house, foreign, cookie)).status]).toEqual([page, 404]);
    }
  });

  test("of the admin are not found by anybody else", async ({ house }) => {
    const admin = await sessionOf(house, "admin");
    for (const page of pagesInside.filter((page) => page.startsWith("/admin"))) {
      const address = await exampleOf(page, house);
      for (const role of roles) {
        expect([page, role, (await get(house, address, await sessionOf(house, role))).status]).toEqual([
          page,
          role,
          404,
        ]);
      }
      expect([page, (await get(house, address, admin)).status < 400]).toEqual([page, true]);
    }
  });

  test("under an address that was never there are not found", async ({ house }) => {
    const cookie = await sessionOf(house, "stakeholder");
    for (const path of [
      "/nowhere",
      "/projects/NOWHERE",
      "/projects/CHURN/lifecycle/nowhere",
      "/projects/CHURN/requirements/not-an-id",
      "/projects/CHURN%00",
      "/guide/nowhere",
      "/home/nowhere",
    ]) {
      expect([path, (await get(house, path, cookie)).status]).toEqual([path, 404]);
    }
  });
});

test.describe("routes", () => {
  /** What a load balancer may ask without a name. */
  const open = ["/api/health/live", "/api/health/ready"];
  const methodsOf = (file: string) =>
    [...readFileSync(file, "utf8").matchAll(/export (?:const|(?:async )?function) (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
      (match) => match[1] ?? "",
    );

  test("ask for a session or a token", async ({ house }) => {
    expect(routes.length).toBeGreaterThan(8);
    for (const { address, file } of routes.filter(({ address }) => !open.includes(address))) {
      const path = await exampleOf(address, house, "CHURN", { "...nextauth": "session" });
      const methods = methodsOf(file);
      expect([address, methods.length > 0]).toEqual([address, true]);
      for (const method of methods) {
        const answer = await fetch(new URL(path, house.url), { method, redirect: "manual" });
        const led = answer.status === 307 && answer.headers.get("location")?.startsWith("/sign-in");
        const shut = address.startsWith("/api/auth") ? answer.status === 404 : answer.status === 401;
        expect([method, address, led || shut]).toEqual([method, address, true]);
      }
    }
  });

  test("answer a token only with what its owner may see, and a reading one never writes", async ({ house }) => {
    const stranger = await addStranger(house.db);
    const tokens = {
      reading: await openTokenOf(house.db, house.cast.stakeholder.id, "read"),
      stranger: await openTokenOf(house.db, stranger.id, "write"),
    };
    const before = await house.countEvents();
    const knock = async (path: string, method: string, token: string) => {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const body = method === "GET" ? undefined : "{}";
      return (await fetch(new URL(path, house.url), { method, headers, body })).status;
    };
    for (const { address, file } of routes.filter(({ address }) => address.startsWith("/api/v1/projects/["))) {
      const hidden = await exampleOf(address, house, "FRAUD");
      const seen = await exampleOf(address, house, "CHURN");
      for (const method of methodsOf(file)) {
        expect([method, hidden, await knock(hidden, method, tokens.stranger)]).toEqual([method, hidden, 404]);
        expect([method, hidden, await knock(hidden, method, "made-up")]).toEqual([method, hidden, 401]);
        if (method === "GET") continue;
        expect([method, seen, await knock(seen, method, tokens.stranger)]).toEqual([method, seen, 403]);
        expect([method, seen, await knock(seen, method, tokens.reading)]).toEqual([method, seen, 403]);
      }
    }
    expect(await house.countEvents()).toBe(before);
  });

  test("of the admin are not found by anybody else", async ({ house }) => {
    const asked = await get(house, "/admin/audit/export", await sessionOf(house, "stakeholder"));
    expect(asked.status).toBe(404);
    expect((await get(house, "/admin/audit/export", await sessionOf(house, "admin"))).status).toBe(200);
  });
});

test.describe("server actions, posted by hand with a field too many", () => {
  let actions: Action[];
  test.beforeAll(async () => {
    actions = await listActions();
    expect(actions.length).toBeGreaterThan(40);
  });

  /** What the policy table says comes of it; whoever may is told of the field that does not belong there. */
  function expected({ capability }: Action, isSignedIn: boolean, isAdmin: boolean, standing: Standing | null): string {
    if (!isSignedIn && capability !== "account.enter") return "sign-in";
    if (isWorkspaceCapability(capability)) return allowsInWorkspace(capability, isAdmin) ? "invalid" : "forbidden";
    if (!isProjectCapability(capability)) return "invalid";
    if (!standing || !allows("project.read", standing)) return "not_found";
    if (allows(capability, standing)) return "invalid";
    return allows(capability, { ...standing, isArchived: false }) ? "precondition" : "forbidden";
  }

  async function tryAll(house: House, cookie: string | undefined, project: string | undefined, stance: Stance) {
    const before = await house.countEvents();
    const { isSignedIn = true, isAdmin = false, standing } = stance;
    const told: Record<string, string> = {};
    const should: Record<string, string> = {};
    for (const action of actions) {
      const { says, fields } = await post(house, action, { cookie, project, fields: { smuggled: "1" } });
      told[action.name] = says === "invalid" ? `invalid: ${fields.smuggled}` : says;
      const wanted = expected(action, isSignedIn, isAdmin, standing);
      should[action.name] = wanted === "invalid" ? "invalid: This field is not known here." : wanted;
    }
    expect(told).toEqual(should);
    expect(await house.countEvents()).toBe(before);
  }

  type Stance = { isSignedIn?: boolean; isAdmin?: boolean; standing: Standing | null };
  const stands = (given: Partial<Standing>): Standing => ({
    roles: [],
    isOwner: false,
    isAdmin: false,
    isVisitor: true,
    isArchived: false,
    ...given,
  });

  test("by nobody, by somebody who has left, and with a session that has run out", async ({ house }) => {
    const nobody = { isSignedIn: false, standing: null };
    await tryAll(house, undefined, "CHURN", nobody);
    await tryAll(house, "a-cookie-of-their-own-making", "CHURN", nobody);
    const leaver = await member(house, "CHURN", "stakeholder");
    const cookie = await openSessionOf(house.db, leaver.id);
    await house.db.update(sessions).set({ expiresAt: new Date() }).where(eq(sessions.personId, leaver.id));
    await tryAll(house, cookie, "CHURN", nobody);
    const valid = await openSessionOf(house.db, leaver.id);
    await house.db.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, leaver.id));
    await tryAll(house, valid, "CHURN", nobody);
  });

  for (const role of roles) {
    test(`as ${role}`, async ({ house }) => {
      const cookie = await openSessionOf(house.db, (await member(house, "CHURN", role)).id);
      await tryAll(house, cookie, "CHURN", { standing: stands({ roles: [role] }) });
      // The same person in a project of others, in a private one, and in one that does not exist.
      await tryAll(house, cookie, "DEMAND", { standing: stands({}) });
      await tryAll(house, cookie, "FRAUD", { standing: null });
      await tryAll(house, cookie, "NOWHERE", { standing: null });
    });
  }

  test("as the admin, who reads every project and decides none", async ({ house }) => {
    const cookie = await sessionOf(house, "admin");
    await tryAll(house, cookie, "FRAUD", { isAdmin: true, standing: stands({ isAdmin: true, isVisitor: false }) });
    await tryAll(house, cookie, undefined, { isAdmin: true, standing: null });
  });

  test("in an archived project", async ({ house }) => {
    await house.db.update(projects).set({ archivedAt: new Date() }).where(eq(projects.key, "SCRAP"));
    const cookie = await openSessionOf(house.db, (await member(house, "SCRAP", "stakeholder")).id);
    await tryAll(house, cookie, "SCRAP", { standing: stands({ roles: ["stakeholder"], isArchived: true }) });
  });

  test("from another site, or from none", async ({ house }) => {
    const cookie = await sessionOf(house, "stakeholder");
    const before = await house.countEvents();
    for (const action of actions) {
      const letter = { cookie, project: "CHURN", fields: {} };
      const [unsaid, foreign] = [
        await post(house, action, { ...letter, origin: null }),
        await post(house, action, { ...letter, origin: "https://elsewhere.example" }),
      ];
      expect.soft([action.name, unsaid.says, foreign.says]).toEqual([action.name, "forbidden", "shut"]);
    }
    expect(await house.countEvents()).toBe(before);
  });

  test("and the count would tell: what is allowed is done, and counted", async ({ house }) => {
    const before = await house.countEvents();
    const propose = actions.find(({ name }) => name.endsWith("proposeRequirement")) as Action;
    const fields = { category: "speed", priority: "must", statement: "Answers within two seconds, all day long." };
    const cookie = await openSessionOf(house.db, (await member(house, "CHURN", "expert")).id);
    await post(house, propose, { cookie, project: "CHURN", fields });
    expect(await house.countEvents()).toBe(before + 1);
    await post(house, propose, { cookie, project: "FRAUD", fields });
    await post(house, propose, { cookie, project: "CHURN", fields, origin: null });
    expect(await house.countEvents()).toBe(before + 1);
  });
});

const sessionOf = (house: House, part: keyof House["cast"]) => openSessionOf(house.db, house.cast[part].id);

/** Somebody new, with exactly this role in this project and none elsewhere. */
async function member({ db }: House, key: string, role: Role): Promise<Player> {
  const player = await addStranger(db);
  const [project] = await db.select({ id: projects.id }).from(projects).where(eq(projects.key, key));
  if (!project) throw new Error(`There is no ${key}.`);
  await db.insert(memberships).values({ projectId: project.id, personId: player.id, role, createdAt: new Date() });
  return player;
}
