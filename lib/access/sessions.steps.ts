// Sessions are rows: inserted at sign-in, updated while they are used, and deleted to end them.
import { and, eq, gt, isNull, lt, ne, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { people, sessions } from "@/db/schema";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import type { Visitor } from "@/lib/kernel/visitor";

export const sessionDays = 30;
const dayMs = 86_400_000;

/** A longer absence starts a new visit, which shows what happened since. */
const absence = sql`interval '1 hour'`;
const minuteMs = 60_000;

/** Ends the browser's earlier session. @returns the secret for the cookie */
export async function openSession(
  tx: Executor,
  { personId, now, visitor }: { personId: string; now: Date; visitor: Visitor },
): Promise<string> {
  const secret = newSecret();
  if (visitor.sessionIdHash) await tx.delete(sessions).where(eq(sessions.idHash, visitor.sessionIdHash));
  await tx.insert(sessions).values({
    idHash: hashSecret(secret),
    personId,
    userAgent: visitor.userAgent?.slice(0, 400) ?? null,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + sessionDays * dayMs),
  });
  await markVisit(tx, { personId, now });
  return secret;
}

/** Null where it has ended or expired, or its person is deactivated. Read for every request. */
export async function findSession(db: Executor, idHash: string, now: Date) {
  const [session] = await db
    .select({ personId: sessions.personId, lastSeenAt: people.lastSeenAt })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.idHash, idHash), gt(sessions.expiresAt, now), isNull(people.deactivatedAt)));
  return session ?? null;
}

/** The e-mail address of a session's person. */
export async function findAccount(db: Executor, idHash: string): Promise<string | null> {
  const [account] = await db
    .select({ email: people.email })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.idHash, idHash));
  return account?.email ?? null;
}

/** Every session of a person, or every other one. @returns how many there were. */
export async function endSessions(tx: Executor, personId: string, except?: string | null): Promise<number> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.personId, personId), except ? ne(sessions.idHash, except) : undefined))
    .returning({ idHash: sessions.idHash });
  return ended.length;
}

/** More than a minute since it was last written? Checked first, so that most requests write nothing. */
export const visitIsStale = (lastSeenAt: Date | null, now: Date) =>
  !lastSeenAt || now.getTime() - lastSeenAt.getTime() > minuteMs;

/** At most one write a minute, also for concurrent requests. */
export async function markVisit(db: Executor, visit: { personId: string; now: Date; idHash?: string }): Promise<void> {
  const { personId, now, idHash } = visit;
  const at = sql`${now.toISOString()}::timestamptz`;
  await db
    .update(people)
    .set({
      previousVisitAt: sql`case when ${people.lastSeenAt} < ${at} - ${absence} then ${people.lastSeenAt} else ${people.previousVisitAt} end`,
      lastSeenAt: now,
    })
    .where(
      and(
        eq(people.id, personId),
        or(sql`${people.lastSeenAt} is null`, lt(people.lastSeenAt, new Date(now.getTime() - minuteMs))),
      ),
    );
  if (idHash) await db.update(sessions).set({ lastUsedAt: now }).where(eq(sessions.idHash, idHash));
}
