// One-time links let in once, while they are young, and only whom they were made for.
import { eq } from "drizzle-orm";
import { simpleParser } from "mailparser";
import { afterEach, describe, expect, vi } from "vitest";
import type { Executor } from "@/db/client";
import type { OneTimeLinkPurpose } from "@/db/enums";
import { events, oneTimeLinks, people, sessions } from "@/db/schema";
import { hashPassword, hashSecret, verifyPassword } from "@/lib/kernel/secrets";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { findLink } from "../one-time-links.queries";
import { issueLink } from "../one-time-links.steps";
import * as commands from "./commands";
import { linkProblems } from "./rules";

const password = "mud-otter-vinegar";
const hourMs = 3_600_000;
afterEach(() => vi.unstubAllEnvs());

async function linkFor(world: World, personId: string, purpose: OneTimeLinkPurpose) {
  const { url } = await issueLink(world.db, { purpose, personId, now: world.now });
  return url.split("/").at(-1) ?? "";
}
const passwordOf = async (db: Executor, id: string) =>
  (await db.select({ hash: people.passwordHash }).from(people).where(eq(people.id, id)))[0]?.hash ?? null;
const later = (world: World, ms: number) => {
  world.now = new Date(world.now.getTime() + ms);
};

describe("an invitation", () => {
  test("lets its person choose a name and a password, and in", async ({ db, world }) => {
    const ada = await world.person({ joinedAt: null });
    const token = await linkFor(world, ada.id, "invitation");
    const outcome = await world.perform(null, commands.acceptInvitation, { token, name: "Ada", password });
    if (!outcome.ok) throw outcome.refusal;
    const [person] = await db.select().from(people).where(eq(people.id, ada.id));
    expect(person).toMatchObject({ name: "Ada", joinedAt: world.now });
    expect(await verifyPassword(person?.passwordHash ?? null, password)).toBe(true);
    const [session] = await db.select().from(sessions);
    expect(session).toMatchObject({ personId: ada.id, idHash: hashSecret(outcome.value.secret) });
  });

  test("works once", async ({ world }) => {
    const ada = await world.person();
    const token = await linkFor(world, ada.id, "invitation");
    const input = { token, name: "Ada", password };
    expect((await world.perform(null, commands.acceptInvitation, input)).ok).toBe(true);
    expect(await world.perform(null, commands.acceptInvitation, input)).toMatchObject({
      ok: false,
      refusal: { code: "precondition", message: linkProblems.used },
    });
  });

  test("lasts seven days", async ({ world }) => {
    const ada = await world.person();
    const token = await linkFor(world, ada.id, "invitation");
    later(world, 7 * 24 * hourMs);
    expect(await world.perform(null, commands.acceptInvitation, { token, name: "Ada", password })).toMatchObject({
      refusal: { message: linkProblems.expired },
    });
  });

  test("is ended by a newer one", async ({ world }) => {
    const ada = await world.person();
    const old = await linkFor(world, ada.id, "invitation");
    await linkFor(world, ada.id, "invitation");
    expect(await findLink(world.db, { purpose: "invitation", secret: old, now: world.now })).toEqual({ state: "used" });
  });

  test("stays good when the password is refused", async ({ world }) => {
    const ada = await world.person();
    const token = await linkFor(world, ada.id, "invitation");
    const weak = await world.perform(null, commands.acceptInvitation, { token, name: "Ada", password: "password1234" });
    expect(weak).toMatchObject({ refusal: { details: { fields: { password: expect.any(String) } } } });
    expect((await world.perform(null, commands.acceptInvitation, { token, name: "Ada", password })).ok).toBe(true);
  });

  test("is no link to anybody who has been deactivated, nor one for another purpose", async ({ db, world }) => {
    const ada = await world.person();
    const token = await linkFor(world, ada.id, "invitation");
    const unknown = { refusal: { message: linkProblems.unknown } };
    expect(await world.perform(null, commands.resetPassword, { token, password })).toMatchObject(unknown);
    await db.update(people).set({ deactivatedAt: world.now }).where(eq(people.id, ada.id));
    const outcome = await world.perform(null, commands.acceptInvitation, { token, name: "Ada", password });
    expect(outcome).toMatchObject(unknown);
    expect(await passwordOf(db, ada.id)).toBeNull();
  });
});

describe("a password reset", () => {
  test("is mailed to whom the account belongs, and opens it", async ({ db, world }) => {
    await world.workspace();
    vi.stubEnv("QUINTET_URL", "https://quintet.example.org");
    const ada = await world.person({ email: "ada@example.org", passwordHash: await hashPassword("x") });
    const asked = await world.perform(null, commands.requestPasswordReset, { email: "ADA@example.org" });
    if (!asked.ok || !asked.value.mail) throw new Error("No mail.");
    expect(asked.value.mail.to).toBe(ada.email);
    const text = (await simpleParser(`\n${asked.value.mail.text}`)).text ?? "";
    const token = /https:\/\/quintet\.example\.org\/reset\/(\S+)/.exec(text)?.[1] ?? "";
    expect((await world.perform(null, commands.resetPassword, { token, password })).ok).toBe(true);
    expect(await verifyPassword(await passwordOf(db, ada.id), password)).toBe(true);
  });

  test("answers the same, and leaves the same trace, where there is no such account", async ({ db, world }) => {
    await world.workspace();
    await world.person({ email: "company@example.org" });
    await world.person({ email: "left@example.org", passwordHash: "x", deactivatedAt: world.now });
    for (const email of ["nobody@example.org", "company@example.org", "left@example.org"]) {
      const asked = await world.perform(null, commands.requestPasswordReset, { email });
      expect(asked).toEqual({ ok: true, value: {} });
    }
    expect(await db.select().from(oneTimeLinks)).toEqual([]);
    expect(await db.select().from(events).where(eq(events.kind, "person.reset_requested"))).toHaveLength(3);
  });

  test("is mailed five times in a quarter of an hour at most, and refused to nobody because others asked", async ({
    world,
  }) => {
    await world.workspace();
    await world.person({ email: "ada@example.org", passwordHash: "x" });
    const ask = async () => {
      const asked = await world.perform(null, commands.requestPasswordReset, { email: "ada@example.org" });
      return asked.ok && (asked.value.mail ? "mailed" : "answered");
    };
    const answers = [];
    for (let i = 0; i < 12; i += 1) answers.push(await ask());
    expect(answers).toEqual([...Array(5).fill("mailed"), ...Array(7).fill("answered")]);
    later(world, hourMs / 4);
    expect(await ask()).toBe("mailed");
  });

  test("and an invitation end each other: whichever password comes first stays", async ({ world }) => {
    const ada = await world.person({ passwordHash: "x" });
    const eve = await world.person({ passwordHash: "x" });
    const used = { refusal: { message: linkProblems.used } };
    for (const [person, first, second] of [
      [ada, commands.resetPassword, commands.acceptInvitation],
      [eve, commands.acceptInvitation, commands.resetPassword],
    ] as const) {
      const link = {
        reset: await linkFor(world, person.id, "reset"),
        invitation: await linkFor(world, person.id, "invitation"),
      };
      const inputOf = (command: typeof first | typeof second) =>
        command === commands.resetPassword
          ? { token: link.reset, password }
          : { token: link.invitation, password, name: "Somebody" };
      expect((await world.perform(null, first, inputOf(first))).ok).toBe(true);
      expect(await world.perform(null, second, inputOf(second))).toMatchObject(used);
    }
  });

  test("ends every session and every other link, but no invitation or session of others", async ({ db, world }) => {
    const ada = await world.person({ passwordHash: "x" });
    const eve = await world.person({ passwordHash: "x" });
    const [first, second, others] = [
      await linkFor(world, ada.id, "reset"),
      await linkFor(world, ada.id, "reset"),
      await linkFor(world, eve.id, "reset"),
    ];
    const session = { createdAt: world.now, lastUsedAt: world.now, expiresAt: new Date("2027-01-01") };
    await db.insert(sessions).values([
      { idHash: "ada-old", personId: ada.id, ...session },
      { idHash: "eve", personId: eve.id, ...session },
    ]);
    expect((await world.perform(null, commands.resetPassword, { token: second, password })).ok).toBe(true);
    const left = await db.select({ idHash: sessions.idHash, personId: sessions.personId }).from(sessions);
    expect(left.map((row) => row.idHash)).not.toContain("ada-old");
    expect(left.filter((row) => row.personId === ada.id)).toHaveLength(1);
    expect(left.filter((row) => row.personId === eve.id)).toHaveLength(1);
    const state = async (secret: string) => (await findLink(db, { purpose: "reset", secret, now: world.now })).state;
    expect([await state(first), await state(others)]).toEqual(["used", "open"]);
  });

  test("lasts an hour", async ({ world }) => {
    const ada = await world.person({ passwordHash: "x" });
    const token = await linkFor(world, ada.id, "reset");
    later(world, hourMs);
    expect(await world.perform(null, commands.resetPassword, { token, password })).toMatchObject({
      refusal: { message: linkProblems.expired },
    });
  });
});
