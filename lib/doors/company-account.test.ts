// Signing on at a real OpenID provider: authorization code, PKCE, state and nonce, through next-auth's own handlers.
import { eq } from "drizzle-orm";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, vi } from "vitest";
import {
  datasets,
  events,
  handovers,
  identities,
  memberships,
  notices,
  people,
  sessions,
  signOnMappings,
} from "@/db/schema";
import { signIn } from "@/lib/access/commands";
import { issueLink } from "@/lib/access/one-time-links.steps";
import { unlinkIdentity } from "@/lib/admin/company-accounts/commands";
import { releaseIdentity } from "@/lib/admin/invitations/commands";
import { countAttempt, guessingLimits } from "@/lib/kernel/attempts";
import { perform } from "@/lib/kernel/command";
import { hashPassword, hashSecret } from "@/lib/kernel/secrets";
import { unknownVisitor, type Visitor } from "@/lib/kernel/visitor";
import { type CompanyPerson, startOpenIdProvider } from "@/lib/testing/openid-provider";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { handleCompanyAccount, joiningPath, linkingPath } from "./company-account";

const here = "http://quintet.test:3000";
const redirectUri = `${here}/api/auth/callback/company`;
const ada: CompanyPerson = { subject: "ada-1815", email: "Ada@example.org", name: "Ada Lovelace", groups: ["mlops"] };
let company: Awaited<ReturnType<typeof startOpenIdProvider>>;

beforeAll(async () => {
  company = await startOpenIdProvider();
  company.register(redirectUri);
});
afterAll(() => company.stop());
beforeEach(() => {
  vi.stubEnv("QUINTET_URL", here);
  vi.stubEnv("OIDC_ISSUER", company.issuer);
  vi.stubEnv("OIDC_CLIENT_ID", "quintet");
  vi.stubEnv("OIDC_CLIENT_SECRET", "company-secret");
  vi.stubEnv("OIDC_SCOPE", "openid email profile groups");
  vi.stubEnv("OIDC_DEFAULT_ROLE", "");
});

/** As much of a browser as the dance needs: cookies of two sites, and following redirects. */
class Browser {
  private readonly jars = new Map<string, Map<string, string>>();
  constructor(
    private readonly world: World,
    private readonly as: { person: { id: string } | null; visitor: Visitor } = {
      person: null,
      visitor: unknownVisitor,
    },
  ) {}

  async open(address: string): Promise<{ landed: string; session: string | undefined }> {
    let url = new URL(address, here);
    for (let step = 0; step < 12; step += 1) {
      const response = url.origin === here ? await this.askUs(url) : await fetch(url, this.carrying(url));
      this.keep(url, response.headers.getSetCookie());
      const location = response.headers.get("location");
      if (!location) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
      url = new URL(location, url);
      const ours = url.origin === here && !url.pathname.startsWith("/api/auth/");
      if (ours) return { landed: url.pathname + url.search, session: this.jar(here).get("quintet") };
    }
    throw new Error("Led round and round.");
  }

  private askUs(url: URL): Promise<Response> {
    const request = new NextRequest(url, this.carrying(url));
    const segments = url.pathname.split("/").slice(3);
    return handleCompanyAccount({
      request,
      segments,
      asker: this.world.asker(this.as.person),
      visitor: this.as.visitor,
    });
  }
  private carrying(url: URL) {
    const cookie = [...this.jar(url.origin)].map(([name, value]) => `${name}=${value}`).join("; ");
    return { redirect: "manual" as const, headers: { cookie } };
  }
  jar(origin: string) {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }
  private keep(url: URL, setCookies: string[]) {
    for (const [pair = ""] of setCookies.map((cookie) => cookie.split(";"))) {
      const [name = "", ...value] = pair.split("=");
      if (value.join("=")) this.jar(url.origin).set(name, value.join("="));
      else this.jar(url.origin).delete(name);
    }
  }
}

const signOnAs = (world: World, person: CompanyPerson | null, from = "") => {
  company.present(person);
  return new Browser(world).open(`/api/auth/signin/company${from}`);
};
const mapping = (world: World, given: Partial<typeof signOnMappings.$inferInsert>) =>
  world.db.insert(signOnMappings).values({ groupName: "mlops", createdAt: world.now, ...given });

describe("the first sign-on", () => {
  test("makes a person with the roles of their groups, and lets them in", async ({ db, world }) => {
    const project = await world.project();
    await mapping(world, { role: "ml_engineer" });
    await mapping(world, { role: "data_engineer", projectId: project.id });
    const { landed, session } = await signOnAs(world, ada, "?from=/projects/CHURN");
    expect(landed).toBe("/projects/CHURN");
    const [person] = await db.select().from(people).where(eq(people.email, "ada@example.org"));
    expect(person).toMatchObject({
      name: "Ada Lovelace",
      defaultRole: "ml_engineer",
      isAdmin: false,
      passwordHash: null,
    });
    const [row] = await db.select().from(sessions);
    expect(row).toMatchObject({ personId: person?.id, idHash: hashSecret(session ?? "") });
    expect(await db.select().from(identities)).toMatchObject([{ issuer: company.issuer, subject: ada.subject }]);
    expect(await db.select().from(memberships)).toMatchObject([{ projectId: project.id, role: "data_engineer" }]);
    const kinds = (await db.select({ kind: events.kind }).from(events)).map(({ kind }) => kind);
    expect(kinds).toEqual(["person.joined", "member.roles_changed", "sign_on.applied", "person.signed_in"]);
  });

  test("is refused without a mapped group, unless there is a default role", async ({ db, world }) => {
    await mapping(world, { role: "ml_engineer", groupName: "others" });
    expect(await signOnAs(world, ada)).toEqual({ landed: "/sign-in?problem=no_role", session: undefined });
    expect(await db.select().from(people)).toEqual([]);
    const [event] = await db.select().from(events);
    expect(event).toMatchObject({ kind: "sign_on.refused", after: { problem: "no_role", groups: ["mlops"] } });
    vi.stubEnv("OIDC_DEFAULT_ROLE", "expert");
    expect((await signOnAs(world, ada)).landed).toBe("/");
    expect(await db.select().from(people)).toMatchObject([{ defaultRole: "expert" }]);
  });

  test("does not take over an account with the same e-mail address", async ({ db, world }) => {
    await world.person({ email: "ada@example.org", isAdmin: true, passwordHash: "x" });
    await mapping(world, { role: "ml_engineer" });
    expect(await signOnAs(world, ada)).toEqual({ landed: "/sign-in?problem=email_taken", session: undefined });
    expect(await db.select().from(identities)).toEqual([]);
  });

  test.for<[what: string, given: Partial<CompanyPerson>]>([
    ["10,000 groups", { groups: ["mlops", ...Array.from({ length: 10_000 }, (_, i) => `group ${i}`)] }],
    ["groups in no alphabet", { groups: ["mlops", "a\0b", "\ud83d", "constructor", "__proto__"] }],
    ["a name that can't be kept", { name: "Ada\0 \ud83dLovelace" }],
    ["an endless name", { name: "😀".repeat(5_000) }],
  ])("lets somebody in with %s", async ([, given], { db, world }) => {
    await mapping(world, { role: "ml_engineer" });
    expect((await signOnAs(world, { ...ada, ...given })).landed).toBe("/");
    const [person] = await db.select().from(people);
    expect(person?.name.isWellFormed()).toBe(true);
    expect(person?.defaultRole).toBe("ml_engineer");
  });

  test("keeps of a refusal only as many groups as somebody reads", async ({ db, world }) => {
    await mapping(world, { role: "ml_engineer" });
    const groups = Array.from({ length: 10_000 }, (_, i) => `group ${i}`);
    expect((await signOnAs(world, { ...ada, groups })).landed).toBe("/sign-in?problem=no_role");
    const [event] = await db.select().from(events);
    expect(JSON.stringify(event?.after).length).toBeLessThan(5_000);
  });

  test.for(["a".repeat(5_000), `${"a".repeat(3_000)}@example.org`, "not an address", "a\0@example.org"])(
    "makes nobody of an address that is none: %s",
    async (email, { db, world }) => {
      await mapping(world, { role: "ml_engineer" });
      expect((await signOnAs(world, { ...ada, email })).landed).toBe("/sign-in?problem=no_email");
      expect(await db.select().from(people)).toEqual([]);
    },
  );

  test("needs an e-mail address", async ({ world }) => {
    await mapping(world, { role: "ml_engineer" });
    expect((await signOnAs(world, { subject: "robot", groups: ["mlops"] })).landed).toBe("/sign-in?problem=no_email");
  });
});

describe("a later sign-on", () => {
  test("knows its person by issuer and subject, whatever their e-mail has become", async ({ db, world }) => {
    await mapping(world, { role: "ml_engineer" });
    await signOnAs(world, ada);
    await signOnAs(world, { ...ada, email: "ada.king@example.org" });
    expect(await db.select().from(people)).toHaveLength(1);
    expect(await db.select().from(sessions)).toHaveLength(2);
  });

  test("takes away what the groups gave, and leaves what people gave", async ({ db, world }) => {
    const project = await world.project();
    await mapping(world, { role: "data_engineer", projectId: project.id });
    await mapping(world, { role: "ml_engineer", groupName: "everybody" });
    await signOnAs(world, { ...ada, groups: ["mlops", "everybody"] });
    const [identity] = await db.select().from(identities);
    const personId = identity?.personId ?? "";
    await db.insert(memberships).values({ projectId: project.id, personId, role: "expert", createdAt: world.now });
    await signOnAs(world, { ...ada, groups: ["everybody"] });
    const left = await db
      .select({ role: memberships.role })
      .from(memberships)
      .where(eq(memberships.personId, personId));
    expect(left).toEqual([{ role: "expert" }]);
  });

  test("leaves what somebody has in hand with them, once a group gives them a role again", async ({ db, world }) => {
    const project = await world.project();
    await mapping(world, { role: "data_engineer", projectId: project.id });
    await mapping(world, { role: "ml_engineer", groupName: "everybody" });
    await signOnAs(world, { ...ada, groups: ["mlops", "everybody"] });
    const [identity] = await db.select().from(identities);
    const personId = identity?.personId ?? "";
    const dataset = { name: "Calls", source: "CRM", sensitivity: "internal" as const, createdAt: world.now };
    await db.insert(datasets).values({ ...dataset, projectId: project.id, ownerId: personId, createdById: personId });
    const waits = async () => (await db.select().from(handovers)).length;
    await signOnAs(world, { ...ada, groups: ["everybody"] });
    expect(await waits()).toBe(1);
    await signOnAs(world, { ...ada, groups: ["mlops", "everybody"] });
    expect(await waits()).toBe(0);
  });

  test("is refused once no group has a role here any more, and the roles are gone", async ({ db, world }) => {
    const project = await world.project();
    await mapping(world, { role: "data_engineer", projectId: project.id });
    await signOnAs(world, ada);
    const before = await db.$count(events);
    expect(await signOnAs(world, { ...ada, groups: [] })).toMatchObject({ landed: "/sign-in?problem=no_role" });
    expect(await db.select().from(memberships)).toEqual([]);
    const since = (await db.select({ kind: events.kind }).from(events).orderBy(events.id)).slice(before);
    expect(since.map(({ kind }) => kind).sort()).toEqual(["member.removed", "sign_on.applied", "sign_on.refused"]);
  });

  test("never demotes the last admin", async ({ db, world }) => {
    await mapping(world, { makesAdmin: true });
    await mapping(world, { role: "ml_engineer", groupName: "everybody" });
    await signOnAs(world, ada);
    const isAdmin = async () => (await db.select().from(people).where(eq(people.email, "ada@example.org")))[0]?.isAdmin;
    await signOnAs(world, { ...ada, groups: ["everybody"] });
    expect(await isAdmin()).toBe(true);
    await world.person({ isAdmin: true });
    await signOnAs(world, { ...ada, groups: ["everybody"] });
    expect(await isAdmin()).toBe(false);
  });

  test("makes the browser known, so that a guesser elsewhere does not keep its person from signing in by password", async ({
    world,
  }) => {
    await mapping(world, { role: "ml_engineer" });
    const input = { email: "ada@example.org", password: "mud-otter-vinegar" };
    company.present(ada);
    const browser = new Browser(world);
    await browser.open("/api/auth/signin/company");
    await world.db.update(people).set({ passwordHash: await hashPassword(input.password) });
    const from = (address: string, device?: string) => ({ ...unknownVisitor, address, device });
    for (let i = 0; i < 30; i += 1) {
      await countAttempt(world.db, guessingLimits("sign-in", input.email, from(`203.0.113.${i}`)));
    }
    const signInBy = (device?: string) =>
      perform(signIn, { ...world.asker(null), visitor: from("198.51.100.7", device), input });
    expect(await signInBy()).toMatchObject({ refusal: { code: "too_many" } });
    expect(await signInBy(browser.jar(here).get("quintet-device"))).toMatchObject({ ok: true });
    company.present(null);
    const turnedAway = new Browser(world);
    await turnedAway.open("/api/auth/signin/company");
    expect(turnedAway.jar(here).get("quintet-device")).toBeUndefined();
  });

  test("is refused to whoever was deactivated here", async ({ db, world }) => {
    await mapping(world, { role: "ml_engineer" });
    await signOnAs(world, ada);
    await db.update(people).set({ deactivatedAt: world.now });
    await db.delete(sessions);
    expect(await signOnAs(world, ada)).toEqual({ landed: "/sign-in?problem=deactivated", session: undefined });
    expect(await db.select().from(sessions)).toEqual([]);
  });
});

describe("a sign-on without groups", () => {
  test.for([
    ["too many", { hasTooManyGroups: true }, "too_many", "OIDC_GROUPS_CLAIM=roles"],
    ["a scope that was not granted", { withholds: "groups" }, "not_granted", "OIDC_SCOPE"],
  ] as const)("changes nothing and lets its person in: %s", async ([, how, cause, advice], { db, world }) => {
    const project = await world.project();
    const root = await world.person({ isAdmin: true });
    await mapping(world, { role: "data_engineer", projectId: project.id });
    await mapping(world, { makesAdmin: true });
    await signOnAs(world, ada);
    const [identity] = await db.select().from(identities);
    const personId = identity?.personId ?? "";
    const dataset = { name: "Calls", source: "CRM", sensitivity: "internal" as const, createdAt: world.now };
    await db.insert(datasets).values({ ...dataset, projectId: project.id, ownerId: personId, createdById: personId });
    const state = async () => [
      await db.select().from(memberships).where(eq(memberships.personId, personId)),
      (await db.select().from(people).where(eq(people.id, personId))).map(({ isAdmin, defaultRole }) => [
        isAdmin,
        defaultRole,
      ]),
      await db.select({ ownerId: datasets.ownerId }).from(datasets),
      await db.select().from(handovers),
    ];
    const before = await state();
    for (let i = 0; i < 3; i += 1) {
      expect(await signOnAs(world, { ...ada, ...how })).toMatchObject({ landed: "/", session: expect.any(String) });
    }
    expect(await state()).toEqual(before);
    const told = await db.select().from(events).where(eq(events.kind, "sign_on.groups_absent"));
    expect(told).toHaveLength(3);
    expect(told[0]).toMatchObject({
      actorId: null,
      subject: personId,
      after: { cause, note: expect.stringContaining(advice) },
    });
    const sent = await db
      .select({ of: notices.personId })
      .from(notices)
      .innerJoin(events, eq(events.id, notices.eventId))
      .where(eq(events.kind, "sign_on.groups_absent"));
    expect(sent.map(({ of }) => of).sort()).toEqual([root.id, personId].sort());
  });

  test("is told again once it has not happened for a week", async ({ db, world }) => {
    await mapping(world, { role: "ml_engineer" });
    const admin = await world.person({ isAdmin: true });
    await signOnAs(world, ada);
    const told = () => db.$count(notices, eq(notices.personId, admin.id));
    await signOnAs(world, { ...ada, hasTooManyGroups: true });
    world.now = new Date(world.now.getTime() + 6 * 86_400_000);
    await signOnAs(world, { ...ada, hasTooManyGroups: true });
    expect(await told()).toBe(1);
    await signOnAs(world, { ...ada, withholds: "groups" });
    expect(await told()).toBe(2);
    world.now = new Date(world.now.getTime() + 8 * 86_400_000);
    await signOnAs(world, { ...ada, hasTooManyGroups: true });
    expect(await told()).toBe(3);
  });

  test("lets no newcomer in whose role their groups would decide, and says so in words that are true", async ({
    db,
    world,
  }) => {
    await mapping(world, { role: "ml_engineer" });
    const unknown = { ...ada, hasTooManyGroups: true };
    expect(await signOnAs(world, unknown)).toEqual({ landed: "/sign-in?problem=groups_absent", session: undefined });
    expect(await db.select().from(people)).toEqual([]);
    vi.stubEnv("OIDC_DEFAULT_ROLE", "expert");
    expect((await signOnAs(world, unknown)).landed).toBe("/");
    expect(await db.select().from(people)).toMatchObject([{ defaultRole: "expert", isAdmin: false }]);
  });

  test("is nothing to tell anybody where no group means anything here", async ({ db, world }) => {
    vi.stubEnv("OIDC_DEFAULT_ROLE", "expert");
    expect((await signOnAs(world, { ...ada, hasTooManyGroups: true })).landed).toBe("/");
    expect(await db.$count(events, eq(events.kind, "sign_on.groups_absent"))).toBe(0);
  });
});

describe("an invited person", () => {
  const invited = async (world: World, given: Partial<typeof people.$inferInsert> = {}) => {
    const person = await world.person({ email: "ada.l@example.org", joinedAt: null, defaultRole: "expert", ...given });
    const { url } = await issueLink(world.db, { purpose: "invitation", personId: person.id, now: world.now });
    return { person, join: joiningPath(url.split("/").at(-1) ?? "") };
  };
  const joinAs = (world: World, person: CompanyPerson, path: string) => {
    company.present(person);
    return new Browser(world).open(path);
  };

  test("joins with their company account by the link, is known by it from then on, and needs no group", async ({
    db,
    world,
  }) => {
    await mapping(world, { role: "ml_engineer", groupName: "others" });
    const { person, join } = await invited(world);
    expect(await joinAs(world, { ...ada, groups: [] }, join)).toMatchObject({
      landed: "/",
      session: expect.any(String),
    });
    const [row] = await db.select().from(people).where(eq(people.id, person.id));
    expect(row).toMatchObject({ joinedAt: world.now, defaultRole: "expert", passwordHash: null, email: person.email });
    expect(await db.select().from(identities)).toMatchObject([
      { personId: person.id, subject: ada.subject, isInvited: true },
    ]);
    expect((await signOnAs(world, { ...ada, groups: [] })).landed).toBe("/");
    expect(await joinAs(world, ada, join)).toEqual({ landed: "/sign-in?problem=link_closed", session: undefined });
    expect(await db.$count(people)).toBe(1);
  });

  test("gets what their groups give, as anybody who signs on", async ({ db, world }) => {
    const project = await world.project();
    await mapping(world, { role: "data_engineer", projectId: project.id });
    const { person, join } = await invited(world);
    await joinAs(world, ada, join);
    expect(await db.select().from(memberships)).toMatchObject([{ personId: person.id, role: "data_engineer" }]);
  });

  test("cannot take a company account that is somebody else's here, and their invitation stays good", async ({
    db,
    world,
  }) => {
    vi.stubEnv("OIDC_DEFAULT_ROLE", "expert");
    await signOnAs(world, ada);
    const { join } = await invited(world);
    expect(await joinAs(world, ada, join)).toEqual({ landed: "/sign-in?problem=linked_elsewhere", session: undefined });
    expect(await db.$count(identities)).toBe(1);
    expect((await joinAs(world, { ...ada, subject: "another" }, join)).landed).toBe("/");
  });

  test("is not known by a link that was made up, ended, or is of somebody who has left", async ({ db, world }) => {
    const closed = { landed: "/sign-in?problem=link_closed", session: undefined };
    expect(await joinAs(world, ada, joiningPath("made-up"))).toEqual(closed);
    const { person, join } = await invited(world);
    await db.update(people).set({ deactivatedAt: world.now }).where(eq(people.id, person.id));
    expect(await joinAs(world, ada, join)).toEqual(closed);
    expect(await db.select().from(identities)).toEqual([]);
  });

  test.for<[problem: string, given: Partial<typeof people.$inferInsert>, tied?: true]>([
    ["invited", { joinedAt: null }],
    ["known_otherwise", {}, true],
    ["invited", {}],
    ["email_taken", { passwordHash: "x" }, true],
    ["deactivated", { deactivatedAt: new Date() }],
  ])("who signs on first is told what is true for them: %s, as %j", async ([problem, given, tied], { db, world }) => {
    await mapping(world, { role: "ml_engineer" });
    const admin = await world.person({ isAdmin: true });
    const person = await world.person({ email: "ADA@example.org", ...given });
    if (tied) {
      const before = { issuer: company.issuer, subject: "ada-before", personId: person.id, createdAt: world.now };
      await db.insert(identities).values(before);
    }
    for (let i = 0; i < 2; i += 1) {
      expect(await signOnAs(world, ada)).toEqual({ landed: `/sign-in?problem=${problem}`, session: undefined });
    }
    expect(await db.$count(notices, eq(notices.personId, admin.id))).toBe(problem === "known_otherwise" ? 1 : 0);
    // what the admin reads says who it is and what can be done
    const [refusal] = await db.select({ after: events.after }).from(events).where(eq(events.kind, "sign_on.refused"));
    const note = problem === "known_otherwise" ? expect.stringMatching(/^ada@example\.org: .*release/i) : undefined;
    expect(refusal?.after).toMatchObject({ problem, ...(note && { note }) });
    expect(await db.$count(identities)).toBe(tied ? 1 : 0);
  });

  test("is not made of an address that the company has not verified", async ({ db, world }) => {
    await mapping(world, { role: "ml_engineer" });
    const unsure = { ...ada, isEmailUnverified: true };
    expect(await signOnAs(world, unsure)).toEqual({ landed: "/sign-in?problem=email_unverified", session: undefined });
    expect(await db.select().from(people)).toEqual([]);
  });

  test("whose subject changed joins again with roles and all, once an admin has released the old one", async ({
    db,
    world,
  }) => {
    const project = await world.project();
    const admin = await world.person({ isAdmin: true });
    await mapping(world, { role: "data_engineer", projectId: project.id });
    await signOnAs(world, ada);
    const [{ personId } = { personId: "" }] = await db.select().from(identities);
    const released = await world.perform(admin, releaseIdentity, { personId });
    const url = released.ok ? (released.value[0]?.url ?? "") : "";
    expect(await db.select().from(identities)).toEqual([]);
    expect(await db.select().from(sessions)).toEqual([]);
    expect(await db.select().from(notices).where(eq(notices.personId, personId))).toMatchObject([
      { kind: "assigned" },
      { kind: "told" },
    ]);
    expect((await signOnAs(world, ada)).landed).toBe("/sign-in?problem=invited");
    const now = { ...ada, subject: "ada-2026" };
    expect((await joinAs(world, now, joiningPath(url.split("/").at(-1) ?? ""))).landed).toBe("/");
    expect(await db.select().from(identities)).toMatchObject([{ personId, subject: "ada-2026" }]);
    expect(await db.select().from(memberships)).toMatchObject([{ personId, role: "data_engineer" }]);
    expect((await signOnAs(world, ada)).landed).toBe("/sign-in?problem=known_otherwise");
    expect(await world.perform(admin, releaseIdentity, { personId: admin.id })).toMatchObject({
      refusal: { code: "precondition" },
    });
  });
});

describe("linking", () => {
  const visitor: Visitor = { ...unknownVisitor, sessionIdHash: "a".repeat(64) };

  test("ties a company account to the person who asked for it", async ({ db, world }) => {
    const person = await world.person({ email: "ada@example.org", passwordHash: "x" });
    company.present(ada);
    const browser = new Browser(world, { person, visitor });
    expect((await browser.open(linkingPath("a".repeat(64)))).landed).toBe("/account?linked=yes");
    expect(await db.select().from(identities)).toMatchObject([{ personId: person.id, subject: ada.subject }]);
    // An invited person may sign on although no group of theirs is mapped.
    expect((await signOnAs(world, ada)).landed).toBe("/");
    expect(await db.select().from(people)).toHaveLength(1);
  });

  test("ends for one company account alone, of several of the same company", async ({ db, world }) => {
    const person = await world.person({ passwordHash: "x" });
    const tied = { issuer: "https://company.example", personId: person.id, createdAt: world.now };
    for (const subject of ["old", "new"]) await db.insert(identities).values({ ...tied, subject });
    const old = { issuer: tied.issuer, subject: "old" };
    expect(await world.perform(person, unlinkIdentity, old)).toMatchObject({ ok: true });
    expect(await db.select().from(identities)).toMatchObject([{ subject: "new" }]);
  });

  test("does not happen by an address that somebody else made up", async ({ db, world }) => {
    const victim = await world.person({ passwordHash: "x" });
    company.present({ subject: "eve", email: "eve@example.org", groups: [] });
    const browser = new Browser(world, { person: victim, visitor });
    const forged = linkingPath("b".repeat(64));
    expect((await browser.open(forged)).landed).toBe("/sign-in?problem=no_role");
    expect(await db.select().from(identities)).toEqual([]);
  });

  test("is refused where the company account belongs to somebody else", async ({ db, world }) => {
    await mapping(world, { role: "ml_engineer" });
    await signOnAs(world, ada);
    const person = await world.person({ passwordHash: "x" });
    const browser = new Browser(world, { person, visitor });
    expect((await browser.open(linkingPath("a".repeat(64)))).landed).toBe("/account?linked=no");
    expect(await db.select().from(identities)).toHaveLength(1);
  });
});

describe("the door", () => {
  test("says so when somebody cancels", async ({ world }) => {
    expect((await signOnAs(world, null)).landed).toBe("/sign-in?problem=cancelled");
  });

  test("refuses an answer whose state is not the one that it sent", async ({ db, world }) => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    await mapping(world, { role: "ml_engineer" });
    const stolen = `${redirectUri}?code=abc&state=made-up`;
    expect((await new Browser(world).open(stolen)).landed).toBe("/sign-in?problem=failed");
    expect(await db.select().from(people)).toEqual([]);
    expect(String(log.mock.calls[0])).toContain("State cookie was missing.");
    log.mockRestore();
  });

  test("leads nowhere but into this site", async ({ world }) => {
    await mapping(world, { role: "ml_engineer" });
    expect((await signOnAs(world, ada, "?from=https://evil.example/")).landed).toBe("/");
  });

  test.for(["session", "csrf", "providers", "signout", "signin/password", "callback/password"])(
    "keeps next-auth's own /%s shut",
    async (path, { world }) => {
      const request = new NextRequest(`${here}/api/auth/${path}`);
      const knock = { request, segments: path.split("/"), asker: world.asker(null), visitor: unknownVisitor };
      expect((await handleCompanyAccount(knock)).status).toBe(404);
    },
  );

  test("is shut where no provider is configured", async ({ world }) => {
    vi.stubEnv("OIDC_ISSUER", "");
    const request = new NextRequest(`${here}/api/auth/signin/company`);
    const knock = { request, segments: ["signin", "company"], asker: world.asker(null), visitor: unknownVisitor };
    expect((await handleCompanyAccount(knock)).status).toBe(404);
  });
});
