// Writes an event's row, which serves audit log, feed, inbox and live pages, in the transaction of the change.
import { and, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { NoticeKind } from "@/db/enums";
import { events, memberships, notices, people, projects } from "@/db/schema";
import { type Concern, calls, type EventEntry } from "@/lib/kernel/event";

export type RecordContext = { tx: Executor; now: Date; actorId: string | null; projectId: string | null };

export async function record(context: RecordContext, entry: EventEntry): Promise<number> {
  const { tx, now, actorId, projectId } = context;
  const { kind, before, after } = entry.event;
  const [row] = await tx
    .insert(events)
    .values({ at: now, actorId, projectId, kind, subject: entry.subject ?? null, before, after })
    .returning({ id: events.id });
  if (!row) throw new Error("The event was not written.");
  if (projectId) await tx.update(projects).set({ updatedAt: now }).where(eq(projects.id, projectId));
  const calledIds = await endCalls(context, row.id, entry);
  const recipients = [...new Set([...(await notify(context, row.id, entry.notify ?? [])), ...calledIds])];
  await tx.execute(sql`select pg_notify('quintet', ${JSON.stringify({ id: row.id, projectId, people: recipients })})`);
  return row.id;
}

/** Marks the calls to act that this event ends as read. @returns the people whose inbox has changed */
async function endCalls(
  { tx, now, projectId, actorId }: RecordContext,
  eventId: number,
  { event, subject }: EventEntry,
) {
  if (!event.ends || !projectId) return [];
  const { of, about, personal } = event.ends;
  if (personal && !actorId) return [];
  const conditions = {
    subject: eq(events.subject, subject ?? ""),
    gate: eq(gateOf(events.after), gateIn(event.after)),
  };
  const ended = tx
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.projectId, projectId),
        inArray(events.kind, [...of]),
        lt(events.id, eventId),
        about === "project" ? undefined : conditions[about],
      ),
    );
  const read = await tx
    .update(notices)
    .set({ readAt: now })
    .where(
      and(
        isNull(notices.readAt),
        eq(notices.projectId, projectId),
        inArray(notices.kind, personal ? [personal] : [...calls]),
        personal && actorId ? eq(notices.personId, actorId) : undefined,
        inArray(notices.eventId, ended),
      ),
    )
    .returning({ personId: notices.personId });
  return read.map(({ personId }) => personId);
}

const gateOf = (after: typeof events.after) => sql<string>`${after} ->> 'gate'`;
const gateIn = (after: unknown) =>
  typeof after === "object" && after !== null && "gate" in after ? String(after.gate) : "";

/** The first concern that includes a person decides the kind of their notice; the actor gets none. */
async function notify({ tx, now, actorId, projectId }: RecordContext, eventId: number, concerns: readonly Concern[]) {
  const kinds = new Map<string, NoticeKind>();
  for (const concern of concerns) {
    for (const personId of await peopleOf(tx, projectId, concern)) {
      if (personId !== actorId && !kinds.has(personId)) kinds.set(personId, concern.kind);
    }
  }
  if (kinds.size === 0) return [];
  await tx
    .insert(notices)
    .values([...kinds].map(([personId, kind]) => ({ personId, eventId, projectId, kind, createdAt: now })));
  return [...kinds.keys()];
}

async function peopleOf(tx: Executor, projectId: string | null, concern: Concern): Promise<string[]> {
  const named = concern.people ?? [];
  if (!projectId || !concern.roles?.length) return [...named];
  const holders = await tx
    .selectDistinct({ id: memberships.personId })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.projectId, projectId),
        inArray(memberships.role, [...concern.roles]),
        isNull(people.deactivatedAt),
      ),
    );
  return [...named, ...holders.map((holder) => holder.id)];
}
