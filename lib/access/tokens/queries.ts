// A person's own tokens; their secrets are not stored and can't be shown again.
import { desc, eq } from "drizzle-orm";
import { tokens } from "@/db/schema";
import type { WorkspaceGrant } from "../grant";

export type TokenState = "active" | "expired" | "revoked";

/** Newest first. */
export async function listTokens(grant: WorkspaceGrant) {
  const rows = await grant.db
    .select({
      id: tokens.id,
      name: tokens.name,
      tail: tokens.tail,
      scope: tokens.scope,
      createdAt: tokens.createdAt,
      expiresAt: tokens.expiresAt,
      revokedAt: tokens.revokedAt,
      lastUsedAt: tokens.lastUsedAt,
    })
    .from(tokens)
    .where(eq(tokens.personId, grant.person.id))
    .orderBy(desc(tokens.createdAt), desc(tokens.id))
    .limit(100);
  return rows.map((row) => ({ ...row, state: stateOf(row, grant.now) }));
}

export type ListedToken = Awaited<ReturnType<typeof listTokens>>[number];

function stateOf(token: { revokedAt: Date | null; expiresAt: Date | null }, now: Date): TokenState {
  if (token.revokedAt) return "revoked";
  return token.expiresAt && token.expiresAt <= now ? "expired" : "active";
}
