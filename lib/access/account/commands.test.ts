// One's own account: what changes, what it ends, and that nobody reaches another's.
import { eq, isNull } from "drizzle-orm";
import { describe, expect } from "vitest";
import { events, identities, oneTimeLinks, people, sessions } from "@/db/schema";
import { perform } from "@/lib/kernel/command";
import { hashPassword, verifyPassword } from "@/lib/kernel/secrets";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { workspaceGrant } from "../grant";
import { issueLink } from "../one-time-links.steps";
import { openSession } from "../sessions.steps";
import * as commands from "./commands";
import { listSessions } from "./queries";

const old = "mud-otter-vinegar";
const password = "brass-lantern-april-7";
const hash = (index: number) => String(index).repeat(64);

async function signedIn(world: World, personId: string, ...idHashes: string[]) {
  const row = { personId, createdAt: world.now, lastUsedAt: world.now, expiresAt: new Date("2027-01-01") };
  await world.db.insert(sessions).values(idHashes.map((idHash) => ({ idHash, ...row })));
}
const sessionsLeft = async (world: World) =>
  (await world.db.select({ idHash: sessions.idHash }).from(sessions)).map((row) => row.idHash).sort();
const addressOf = async (world: World, id: string) =>
  (await world.db.select({ email: people.email }).from(people).where(eq(people.id, id)))[0]?.email;
const from = (sessionIdHash: string) => ({ address: null, userAgent: null, sessionIdHash });

describe("a password", () => {
  test("is changed by whoever knows the old one, and ends the other sessions", async ({ db, world }) => {
    const ada = await world.person({ passwordHash: await hashPassword(old) });
    const eve = await world.person();
    await signedIn(world, ada.id, hash(1), hash(2));
    await signedIn(world, eve.id, hash(3));
    const request = { ...world.asker(ada), input: { currentPassword: old, password }, visitor: from(hash(1)) };
    expect((await perform(commands.changePassword, request)).ok).toBe(true);
    const [person] = await db.select().from(people).where(eq(people.id, ada.id));
    expect(await verifyPassword(person?.passwordHash ?? null, password)).toBe(true);
    expect(await sessionsLeft(world)).toEqual([hash(1), hash(3)]);
  });

  test("leaves no link alive that was made before it was changed, and those of others alone", async ({ db, world }) => {
    const ada = await world.person({ passwordHash: await hashPassword(old) });
    const eve = await world.person({ passwordHash: "x" });
    for (const personId of [ada.id, eve.id]) {
      for (const purpose of ["reset", "invitation"] as const)
        await issueLink(db, { purpose, personId, now: world.now });
    }
    expect((await world.perform(ada, commands.changePassword, { currentPassword: old, password })).ok).toBe(true);
    const alive = await db.select().from(oneTimeLinks).where(isNull(oneTimeLinks.usedAt));
    expect(alive.map(({ personId }) => personId)).toEqual([eve.id, eve.id]);
  });

  test.for([
    ["a wrong old one", { currentPassword: "something else", password }, "currentPassword"],
    ["the same again", { currentPassword: old, password: old }, "password"],
    ["a common one", { currentPassword: old, password: "password1234" }, "password"],
    ["a short one", { currentPassword: old, password: "short" }, "password"],
  ] as const)("is not changed with %s", async ([, input, field], { world }) => {
    const ada = await world.person({ passwordHash: await hashPassword(old) });
    expect(await world.perform(ada, commands.changePassword, input)).toMatchObject({
      ok: false,
      refusal: { details: { fields: { [field]: expect.any(String) } } },
    });
  });

  test("cannot be guessed by whoever finds a browser open", async ({ world }) => {
    const ada = await world.person({ passwordHash: await hashPassword(old) });
    for (let i = 0; i < 10; i += 1)
      await world.perform(ada, commands.changePassword, { currentPassword: "no", password });
    const outcome = await world.perform(ada, commands.changePassword, { currentPassword: old, password });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "too_many" } });
  });

  test("does not exist for a company account", async ({ world }) => {
    const ada = await world.person();
    expect(await world.perform(ada, commands.changePassword, { currentPassword: old, password })).toMatchObject({
      refusal: { code: "precondition" },
    });
  });
});

describe("an e-mail address", () => {
  const email = "ada@new.example.org";

  test("is changed by whoever knows the password, and ends what the old one could open", async ({ db, world }) => {
    const ada = await world.person({ passwordHash: await hashPassword(old) });
    const eve = await world.person();
    await signedIn(world, ada.id, hash(1), hash(2));
    await signedIn(world, eve.id, hash(3));
    const company = { issuer: "https://id.example.org", subject: "ada" };
    await db.insert(identities).values({ ...company, personId: ada.id, createdAt: world.now });
    for (const personId of [ada.id, eve.id]) await issueLink(db, { purpose: "reset", personId, now: world.now });
    const input = { email: "Ada@New.Example.org", currentPassword: old };
    const outcome = await perform(commands.changeEmail, { ...world.asker(ada), input, visitor: from(hash(1)) });
    expect(outcome.ok).toBe(true);
    expect(await addressOf(world, ada.id)).toBe(email);
    expect(await addressOf(world, eve.id)).toBe(eve.email);
    expect(await sessionsLeft(world)).toEqual([hash(1), hash(3)]);
    expect(
      await db.select({ of: oneTimeLinks.personId }).from(oneTimeLinks).where(isNull(oneTimeLinks.usedAt)),
    ).toEqual([{ of: eve.id }]);
    expect(await db.select().from(identities)).toMatchObject([{ ...company, personId: ada.id }]);
    expect(await db.select().from(events)).toMatchObject([
      {
        kind: "person.email_changed",
        actorId: ada.id,
        subject: ada.id,
        before: { email: ada.email },
        after: { email, otherSessionsEnded: 1 },
      },
    ]);
  });

  test("that somebody has, in whatever case, changes nothing and says no more than an invitation", async ({
    world,
  }) => {
    const ada = await world.person({ passwordHash: await hashPassword(old) });
    const eve = await world.person({ email: "Eve@Example.org" });
    const gone = await world.person({ deactivatedAt: world.now });
    await signedIn(world, ada.id, hash(1));
    for (const taken of [eve.email.toLowerCase(), gone.email]) {
      expect(await world.perform(ada, commands.changeEmail, { email: taken, currentPassword: old })).toMatchObject({
        refusal: { code: "invalid", details: { fields: { email: "Somebody here has this address already." } } },
      });
    }
    expect(await addressOf(world, ada.id)).toBe(ada.email);
    expect(await sessionsLeft(world)).toEqual([hash(1)]);
  });

  test.for([
    ["a wrong password", { email, currentPassword: "something else" }, "currentPassword"],
    ["no password", { email }, "currentPassword"],
    ["what is no address", { email: "ada", currentPassword: old }, "email"],
    ["the present address", { email: "Person1@Example.org", currentPassword: old }, "email"],
    ["somebody else's id", { email, currentPassword: old, personId: "x" }, "personId"],
  ] as const)("is not changed with %s", async ([, input, field], { world }) => {
    const ada = await world.person({ passwordHash: await hashPassword(old) });
    expect(await world.perform(ada, commands.changeEmail, input)).toMatchObject({
      refusal: { code: "invalid", details: { fields: { [field]: expect.any(String) } } },
    });
    expect(await addressOf(world, ada.id)).toBe(ada.email);
  });

  test("with a wrong password tells nothing of who has it", async ({ world }) => {
    const ada = await world.person({ passwordHash: await hashPassword(old) });
    const eve = await world.person();
    const outcomes = [];
    for (const asked of [eve.email, email]) {
      outcomes.push(await world.perform(ada, commands.changeEmail, { email: asked, currentPassword: "wrong" }));
    }
    expect(outcomes[0]).toEqual(outcomes[1]);
  });

  test("is no way to guess the password, nor to try out addresses", async ({ world }) => {
    const ada = await world.person({ passwordHash: await hashPassword(old) });
    const eve = await world.person();
    for (let i = 0; i < 10; i += 1) {
      await world.perform(ada, commands.changeEmail, { email: eve.email, currentPassword: i % 2 ? old : "no" });
    }
    const again = await world.perform(ada, commands.changeEmail, { email, currentPassword: old });
    const elsewhere = await world.perform(ada, commands.changePassword, { password, currentPassword: old });
    expect([again, elsewhere]).toMatchObject([{ refusal: { code: "too_many" } }, { refusal: { code: "too_many" } }]);
  });

  test("of a company account is not changed here, since nothing proves who asks", async ({ world }) => {
    const ada = await world.person();
    expect(await world.perform(ada, commands.changeEmail, { email, currentPassword: old })).toMatchObject({
      refusal: { code: "precondition" },
    });
  });
});

describe("a profile", () => {
  test("is changed once by two who edit it side by side", async ({ world }) => {
    const ada = await world.person({ name: "Ada" });
    expect((await world.perform(ada, commands.updateProfile, { name: "Ada L.", version: 1 })).ok).toBe(true);
    expect(await world.perform(ada, commands.updateProfile, { name: "A. Lovelace", version: 1 })).toMatchObject({
      ok: false,
      refusal: { code: "conflict", details: { theirs: { name: "Ada L." } } },
    });
  });

  test("has no other fields that a person may set", async ({ db, world }) => {
    const ada = await world.person();
    const outcome = await world.perform(ada, commands.updateProfile, { name: "Ada", version: 1, isAdmin: true });
    expect(outcome.ok).toBe(false);
    expect(await db.select({ isAdmin: people.isAdmin }).from(people)).toEqual([{ isAdmin: false }]);
  });
});

describe("sessions", () => {
  test("are listed with this browser first, without others' and without those that are over", async ({ db, world }) => {
    const [ada, eve] = [await world.person(), await world.person()];
    await signedIn(world, ada.id, hash(1), hash(2), hash(3));
    await signedIn(world, eve.id, hash(4));
    await db
      .update(sessions)
      .set({ expiresAt: world.now })
      .where(eq(sessions.idHash, hash(3)));
    await db
      .update(sessions)
      .set({ lastUsedAt: new Date("2026-01-01") })
      .where(eq(sessions.idHash, hash(2)));
    const grant = await workspaceGrant(world.asker(ada), "workspace.read");
    const listed = await listSessions(grant, hash(2));
    expect(listed.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      [hash(2), true],
      [hash(1), false],
    ]);
  });

  test("are ended one by one, and not others'", async ({ world }) => {
    const [ada, eve] = [await world.person(), await world.person()];
    await signedIn(world, ada.id, hash(1), hash(2));
    await signedIn(world, eve.id, hash(3));
    expect((await world.perform(ada, commands.endSession, { session: hash(1) })).ok).toBe(true);
    expect(await world.perform(ada, commands.endSession, { session: hash(3) })).toMatchObject({
      ok: false,
      refusal: { code: "not_found" },
    });
    expect(await sessionsLeft(world)).toEqual([hash(2), hash(3)]);
  });

  test("end here by signing out, and everywhere by signing out everywhere", async ({ world }) => {
    const [ada, eve] = [await world.person(), await world.person()];
    await signedIn(world, ada.id, hash(1), hash(2), hash(3));
    await signedIn(world, eve.id, hash(4));
    await perform(commands.signOut, { ...world.asker(ada), input: {}, visitor: from(hash(1)) });
    expect(await sessionsLeft(world)).toEqual([hash(2), hash(3), hash(4)]);
    // Even with another's session in hand, a person ends only their own.
    await perform(commands.signOut, { ...world.asker(ada), input: {}, visitor: from(hash(4)) });
    expect(await sessionsLeft(world)).toEqual([hash(2), hash(3), hash(4)]);
    await perform(commands.signOutEverywhere, { ...world.asker(ada), input: {}, visitor: from(hash(2)) });
    expect(await sessionsLeft(world)).toEqual([hash(4)]);
  });

  test("open nothing any more from the moment that their person is deactivated", async ({ db, world }) => {
    const ada = await world.person();
    await openSession(db, { personId: ada.id, now: world.now, visitor: from("") });
    expect((await world.perform(ada, commands.updateProfile, { name: "Ada", version: 1 })).ok).toBe(true);
    await db.update(people).set({ deactivatedAt: world.now }).where(eq(people.id, ada.id));
    expect(await world.perform(ada, commands.updateProfile, { name: "Eve", version: 2 })).toMatchObject({
      ok: false,
      refusal: { code: "forbidden" },
    });
  });
});
