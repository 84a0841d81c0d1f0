// Sessions as rows: what ends them counts at once, and a visit is written down at most once a minute.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { people, sessions } from "@/db/schema";
import { hashSecret } from "@/lib/kernel/secrets";
import { unknownVisitor } from "@/lib/kernel/visitor";
import { test } from "@/lib/testing/test";
import { endSessions, findSession, markVisit, openSession, visitIsStale } from "./sessions.steps";

const visitor = unknownVisitor;
const later = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe("a session", () => {
  test("is its person's until it is over", async ({ db, world }) => {
    const ada = await world.person();
    const idHash = hashSecret(await openSession(db, { personId: ada.id, now: world.now, visitor }));
    const days = (count: number) => later(world.now, count * 24 * 60);
    expect(await findSession(db, idHash, days(29))).toMatchObject({ personId: ada.id });
    expect(await findSession(db, idHash, days(30))).toBeNull();
    expect(await findSession(db, hashSecret("guessed"), world.now)).toBeNull();
  });

  test("counts no more from the moment that its person is deactivated, and again once they are back", async ({
    db,
    world,
  }) => {
    const ada = await world.person();
    const idHash = hashSecret(await openSession(db, { personId: ada.id, now: world.now, visitor }));
    await db.update(people).set({ deactivatedAt: world.now }).where(eq(people.id, ada.id));
    expect(await findSession(db, idHash, world.now)).toBeNull();
    await db.update(people).set({ deactivatedAt: null }).where(eq(people.id, ada.id));
    expect(await findSession(db, idHash, world.now)).not.toBeNull();
  });

  test("ends with all the others of its person, and with nobody else's", async ({ db, world }) => {
    const [ada, eve] = [await world.person(), await world.person()];
    const open = async (personId: string) => hashSecret(await openSession(db, { personId, now: world.now, visitor }));
    const [first, second, others] = [await open(ada.id), await open(ada.id), await open(eve.id)];
    expect(await endSessions(db, ada.id, first)).toBe(1);
    expect(await findSession(db, second, world.now)).toBeNull();
    expect(await endSessions(db, ada.id)).toBe(1);
    expect(await findSession(db, others, world.now)).not.toBeNull();
  });
});

describe("a visit", () => {
  test("goes on while its pauses are short, and the next one knows when it ended", async ({ db, world }) => {
    const { id: personId } = await world.person();
    const seen = async () =>
      (
        await db
          .select({ previous: people.previousVisitAt, last: people.lastSeenAt })
          .from(people)
          .where(eq(people.id, personId))
      )[0];
    const start = world.now;
    await markVisit(db, { personId, now: start });
    expect(await seen()).toEqual({ previous: null, last: start });
    await markVisit(db, { personId, now: later(start, 50) });
    await markVisit(db, { personId, now: later(start, 100) });
    expect(await seen()).toEqual({ previous: null, last: later(start, 100) });
    await markVisit(db, { personId, now: later(start, 170) });
    expect(await seen()).toEqual({ previous: later(start, 100), last: later(start, 170) });
    await markVisit(db, { personId, now: later(start, 171.5) });
    expect(await seen()).toMatchObject({ previous: later(start, 100) });
  });

  test("is written down at most once a minute, also by two requests side by side", async ({ db, world }) => {
    const { id: personId } = await world.person({ lastSeenAt: world.now });
    const soon = new Date(world.now.getTime() + 59_000);
    expect(visitIsStale(world.now, soon)).toBe(false);
    await markVisit(db, { personId, now: soon });
    const [person] = await db.select().from(people).where(eq(people.id, personId));
    expect(person?.lastSeenAt).toEqual(world.now);
  });

  test("is also the session's", async ({ db, world }) => {
    const { id: personId } = await world.person();
    const idHash = hashSecret(await openSession(db, { personId, now: world.now, visitor }));
    await markVisit(db, { personId, now: later(world.now, 5), idHash });
    expect(await db.select().from(sessions)).toMatchObject([{ lastUsedAt: later(world.now, 5) }]);
  });
});
