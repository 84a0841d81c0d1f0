// A request that is sent twice is performed once: the answer is stored for a day under the key that the program sent.
import { createHash } from "node:crypto";
import { and, eq, lt } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { idempotencyKeys } from "@/db/schema";
import { conflict, invalid } from "@/lib/kernel/errors";

export type Answer = { status: number; body: unknown };

type KeyedRequest = { tokenId: string; key: string; now: Date; content: string };

const dayMs = 86_400_000;

/**
 * The key is inserted in the transaction of the command: a second request waits for the first, and a refusal rolls the key back, so
 * that a corrected request may use it.
 * @param request the key of this token; `content` is its address and body
 * @throws Refusal conflict where the key was sent with other content before
 */
export function onceOnly(
  db: Executor,
  request: KeyedRequest,
  execute: (db: Executor) => Promise<Answer>,
): Promise<Answer> {
  const { tokenId, key, now, content } = request;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalid({ "Idempotency-Key": "1 to 255 letters, digits and signs without spaces, please." });
  }
  const requestHash = createHash("sha256").update(content).digest("hex");
  const isThisKey = and(eq(idempotencyKeys.tokenId, tokenId), eq(idempotencyKeys.key, key));
  return db.transaction(async (tx) => {
    const isExpired = lt(idempotencyKeys.createdAt, new Date(now.getTime() - dayMs));
    await tx.delete(idempotencyKeys).where(and(eq(idempotencyKeys.tokenId, tokenId), isExpired));
    const row = { tokenId, key, requestHash, createdAt: now };
    const [inserted] = await tx
      .insert(idempotencyKeys)
      .values(row)
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (inserted) {
      const answer = await execute(tx);
      await tx.update(idempotencyKeys).set({ status: answer.status, answer: answer.body }).where(isThisKey);
      return answer;
    }
    const [stored] = await tx.select().from(idempotencyKeys).where(isThisKey);
    if (stored?.requestHash !== requestHash || stored.status === null) {
      throw conflict("This Idempotency-Key came with another request before.");
    }
    return { status: stored.status, body: stored.answer };
  });
}
