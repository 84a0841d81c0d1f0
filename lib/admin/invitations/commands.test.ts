// Invitations reach people once, secrets stay out of the log, and a list is taken whole or not at all.
import { eq, isNull } from "drizzle-orm";
import { describe, expect } from "vitest";
import { events, identities, oneTimeLinks, people } from "@/db/schema";
import { findLink } from "@/lib/access/one-time-links.queries";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { importPeople, invitePerson, makeResetLink, resendInvitation } from "./commands";

const ada = { name: "Ada Lovelace", email: "Ada@Example.org ", defaultRole: "data_scientist" };
const everyone = (world: World) => world.db.select({ email: people.email }).from(people);
const secretOf = (url = "") => url.split("/").at(-1) ?? "";

describe("invitePerson", () => {
  test("makes the person and a link that lets them in, which the log does not keep", async ({ world, db }) => {
    await world.workspace();
    const admin = await world.person({ isAdmin: true });
    const invited = await world.perform(admin, invitePerson, ada);
    if (!invited.ok) throw invited.refusal;
    const [letter] = invited.value;
    expect(letter).toMatchObject({
      name: "Ada Lovelace",
      mail: { to: "ada@example.org", subject: expect.stringContaining("Test") },
    });
    const found = await findLink(db, { purpose: "invitation", secret: secretOf(letter?.url), now: world.now });
    expect(found).toMatchObject({ state: "open", person: { email: "ada@example.org" } });
    const [person] = await db.select().from(people).where(eq(people.email, "ada@example.org"));
    expect(person).toMatchObject({ joinedAt: null, isAdmin: false, defaultRole: "data_scientist", passwordHash: null });
    const [event] = await db.select().from(events);
    expect(event).toMatchObject({ kind: "person.invited", subject: person?.id, actorId: admin.id });
    expect(JSON.stringify(event)).not.toContain(secretOf(letter?.url));
  });

  test("refuses an address that somebody has, in whatever case, and what is no address", async ({ world }) => {
    const admin = await world.person({ isAdmin: true });
    await world.person({ email: "ADA@example.org" });
    const fields = async (change: object) => {
      const outcome = await world.perform(admin, invitePerson, { ...ada, ...change });
      return outcome.ok ? {} : outcome.refusal.details.fields;
    };
    expect(await fields({})).toEqual({ email: "Somebody here has this address already." });
    expect(await fields({ email: "ada" })).toEqual({ email: "An e-mail address, please." });
    expect(await fields({ name: " ", defaultRole: "boss" })).toEqual({
      email: undefined,
      name: "Please fill this in.",
      defaultRole: "Please choose a role.",
    });
    expect(await fields({ isAdmin: "on" })).toHaveProperty("isAdmin");
    expect(await everyone(world)).toHaveLength(2);
  });
});

describe("a link for somebody who is here", () => {
  test("is a new invitation until they join, which ends the one before", async ({ world, db }) => {
    const admin = await world.person({ isAdmin: true });
    const invited = await world.person({ joinedAt: null });
    const links = [];
    for (let time = 0; time < 2; time += 1) {
      const outcome = await world.perform(admin, resendInvitation, { personId: invited.id });
      if (!outcome.ok) throw outcome.refusal;
      links.push(outcome.value[0]?.url);
    }
    expect(await db.select().from(oneTimeLinks).where(isNull(oneTimeLinks.usedAt))).toHaveLength(1);
    expect(await findLink(db, { purpose: "invitation", secret: secretOf(links[0]), now: world.now })).toEqual({
      state: "used",
    });
    expect(await world.perform(admin, makeResetLink, { personId: invited.id })).toMatchObject({
      refusal: { code: "precondition" },
    });
  });

  test("is for choosing a password afterwards", async ({ world, db }) => {
    const admin = await world.person({ isAdmin: true, passwordHash: "x" });
    const outcome = await world.perform(admin, makeResetLink, { personId: admin.id });
    if (!outcome.ok) throw outcome.refusal;
    const secret = secretOf(outcome.value[0]?.url);
    expect(await findLink(db, { purpose: "reset", secret, now: world.now })).toMatchObject({ state: "open" });
    expect(await world.perform(admin, resendInvitation, { personId: admin.id })).toMatchObject({
      refusal: { code: "conflict" },
    });
    const stranded = await world.person();
    expect(await world.perform(admin, resendInvitation, { personId: stranded.id })).toMatchObject({ ok: true });
  });

  test("is made for whoever joined and has no way in of their own, whatever others have", async ({ world, db }) => {
    const admin = await world.person({ isAdmin: true, passwordHash: "x" });
    const [stuck, other] = [await world.person({ passwordHash: null }), await world.person({ passwordHash: null })];
    const tied = { issuer: "https://company.example", subject: "other", personId: other.id };
    await db.insert(identities).values({ ...tied, createdAt: world.now });
    const resend = (personId: string) => world.perform(admin, resendInvitation, { personId });
    expect(await resend(stuck.id)).toMatchObject({ ok: true });
    expect(await resend(other.id)).toMatchObject({ refusal: { code: "conflict" } });
    expect(await resend(admin.id)).toMatchObject({ refusal: { code: "conflict" } });
  });

  test("is not for closed accounts or for nobody", async ({ world }) => {
    const admin = await world.person({ isAdmin: true });
    const gone = await world.person({ deactivatedAt: world.now });
    const project = await world.project();
    for (const command of [resendInvitation, makeResetLink]) {
      expect(await world.perform(admin, command, { personId: gone.id })).toMatchObject({ ok: false });
      expect(await world.perform(admin, command, { personId: project.id })).toMatchObject({
        refusal: { code: "not_found" },
      });
    }
    expect(await world.db.select().from(oneTimeLinks)).toEqual([]);
  });
});

describe("importPeople", () => {
  const head = "name,email,default_role\n";
  const good = `${head}Ada Lovelace,ada@example.org,Data scientist\n"Hopper, Grace",grace@example.org,ml_engineer\n`;

  test("shows first, then invites everybody in one event", async ({ world, db }) => {
    const admin = await world.person({ isAdmin: true });
    expect(await world.perform(admin, importPeople, { csv: good })).toMatchObject({
      refusal: {
        code: "precondition",
        details: {
          preview: [
            { name: "Ada Lovelace", email: "ada@example.org", defaultRole: "data_scientist" },
            { name: "Hopper, Grace", email: "grace@example.org", defaultRole: "ml_engineer" },
          ],
        },
      },
    });
    expect(await everyone(world)).toHaveLength(1);
    const done = await world.perform(admin, importPeople, { csv: good, confirmed: "on" });
    expect(done).toMatchObject({ ok: true, value: [{ name: "Ada Lovelace" }, { name: "Hopper, Grace" }] });
    expect(await everyone(world)).toHaveLength(3);
    const [event, ...more] = await db.select().from(events);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ kind: "people.imported" });
    if (done.ok) for (const { url } of done.value) expect(JSON.stringify(event)).not.toContain(secretOf(url));
  });

  test("says what is wrong line by line, and then invites nobody", async ({ world }) => {
    const admin = await world.person({ isAdmin: true, email: "root@example.org" });
    const csv = `${head}Ada,ada@example.org,expert\n,bob@example.org,expert\nCid,cid,boss\nDan,ADA@example.org,expert\nRoot,root@example.org,expert\n`;
    const outcome = await world.perform(admin, importPeople, { csv, confirmed: "on" });
    expect(outcome).toMatchObject({
      refusal: { code: "invalid", message: expect.stringContaining("4 lines are wrong: nobody is invited") },
    });
    expect(outcome.ok ? {} : outcome.refusal.details.fields).toEqual({
      "line.3": "Name: Please fill this in.",
      "line.4": "E-mail: An e-mail address, please. Role: Please choose a role.",
      "line.5": "Line 2 has the same address.",
      "line.6": "Somebody here has this address already.",
    });
    expect(await everyone(world)).toHaveLength(1);
  });

  test.for([
    ["nothing", "", { csv: "Please choose a file or paste its lines." }],
    ["a malformed one", `${head}Ada,"ada@example.org,expert`, { "line.2": expect.any(String) }],
    ["other columns", "name,mail\nAda,ada@example.org", { "line.1": expect.any(String) }],
    [
      "too many lines",
      head + "A,a@example.org,expert\n".repeat(1_001),
      { "line.1002": expect.stringContaining("at most 1,000") },
    ],
    ["too much", `${head}${"é".repeat(131_072)},a@example.org,expert`, { csv: "This is larger than 256 kB." }],
  ] as const)("refuses %s whole", async ([, csv, fields], { world }) => {
    const admin = await world.person({ isAdmin: true });
    const outcome = await world.perform(admin, importPeople, { csv, confirmed: "on" });
    expect(outcome.ok ? {} : outcome.refusal.details.fields).toEqual(fields);
    expect(await everyone(world)).toHaveLength(1);
  });

  test("takes a thousand at once", async ({ world }) => {
    const admin = await world.person({ isAdmin: true });
    const rows = Array.from({ length: 1_000 }, (_, at) => `Person,p${at}@import.example,expert`);
    const outcome = await world.perform(admin, importPeople, { csv: head + rows.join("\n"), confirmed: "on" });
    expect(outcome.ok && outcome.value.length).toBe(1_000);
  });
});
