// The workspace always keeps an admin, and a leaver leaves nothing ownerless, also when two admins act at the same moment.
import { and, eq, inArray, isNull } from "drizzle-orm";
import { describe, expect } from "vitest";
import {
  events,
  memberships,
  notices,
  oneTimeLinks,
  people,
  projects,
  reportShares,
  reports,
  sessions,
  tokens,
} from "@/db/schema";
import { issueLink } from "@/lib/access/one-time-links.steps";
import { perform } from "@/lib/kernel/command";
import { test } from "@/lib/testing/test";
import { World } from "@/lib/testing/world";
import { changeEmail, deactivatePerson, makeAdmin, reactivatePerson, removeAdmin } from "./commands";

const aDay = 86_400_000;

async function personOf(world: World, id: string) {
  const [row] = await world.db.select().from(people).where(eq(people.id, id));
  return row;
}

describe("an e-mail address", () => {
  const email = "ada@new.example.org";

  test("is changed by the admin, and only that person is signed out", async ({ world, db }) => {
    const admin = await world.person({ isAdmin: true });
    const ada = await world.person();
    for (const person of [admin, ada]) {
      await db.insert(sessions).values({
        idHash: person.id,
        personId: person.id,
        createdAt: world.now,
        lastUsedAt: world.now,
        expiresAt: new Date(world.now.getTime() + aDay),
      });
      await issueLink(db, { purpose: "reset", personId: person.id, now: world.now });
    }
    const input = { personId: ada.id, email: "ADA@new.example.org" };
    expect(await world.perform(admin, changeEmail, input)).toMatchObject({ ok: true });
    expect(await personOf(world, ada.id)).toMatchObject({ email });
    expect(await personOf(world, admin.id)).toMatchObject({ email: admin.email });
    expect(await db.select({ of: sessions.personId }).from(sessions)).toEqual([{ of: admin.id }]);
    expect(
      await db.select({ of: oneTimeLinks.personId }).from(oneTimeLinks).where(isNull(oneTimeLinks.usedAt)),
    ).toEqual([{ of: admin.id }]);
    expect(await db.select().from(events)).toMatchObject([
      {
        kind: "person.email_changed",
        subject: ada.id,
        before: { email: ada.email },
        after: { email, sessionsEnded: 1 },
      },
    ]);
    expect(await db.select().from(notices)).toMatchObject([{ kind: "told", personId: ada.id }]);
  });

  test("keeps the admin's own browser signed in", async ({ world, db }) => {
    const admin = await world.person({ isAdmin: true });
    const row = { personId: admin.id, createdAt: world.now, lastUsedAt: world.now, expiresAt: new Date("2027-01-01") };
    await db.insert(sessions).values(["here", "elsewhere"].map((idHash) => ({ idHash, ...row })));
    const visitor = { address: null, userAgent: null, sessionIdHash: "here" };
    const input = { personId: admin.id, email };
    expect(await perform(changeEmail, { ...world.asker(admin), input, visitor })).toMatchObject({ ok: true });
    expect(await db.select({ idHash: sessions.idHash }).from(sessions)).toEqual([{ idHash: "here" }]);
  });

  test("is not changed to another's, nor where nobody is or somebody has left", async ({ world, db }) => {
    const admin = await world.person({ isAdmin: true });
    const [ada, eve] = [await world.person(), await world.person()];
    const gone = await world.person({ deactivatedAt: world.now });
    const project = await world.project();
    const ask = async (personId: string, to: string) => {
      const outcome = await world.perform(admin, changeEmail, { personId, email: to });
      return outcome.ok ? "done" : outcome.refusal.code;
    };
    expect(await ask(ada.id, eve.email.toUpperCase())).toBe("invalid");
    expect(await ask(gone.id, email)).toBe("precondition");
    expect(await ask(project.id, email)).toBe("not_found");
    expect(await personOf(world, ada.id)).toMatchObject({ email: ada.email });
    expect(await db.select().from(events)).toEqual([]);
  });
});

describe("admin duty", () => {
  test("is given and taken, and both are on record", async ({ world }) => {
    const admin = await world.person({ isAdmin: true });
    const ada = await world.person();
    expect(await world.perform(admin, makeAdmin, { personId: ada.id })).toMatchObject({ ok: true });
    expect(await world.perform(admin, makeAdmin, { personId: ada.id })).toMatchObject({
      refusal: { code: "conflict" },
    });
    expect(await world.perform(ada, removeAdmin, { personId: admin.id })).toMatchObject({ ok: true });
    expect(await personOf(world, admin.id)).toMatchObject({ isAdmin: false, version: 2 });
    const recorded = await world.db
      .select({ kind: events.kind, subject: events.subject })
      .from(events)
      .orderBy(events.id);
    expect(recorded).toEqual([
      { kind: "person.made_admin", subject: ada.id },
      { kind: "person.admin_removed", subject: admin.id },
    ]);
    expect(await world.perform(admin, makeAdmin, { personId: admin.id })).toMatchObject({
      refusal: { code: "forbidden" },
    });
  });

  test("of somebody unknown, or with a field too many, changes nothing", async ({ world }) => {
    const admin = await world.person({ isAdmin: true });
    const ada = await world.person();
    const project = await world.project();
    expect(await world.perform(admin, makeAdmin, { personId: project.id })).toMatchObject({
      refusal: { code: "not_found" },
    });
    expect(await world.perform(admin, makeAdmin, { personId: "x" })).toMatchObject({
      refusal: { code: "invalid", details: { fields: { personId: expect.any(String) } } },
    });
    expect(await world.perform(admin, makeAdmin, { personId: ada.id, isAdmin: true })).toMatchObject({
      refusal: { code: "invalid", details: { fields: { isAdmin: expect.any(String) } } },
    });
    expect(await personOf(world, ada.id)).toMatchObject({ isAdmin: false });
  });

  test("is not for an account that is closed", async ({ world }) => {
    const admin = await world.person({ isAdmin: true });
    const gone = await world.person({ deactivatedAt: world.now });
    expect(await world.perform(admin, makeAdmin, { personId: gone.id })).toMatchObject({
      refusal: { code: "precondition" },
    });
  });
});

describe("links to reports that a leaver has sent out", () => {
  test("open nothing any more, and those of others go on", async ({ world, db }) => {
    const admin = await world.person({ isAdmin: true });
    const [leaver, other] = [await world.person(), await world.person()];
    for (const { id } of [leaver, other]) {
      const taken = { title: "To the board", message: "", number: 1, digest: "x", takenById: id, takenAt: world.now };
      const [report] = await db
        .insert(reports)
        .values({ ...taken, facts: { of: "portfolio", projects: [] } })
        .returning({ id: reports.id });
      const shared = { recipient: "Board", sharedById: id, sharedAt: world.now, tokenHash: id };
      await db
        .insert(reportShares)
        .values({ ...shared, reportId: report?.id ?? "", expiresAt: new Date(world.now.getTime() + aDay) });
    }
    expect(await world.perform(admin, deactivatePerson, { personId: leaver.id })).toMatchObject({ ok: true });
    const alive = await db.select().from(reportShares).where(isNull(reportShares.revokedAt));
    expect(alive).toMatchObject([{ sharedById: other.id }]);
    const [event] = await db.select().from(events).where(eq(events.kind, "person.deactivated"));
    expect(event).toMatchObject({ after: { sharesRevoked: 1 } });
  });
});

describe("the last admin who can sign in", () => {
  test("is neither demoted nor deactivated", async ({ world }) => {
    const admin = await world.person({ isAdmin: true });
    await world.person({ isAdmin: true, joinedAt: null });
    await world.person({ isAdmin: true, deactivatedAt: world.now });
    for (const command of [removeAdmin, deactivatePerson]) {
      expect(await world.perform(admin, command, { personId: admin.id })).toMatchObject({
        refusal: { code: "precondition", message: expect.stringContaining("last admin") },
      });
    }
    expect(await personOf(world, admin.id)).toMatchObject({ isAdmin: true, deactivatedAt: null });
  });

  test("may go once there is another", async ({ world }) => {
    const admin = await world.person({ isAdmin: true });
    await world.person({ isAdmin: true });
    expect(await world.perform(admin, deactivatePerson, { personId: admin.id })).toMatchObject({ ok: true });
  });

  test.for([
    [removeAdmin, removeAdmin],
    [deactivatePerson, deactivatePerson],
    [removeAdmin, deactivatePerson],
  ] as const)("stays when two go at the same moment over two connections", async ([one, other], { clone }) => {
    const db = clone.database;
    const world = new World(db);
    const ada = await world.person({ isAdmin: true, email: "ada@race.example" });
    const bob = await world.person({ isAdmin: true, email: "bob@race.example" });
    try {
      const request = { db, now: world.now };
      const outcomes = await Promise.all([
        perform(one, { ...request, personId: ada.id, input: { personId: bob.id } }),
        perform(other, { ...request, personId: bob.id, input: { personId: ada.id } }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const left = await db
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.isAdmin, true), isNull(people.deactivatedAt)));
      expect(left).toHaveLength(1);
    } finally {
      const both = [ada.id, bob.id];
      await db.delete(notices).where(inArray(notices.personId, both));
      await db.delete(events).where(inArray(events.actorId, both));
      await db.delete(people).where(inArray(people.id, both));
    }
  });
});

describe("a leaver", () => {
  test("hands over every project, loses sessions, tokens and links, and is in nobody's way", async ({ world, db }) => {
    const admin = await world.person({ isAdmin: true });
    const leaver = await world.person({ isAdmin: true });
    const heir = await world.person({ defaultRole: "expert" });
    const churn = await world.project({ ownerId: leaver.id, key: "CHURN" });
    const old = await world.project({ ownerId: leaver.id, key: "OLD", archivedAt: world.now });
    const foreign = await world.project();
    await db
      .insert(memberships)
      .values({ projectId: churn.id, personId: heir.id, role: "ml_engineer", createdAt: world.now });
    const session = { createdAt: world.now, lastUsedAt: world.now, expiresAt: new Date(world.now.getTime() + aDay) };
    await db.insert(sessions).values([
      { ...session, idHash: "leaver", personId: leaver.id },
      { ...session, idHash: "heir", personId: heir.id },
    ]);
    const token = { name: "pipeline", tail: "abcd", scope: "write" as const, createdAt: world.now };
    await db.insert(tokens).values([
      { ...token, hash: "leaver", personId: leaver.id },
      { ...token, hash: "heir", personId: heir.id },
    ]);
    await issueLink(db, { purpose: "reset", personId: leaver.id, now: world.now });

    expect(await world.perform(admin, deactivatePerson, { personId: leaver.id, heir: heir.email })).toMatchObject({
      ok: true,
    });

    expect(await personOf(world, leaver.id)).toMatchObject({ deactivatedAt: world.now, isAdmin: false });
    const owners = await db
      .select({ id: projects.id, ownerId: projects.ownerId, version: projects.version })
      .from(projects);
    expect(owners).toHaveLength(3);
    expect(owners).toEqual(
      expect.arrayContaining([
        { id: churn.id, ownerId: heir.id, version: 2 },
        { id: old.id, ownerId: heir.id, version: 2 },
        { id: foreign.id, ownerId: foreign.ownerId, version: 1 },
      ]),
    );
    const held = await db
      .select({ projectId: memberships.projectId, role: memberships.role })
      .from(memberships)
      .where(eq(memberships.personId, heir.id));
    expect(held).toHaveLength(2);
    expect(held).toEqual(
      expect.arrayContaining([
        { projectId: churn.id, role: "ml_engineer" },
        { projectId: old.id, role: "expert" },
      ]),
    );
    expect(await db.select({ idHash: sessions.idHash }).from(sessions)).toEqual([{ idHash: "heir" }]);
    expect(await db.select({ hash: tokens.hash }).from(tokens).where(isNull(tokens.revokedAt))).toEqual([
      { hash: "heir" },
    ]);
    expect(await db.select().from(oneTimeLinks).where(isNull(oneTimeLinks.usedAt))).toEqual([]);
    const told = await db
      .select({ kind: notices.kind, of: notices.projectId })
      .from(notices)
      .where(eq(notices.personId, heir.id));
    expect(told).toEqual([
      { kind: "assigned", of: churn.id },
      { kind: "assigned", of: old.id },
    ]);
    const [last] = await db.select().from(events).where(eq(events.kind, "person.deactivated"));
    expect(last).toMatchObject({
      subject: leaver.id,
      before: { isAdmin: true, owns: ["CHURN", "OLD"] },
      after: { handedTo: heir.email, sessionsEnded: 1, tokensRevoked: 1 },
    });
  });

  test("who owns something needs an heir who is here, active and somebody else", async ({ world, db }) => {
    const admin = await world.person({ isAdmin: true });
    const leaver = await world.person();
    await world.project({ ownerId: leaver.id, key: "CHURN" });
    const invited = await world.person({ joinedAt: null });
    const gone = await world.person({ deactivatedAt: world.now });
    const refused = (heir: string) => world.perform(admin, deactivatePerson, { personId: leaver.id, heir });
    expect(await refused("")).toMatchObject({
      refusal: { details: { fields: { heir: expect.stringContaining("owns CHURN") } } },
    });
    for (const heir of [leaver.email, invited.email, gone.email, "nobody@example.org", "no address"]) {
      expect(await refused(heir)).toMatchObject({
        refusal: { code: "invalid", details: { fields: { heir: expect.any(String) } } },
      });
    }
    expect(await personOf(world, leaver.id)).toMatchObject({ deactivatedAt: null });
    expect(await db.select().from(events)).toEqual([]);
  });

  test("who owns nothing needs no heir, leaves once, and can come back without what was given away", async ({
    world,
  }) => {
    const admin = await world.person({ isAdmin: true });
    const leaver = await world.person({ isAdmin: true });
    const { project } = await world.team();
    await world.db
      .insert(memberships)
      .values({ projectId: project.id, personId: leaver.id, role: "expert", createdAt: world.now });
    expect(await world.perform(admin, deactivatePerson, { personId: leaver.id })).toMatchObject({ ok: true });
    expect(await world.perform(admin, deactivatePerson, { personId: leaver.id })).toMatchObject({
      refusal: { code: "conflict" },
    });
    expect(await world.perform(admin, reactivatePerson, { personId: leaver.id })).toMatchObject({ ok: true });
    expect(await world.perform(admin, reactivatePerson, { personId: leaver.id })).toMatchObject({
      refusal: { code: "conflict" },
    });
    expect(await personOf(world, leaver.id)).toMatchObject({ deactivatedAt: null, isAdmin: false });
    expect((await world.grant(leaver, project)).roles).toEqual(["expert"]);
  });
});
