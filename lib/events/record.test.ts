// A call to act ends with what it called for: its notice counts as read, and nobody else's does.
import { and, eq, isNull } from "drizzle-orm";
import { describe, expect } from "vitest";
import { events, notices } from "@/db/schema";
import { definitions } from "@/lib/admin/audit/events";
import { calls } from "@/lib/kernel/event";
import { reviewDecided, reviewVoted } from "@/lib/reviews/events";
import { anyEvent } from "@/lib/testing/kept-events";
import { test } from "@/lib/testing/test";
import { record } from "./record";

const ended = Object.values(definitions).flatMap(({ kind, ends }) =>
  ends ? ends.of.map((called) => ({ by: kind, called, ends })) : [],
);

describe("what ends a call to act", () => {
  test.for(ended)("$by ends $called", async ({ by, called, ends }, { world, db }) => {
    const { about, personal } = ends;
    const { project, members } = await world.team();
    const other = await world.project();
    const { stakeholder: ann, expert: bob } = members;
    const at = { tx: db, now: world.now, actorId: null };
    const call = (subject: string, gate: string, projectId = project.id, kind: "told" | null = null) =>
      record(
        { ...at, projectId },
        {
          ...{ event: anyEvent(called, { after: { gate } }), subject },
          notify: [{ kind: kind ?? personal ?? "decide", people: [ann.id, bob.id] }],
        },
      );
    const here = await call("one", "design");
    const told = await call("one", "design", project.id, "told");
    const elsewhere = await call("one", "design", other.id);
    const another = await call("another", "deployment");
    const after = personal ? ann.id : null;
    const done = await record(
      { ...at, projectId: project.id, actorId: after },
      { event: anyEvent(by, { after: { gate: "design" }, ends }), subject: "one" },
    );
    const later = await call("one", "design");
    const unreadOf = async (personId: string) =>
      (
        await db
          .select({ id: notices.eventId })
          .from(notices)
          .where(and(eq(notices.personId, personId), isNull(notices.readAt)))
          .orderBy(notices.eventId)
      ).map(({ id }) => id);
    const left = about === "project" ? [told, elsewhere, later] : [told, elsewhere, another, later];
    expect(done).toBeGreaterThan(here);
    expect(await unreadOf(ann.id)).toEqual(left);
    expect(await unreadOf(bob.id)).toEqual(personal ? [here, ...left] : left);
    expect(await db.select({ id: events.id }).from(events).where(eq(events.id, done))).toHaveLength(1);
  });

  test("who does it for themselves alone is called to the rest still", async ({ world, db }) => {
    const { project, members } = await world.team();
    const by = { tx: db, now: world.now, projectId: project.id };
    const notify = [{ kind: "decide" as const, people: [members.stakeholder.id] }];
    await record({ ...by, actorId: null }, { event: anyEvent("review.called"), subject: "one", notify });
    const { ends } = reviewVoted;
    const voted = anyEvent("review.voted", { ends });
    await record({ ...by, actorId: members.stakeholder.id }, { event: voted, subject: "one" });
    const left = await db.select().from(notices).where(isNull(notices.readAt));
    expect(left.map(({ kind }) => kind)).toEqual(["decide"]);
    const decided = anyEvent("review.decided", { ends: reviewDecided.ends });
    await record({ ...by, actorId: members.stakeholder.id }, { event: decided, subject: "one" });
    expect(await db.select().from(notices).where(isNull(notices.readAt))).toEqual([]);
  });

  test("a notice that only tells calls nobody", () => expect(calls).not.toContain("told"));
});
