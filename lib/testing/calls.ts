// To what somebody is still called: notices that ask for an act and that nobody has read.
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { events, notices } from "@/db/schema";

/** The events that called, oldest first. */
export async function openCalls(db: Executor, { id }: { id: string }): Promise<string[]> {
  const rows = await db
    .select({ kind: events.kind })
    .from(notices)
    .innerJoin(events, eq(events.id, notices.eventId))
    .where(and(eq(notices.personId, id), isNull(notices.readAt), ne(notices.kind, "told")))
    .orderBy(events.id);
  return rows.map(({ kind }) => kind);
}
