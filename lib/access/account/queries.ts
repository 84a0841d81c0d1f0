// A person's own account: profile, where they are signed in, and their company accounts.
import { and, asc, desc, eq, gt } from "drizzle-orm";
import { identities, people, sessions } from "@/db/schema";
import type { WorkspaceGrant } from "../grant";

export async function getProfile(grant: WorkspaceGrant) {
  const [profile] = await grant.db
    .select({
      name: people.name,
      email: people.email,
      version: people.version,
      hasPassword: people.passwordHash,
      joinedAt: people.joinedAt,
    })
    .from(people)
    .where(eq(people.id, grant.person.id));
  if (!profile) throw new Error("The person of a grant has no row.");
  return { ...profile, hasPassword: profile.hasPassword !== null };
}

export type ListedSession = {
  id: string;
  userAgent: string | null;
  createdAt: Date;
  lastUsedAt: Date;
  isCurrent: boolean;
};

/** Where the person is signed in, this browser first, then the one used last. */
export async function listSessions(grant: WorkspaceGrant, currentIdHash: string | null): Promise<ListedSession[]> {
  const rows = await grant.db
    .select({
      id: sessions.idHash,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, grant.person.id), gt(sessions.expiresAt, grant.now)))
    .orderBy(desc(sessions.lastUsedAt))
    .limit(50);
  const marked = rows.map((row) => ({ ...row, isCurrent: row.id === currentIdHash }));
  return marked.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

export async function listIdentities(grant: WorkspaceGrant) {
  return grant.db
    .select({ issuer: identities.issuer, subject: identities.subject, createdAt: identities.createdAt })
    .from(identities)
    .where(eq(identities.personId, grant.person.id))
    .orderBy(asc(identities.createdAt));
}
