// The operator's way in when there is no admin: links instead of passwords, and never by a form.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { events, people } from "@/db/schema";
import { test } from "@/lib/testing/test";
import { acceptInvitation, resetPassword } from "./links/commands";
import * as commands from "./operator.commands";
import { Operator } from "./operator.schema";

const operator = new Operator();
const password = "mud-otter-vinegar";
const ada = { operator, email: "ada@example.org", name: "Ada", defaultRole: "ml_engineer", admin: true };
const secretOf = (url: string) => url.split("/").at(-1);

describe("the operator", () => {
  test("makes a person, who chooses their own password", async ({ db, world }) => {
    const made = await world.perform(null, commands.createPerson, ada);
    if (!made.ok) throw made.refusal;
    expect(await db.select().from(people)).toMatchObject([{ isAdmin: true, joinedAt: null, passwordHash: null }]);
    expect(made.value.url).toContain("/invite/");
    const input = { token: secretOf(made.value.url), name: "Ada", password };
    expect((await world.perform(null, acceptInvitation, input)).ok).toBe(true);
    const [event] = await db.select().from(events).where(eq(events.kind, "person.invited"));
    expect(event).toMatchObject({ actorId: null, after: { by: "operator" } });
    expect(await world.perform(null, commands.createPerson, ada)).toMatchObject({ refusal: { code: "invalid" } });
  });

  test("makes a new password link, also for a company account", async ({ world }) => {
    await world.person({ email: "ada@example.org" });
    const made = await world.perform(null, commands.issuePasswordReset, { operator, email: "ada@example.org" });
    if (!made.ok) throw made.refusal;
    expect((await world.perform(null, resetPassword, { token: secretOf(made.value.url), password })).ok).toBe(true);
  });

  test("makes an admin of somebody who is there and active, once", async ({ db, world }) => {
    await world.person({ email: "ada@example.org" });
    await world.person({ email: "left@example.org", deactivatedAt: world.now });
    const make = (email: string) => world.perform(null, commands.makeAdmin, { operator, email });
    expect(await make("nobody@example.org")).toMatchObject({ refusal: { code: "not_found" } });
    expect(await make("left@example.org")).toMatchObject({ refusal: { code: "precondition" } });
    expect((await make("ADA@example.org")).ok).toBe(true);
    expect(await make("ada@example.org")).toMatchObject({ refusal: { code: "precondition" } });
    expect(await db.$count(people, eq(people.isAdmin, true))).toBe(1);
  });

  test("cannot be played by what a form or a program posts", async ({ db, world }) => {
    const admin = await world.person({ isAdmin: true });
    for (const forged of [undefined, "terminal", { at: "terminal" }]) {
      const input = { ...ada, operator: forged };
      const of = { operator: forged, email: ada.email };
      const outcomes = [
        await world.perform(admin, commands.createPerson, input),
        await world.perform(admin, commands.issuePasswordReset, of),
        await world.perform(admin, commands.makeAdmin, of),
        await world.perform(admin, commands.renewSetupCode, { operator: forged }),
      ];
      for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, refusal: { code: "invalid" } });
    }
    expect(await db.$count(people)).toBe(1);
    expect(await db.$count(events)).toBe(0);
  });
});
