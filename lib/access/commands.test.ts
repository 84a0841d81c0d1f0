// The ways in: what opens, what stays shut, and that a stranger cannot tell why.
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, vi } from "vitest";
import type { Executor } from "@/db/client";
import { events, people, sessions, workspace } from "@/db/schema";
import { command, perform } from "@/lib/kernel/command";
import { withDevice } from "@/lib/kernel/known-devices";
import { hashPassword, hashSecret } from "@/lib/kernel/secrets";
import { unknownVisitor } from "@/lib/kernel/visitor";
import { processMs } from "@/lib/testing/processor";
import { test } from "@/lib/testing/test";
import { World } from "@/lib/testing/world";
import * as commands from "./commands";
import { publicGrant } from "./grant";
import { renewSetupCode } from "./operator.commands";
import { Operator } from "./operator.schema";
import { listDemoPeople } from "./queries";
import { wrongSignIn } from "./rules";
import { SignIn } from "./schema";

const password = "mud-otter-vinegar";
afterEach(() => vi.unstubAllEnvs());

async function withPassword(world: World, given: Partial<typeof people.$inferInsert> = {}) {
  return world.person({ email: "ada@example.org", passwordHash: await hashPassword(password), ...given });
}
const knock = (world: World, input: unknown, address: string | null = null, device: string | null = null) =>
  perform(commands.signIn, {
    ...world.asker(null),
    input,
    visitor: { address, userAgent: "Firefox", sessionIdHash: null, device },
  });
const sessionsOf = (db: Executor, personId: string) =>
  db.select().from(sessions).where(eq(sessions.personId, personId));

describe("sign-in", () => {
  test("opens a session of which only the hash is kept, and leaves an event", async ({ db, world }) => {
    const ada = await withPassword(world);
    const outcome = await knock(world, { email: " Ada@Example.org ", password });
    if (!outcome.ok) throw outcome.refusal;
    const [session] = await sessionsOf(db, ada.id);
    expect(session).toMatchObject({ idHash: hashSecret(outcome.value.secret), userAgent: "Firefox" });
    expect(session?.expiresAt.toISOString()).toBe("2026-04-01T09:00:00.000Z");
    const [event] = await db.select().from(events).where(eq(events.kind, "person.signed_in"));
    expect(event?.actorId).toBe(ada.id);
  });

  test("says the same of a wrong password, an unknown account, one without a password and one that is closed", async ({
    world,
  }) => {
    await withPassword(world);
    await withPassword(world, { email: "left@example.org", deactivatedAt: world.now });
    await world.person({ email: "company@example.org" });
    const attempts = [
      { email: "ada@example.org", password: "wrong" },
      { email: "nobody@example.org", password },
      { email: "company@example.org", password },
      { email: "left@example.org", password },
    ];
    for (const attempt of attempts) {
      const outcome = await knock(world, attempt);
      expect(outcome.ok ? "in" : { code: outcome.refusal.code, message: outcome.refusal.message }).toEqual({
        code: "invalid",
        message: wrongSignIn,
      });
    }
  });

  test("takes as much work without an account, or without a password, as with a wrong password", async ({ world }) => {
    await withPassword(world);
    await world.person({ email: "company@example.org" });
    const work = (email: string) => processMs(() => knock(world, { email, password: "wrong" }));
    await work("warm-up@example.org");
    const known = await work("ada@example.org");
    for (const other of ["nobody@example.org", "company@example.org"]) {
      const ratio = (await work(other)) / known;
      expect(ratio, other).toBeGreaterThan(0.5);
      expect(ratio, other).toBeLessThan(2);
    }
  });

  const tooMany = { ok: false, refusal: { code: "too_many" } };

  test("is refused after ten tries for an account from one network, right password or not, whether it exists or not", async ({
    world,
  }) => {
    await withPassword(world);
    for (const email of ["ada@example.org", "nobody@example.org"]) {
      for (let i = 0; i < 10; i += 1) await knock(world, { email, password: "wrong" }, "203.0.113.7");
      expect(await knock(world, { email, password }, "203.0.113.7")).toMatchObject(tooMany);
    }
    expect((await knock(world, { email: "ada@example.org", password }, "198.51.100.1")).ok).toBe(true);
  }, 30_000);

  test("goes on where its owner has entered before, however many guess from everywhere else", async ({ world }) => {
    await withPassword(world);
    const email = "ada@example.org";
    const own = withDevice(null, email);
    for (let i = 0; i < 31; i += 1) await knock(world, { email, password: "wrong" }, `203.0.113.${i}`);
    expect(await knock(world, { email, password }, "198.51.100.1")).toMatchObject(tooMany);
    expect((await knock(world, { email, password }, "203.0.113.1", own)).ok).toBe(true);
    for (const made of [withDevice(null, "eve@example.org"), "made.up", `${own}x`]) {
      expect(await knock(world, { email, password }, "198.51.100.1", made)).toMatchObject(tooMany);
    }
  }, 30_000);

  test("gives a known browser ten tries of its own, and no account besides", async ({ world }) => {
    await withPassword(world);
    const stolen = withDevice(null, "ada@example.org");
    const guess = () => knock(world, { email: "ada@example.org", password: "wrong" }, "203.0.113.7", stolen);
    for (let i = 0; i < 10; i += 1) expect(await guess()).toMatchObject({ refusal: { code: "invalid" } });
    expect(await guess()).toMatchObject(tooMany);
    expect((await knock(world, { email: "ada@example.org", password }, "198.51.100.1")).ok).toBe(true);
  }, 30_000);

  test("holds no connection while passwords are verified: pages are read beside a flood of sign-ins", async ({
    clone,
  }) => {
    const gate = Promise.withResolvers<void>();
    const slow = command({
      capability: "account.enter",
      input: SignIn,
      prepare: () => gate.promise,
      run: async () => ({ event: null, value: { secret: "" } }),
    });
    const request = { db: clone.database, now: new Date(), personId: null, input: { email: "a@b.org", password } };
    const flood = Array.from({ length: 30 }, () => perform(slow, request));
    expect(await clone.database.$count(people)).toBeGreaterThanOrEqual(0);
    gate.resolve();
    expect((await Promise.all(flood)).every(({ ok }) => ok)).toBe(true);
    expect(commands.signIn.prepare).toBeTypeOf("function");
  });

  test("is refused at once where more wait than are through in seconds, and most of the line is free for others", async ({
    clone,
  }) => {
    const world = new World(clone.database);
    const from = (address: string, email: string) => knock(world, { email, password: "wrong" }, address);
    const flood = Array.from({ length: 60 }, (_, i) => from("203.0.113.99", `flood${i}@example.org`));
    const other = from("198.51.100.99", "other@example.org");
    const codes = (await Promise.all(flood)).map((outcome) => (outcome.ok ? "in" : outcome.refusal.code));
    expect(codes.filter((code) => code === "too_many").length).toBeGreaterThan(20);
    expect(await other).toMatchObject({ refusal: { code: "invalid", message: wrongSignIn } });
  }, 30_000);

  test("is refused where the password was changed while it was verified", async ({ db, world }) => {
    const ada = await withPassword(world);
    const asked = { ...world.asker(null), input: { email: "ada@example.org", password }, visitor: unknownVisitor };
    const prepared = await commands.signIn.prepare?.(asked);
    await db.update(people).set({ passwordHash: "another" }).where(eq(people.id, ada.id));
    if (!prepared) throw new Error("nothing prepared");
    const grant = publicGrant(world.asker(null), "account.enter");
    await expect(commands.signIn.run({ ...asked, tx: db, grant, prepared })).rejects.toMatchObject({ code: "invalid" });
  });

  test("is refused after fifty tries from one network, over all accounts", async ({ db, world }) => {
    await db.execute(
      `insert into rate_limits values ('${hashSecret("sign-in from:2001:db8:1:2::/64")}', 50, ${Date.now() + 60_000})`,
    );
    await withPassword(world);
    const near = await knock(world, { email: "ada@example.org", password }, "2001:db8:1:2:9::1");
    expect(near).toMatchObject({ ok: false, refusal: { code: "too_many" } });
    expect((await knock(world, { email: "ada@example.org", password }, "2001:db8:1:3::1")).ok).toBe(true);
  });

  test("wipes the slate of an account when it succeeds", async ({ world }) => {
    await withPassword(world);
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 7; i += 1) await knock(world, { email: "ada@example.org", password: "wrong" });
      expect((await knock(world, { email: "ada@example.org", password })).ok).toBe(true);
    }
  }, 30_000);

  test("ends what this browser was signed in as", async ({ db, world }) => {
    const ada = await withPassword(world);
    const first = await knock(world, { email: "ada@example.org", password });
    if (!first.ok) throw first.refusal;
    const visitor = { address: null, userAgent: null, sessionIdHash: hashSecret(first.value.secret) };
    const input = { email: "ada@example.org", password };
    await perform(commands.signIn, { ...world.asker(null), input, visitor });
    expect(await sessionsOf(db, ada.id)).toHaveLength(1);
  });

  test("refuses fields that it does not know", async ({ world }) => {
    await withPassword(world);
    const outcome = await knock(world, { email: "ada@example.org", password, isAdmin: "on" });
    expect(outcome).toMatchObject({ ok: false, refusal: { details: { fields: { isAdmin: expect.any(String) } } } });
  });
});

describe("a new visit begins", () => {
  test("after an hour of absence, and remembers when the last one ended", async ({ db, world }) => {
    const monday = new Date("2026-02-27T16:00:00Z");
    const ada = await withPassword(world, { lastSeenAt: monday });
    await knock(world, { email: "ada@example.org", password });
    const [first] = await db.select().from(people).where(eq(people.id, ada.id));
    expect(first).toMatchObject({ previousVisitAt: monday, lastSeenAt: world.now });
    world.now = new Date("2026-03-02T09:40:00Z");
    await knock(world, { email: "ada@example.org", password });
    const [again] = await db.select().from(people).where(eq(people.id, ada.id));
    expect(again).toMatchObject({ previousVisitAt: monday, lastSeenAt: world.now });
  });
});

describe("the demo", () => {
  test("lets in its own people by one click, and nobody without QUINTET_DEMO", async ({ db, world }) => {
    const sofia = await world.person({ email: "sofia@quintet.example", defaultRole: "stakeholder" });
    const grant = publicGrant(world.asker(null), "account.enter");
    vi.stubEnv("QUINTET_DEMO", "");
    expect(await listDemoPeople(grant)).toEqual([]);
    expect(await world.perform(null, commands.enterDemo, { personId: sofia.id })).toMatchObject({ ok: false });
    vi.stubEnv("QUINTET_DEMO", "true");
    expect(await world.perform(null, commands.enterDemo, { personId: sofia.id })).toMatchObject({ ok: false });
    vi.stubEnv("QUINTET_DEMO", "1");
    expect(await listDemoPeople(grant)).toMatchObject([{ id: sofia.id }]);
    expect(await world.perform(null, commands.enterDemo, { personId: sofia.id })).toMatchObject({ ok: true });
    expect(await sessionsOf(db, sofia.id)).toHaveLength(1);
  });

  test("lets in nobody of another domain, and nobody who has left", async ({ world }) => {
    vi.stubEnv("QUINTET_DEMO", "1");
    const outsider = await world.person({ email: "sofia@quintet.example.org" });
    const left = await world.person({ email: "left@quintet.example", deactivatedAt: world.now });
    for (const { id } of [outsider, left]) {
      expect(await world.perform(null, commands.enterDemo, { personId: id })).toMatchObject({
        ok: false,
        refusal: { code: "forbidden" },
      });
    }
  });
});

describe("setting up", () => {
  const first = {
    workspaceName: "Acme",
    name: "Ada Lovelace",
    email: "ada@example.org",
    defaultRole: "stakeholder",
    password,
  };
  let operator: Operator;
  beforeEach(() => {
    operator = new Operator();
  });
  async function code(world: World) {
    const printed = await world.perform(null, renewSetupCode, { operator });
    if (!printed.ok) throw printed.refusal;
    return printed.value.code;
  }

  test("makes the admin and names the workspace, once", async ({ db, world }) => {
    const printed = await code(world);
    const outcome = await world.perform(null, commands.setUpWorkspace, { ...first, code: printed.toLowerCase() });
    expect(outcome.ok).toBe(true);
    expect(await db.select().from(people)).toMatchObject([{ email: "ada@example.org", isAdmin: true }]);
    expect(await db.select().from(workspace)).toMatchObject([{ name: "Acme", setupCodeHash: null }]);
    const again = await world.perform(null, commands.setUpWorkspace, {
      ...first,
      email: "eve@example.org",
      code: printed,
    });
    expect(again).toMatchObject({ ok: false, refusal: { code: "precondition" } });
    expect(await world.perform(null, renewSetupCode, { operator })).toMatchObject({ ok: false });
  });

  test("refuses a wrong code, an old one, and any where none was printed", async ({ world }) => {
    const refusal = { ok: false, refusal: { details: { fields: { code: expect.any(String) } } } };
    expect(await world.perform(null, commands.setUpWorkspace, { ...first, code: "ABCD-EFGH-JKMN" })).toMatchObject(
      refusal,
    );
    const old = await code(world);
    await code(world);
    expect(await world.perform(null, commands.setUpWorkspace, { ...first, code: old })).toMatchObject(refusal);
  });

  test("refuses a weak password and keeps the code good", async ({ world }) => {
    const printed = await code(world);
    const weak = { ...first, password: "adalovelace1", code: printed };
    expect(await world.perform(null, commands.setUpWorkspace, weak)).toMatchObject({
      ok: false,
      refusal: { details: { fields: { password: expect.stringContaining("name") } } },
    });
    expect((await world.perform(null, commands.setUpWorkspace, { ...first, code: printed })).ok).toBe(true);
  });
});
