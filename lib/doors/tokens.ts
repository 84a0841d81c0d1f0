// The person behind a personal token, for REST and the tracking protocol.
import { and, eq, gt, isNull, or } from "drizzle-orm";
import { database } from "@/db/client";
import type { TokenScope } from "@/db/enums";
import { people, tokens } from "@/db/schema";
import type { Asker } from "@/lib/access/grant";
import { hashSecret } from "@/lib/kernel/secrets";
import { ignoreIfFull } from "./readiness";

/** `personId` is never null here: a token belongs to somebody. */
export type Caller = { asker: Asker & { personId: string }; scope: TokenScope; tokenId: string };

/** "Authorization: Bearer …" */
export function bearerOf(request: Request): string | null {
  return /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
}

const isValid = (now: Date) =>
  and(isNull(tokens.revokedAt), or(isNull(tokens.expiresAt), gt(tokens.expiresAt, now)), isNull(people.deactivatedAt));

/** Checked again after the body was received: minutes later the token may be revoked or expired, or its person deactivated. */
export async function isStillValid({ asker, tokenId }: Pick<Caller, "asker" | "tokenId">): Promise<boolean> {
  const rows = await asker.db
    .select({ id: tokens.id })
    .from(tokens)
    .innerJoin(people, eq(people.id, tokens.personId))
    .where(and(eq(tokens.id, tokenId), isValid(new Date())));
  return rows.length > 0;
}

/** Null where the token is unknown, revoked or expired, or its person deactivated. */
export async function callerWith(secret: string | null): Promise<Caller | null> {
  if (!secret) return null;
  const db = database();
  const now = new Date();
  const [token] = await db
    .select({ id: tokens.id, personId: tokens.personId, scope: tokens.scope, lastUsedAt: tokens.lastUsedAt })
    .from(tokens)
    .innerJoin(people, eq(people.id, tokens.personId))
    .where(and(eq(tokens.hash, hashSecret(secret)), isValid(now)));
  if (!token) return null;
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > 60_000) {
    await db.update(tokens).set({ lastUsedAt: now }).where(eq(tokens.id, token.id)).catch(ignoreIfFull);
  }
  return { asker: { db, now, personId: token.personId }, scope: token.scope, tokenId: token.id };
}
