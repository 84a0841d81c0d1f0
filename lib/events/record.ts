// Writes the one row that is audit entry, feed line, inbox source and live signal, in the transaction of the change itself.
import { and, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { NoticeKind, Role } from "@/db/enums";
import type { EventKind } from "@/db/event-kinds";
import { events, memberships, notices, people, projects } from "@/db/schema";

/** Whom an event concerns: people by id, or everyone who holds one of these roles in the project. */
export type Concern = { kind: NoticeKind; people?: readonly string[]; roles?: readonly Role[] };

export type Happening = {
  kind: EventKind;
  /** The id of the thing that it happened to. */
  subject?: string;
  before?: unknown;
  after?: unknown;
  notify?: readonly Concern[];
  /** Events of the same project whose cause this ends: their notices count as read, for nobody needs to act on them. */
  settles?: readonly EventKind[];
};

export type Recorded = { tx: Executor; now: Date; actorId: string | null; projectId: string | null };

export async function record(by: Recorded, happening: Happening): Promise<number> {
  const { tx, now, actorId, projectId } = by;
  const [event] = await tx
    .insert(events)
    .values({
      at: now,
      actorId,
      projectId,
      kind: happening.kind,
      subject: happening.subject ?? null,
      before: happening.before ?? null,
      after: happening.after ?? null,
    })
    .returning({ id: events.id });
  if (!event) throw new Error("The event was not written.");
  if (projectId) await tx.update(projects).set({ updatedAt: now }).where(eq(projects.id, projectId));
  const settled = await settle(by, event.id, happening.settles ?? []);
  const told = [...new Set([...(await notify(by, event.id, happening.notify ?? [])), ...settled])];
  await tx.execute(sql`select pg_notify('quintet', ${JSON.stringify({ id: event.id, projectId, people: told })})`);
  return event.id;
}

/** @returns whose inbox has changed */
async function settle({ tx, now, projectId }: Recorded, eventId: number, kinds: readonly EventKind[]) {
  if (kinds.length === 0 || !projectId) return [];
  const ended = tx
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.projectId, projectId), inArray(events.kind, [...kinds]), lt(events.id, eventId)));
  const read = await tx
    .update(notices)
    .set({ readAt: now })
    .where(and(isNull(notices.readAt), eq(notices.projectId, projectId), inArray(notices.eventId, ended)))
    .returning({ personId: notices.personId });
  return read.map(({ personId }) => personId);
}

/** The first concern that names a person decides the kind of the notice; the actor is never told of their own deed. */
async function notify({ tx, now, actorId, projectId }: Recorded, eventId: number, concerns: readonly Concern[]) {
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
