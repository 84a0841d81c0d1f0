// One's own account: what changes, what it ends, and that nobody reaches another's.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { people, sessions } from "@/db/schema";
import { perform } from "@/lib/command";
import { hashPassword, verifyPassword } from "@/lib/secrets";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { openSession } from "@/lib/visit";
import { workspaceGrant } from "../grant";
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
const from = (sessionIdHash: string) => ({ address: null, userAgent: null, sessionIdHash });

describe("a password", () => {
  test("is changed by whoever knows the old one, and ends the other sessions", async ({ db, world }) => {
    const ada = await world.person({ passwordHash: await hashPassword(old) });
    const eve = await world.person();
    await signedIn(world, ada.id, hash(1), hash(2));
    await signedIn(world, eve.id, hash(3));
    const errand = { ...world.asker(ada), input: { currentPassword: old, password }, visitor: from(hash(1)) };
    expect((await perform(commands.changePassword, errand)).ok).toBe(true);
    const [person] = await db.select().from(people).where(eq(people.id, ada.id));
    expect(await verifyPassword(person?.passwordHash ?? null, password)).toBe(true);
    expect(await sessionsLeft(world)).toEqual([hash(1), hash(3)]);
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
