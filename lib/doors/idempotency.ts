// A request that is sent twice happens once: the answer is kept for a day under the key that the program sent along.
import { createHash } from "node:crypto";
import { and, eq, lt } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { idempotencyKeys } from "@/db/schema";
import { conflict, invalid } from "@/lib/kernel/errors";

export type Answer = { status: number; body: unknown };

type Sent = { tokenId: string; key: string; now: Date; what: string };

const dayMs = 86_400_000;

/**
 * The key is taken in the transaction of the deed itself: a second request waits at the key until the first is through, and a
 * refusal leaves it free for a better try.
 * @param sent the key of this token, and what was asked for under it: the address and the body
 * @throws Refusal conflict where the key came with something else before
 */
export function onceOnly(db: Executor, sent: Sent, act: (db: Executor) => Promise<Answer>): Promise<Answer> {
  const { tokenId, key, now, what } = sent;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalid({ "Idempotency-Key": "1 to 255 letters, digits and signs without spaces, please." });
  }
  const requestHash = createHash("sha256").update(what).digest("hex");
  const mine = and(eq(idempotencyKeys.tokenId, tokenId), eq(idempotencyKeys.key, key));
  return db.transaction(async (tx) => {
    const old = lt(idempotencyKeys.createdAt, new Date(now.getTime() - dayMs));
    await tx.delete(idempotencyKeys).where(and(eq(idempotencyKeys.tokenId, tokenId), old));
    const row = { tokenId, key, requestHash, createdAt: now };
    const [taken] = await tx
      .insert(idempotencyKeys)
      .values(row)
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (taken) {
      const answer = await act(tx);
      await tx.update(idempotencyKeys).set({ status: answer.status, answer: answer.body }).where(mine);
      return answer;
    }
    const [kept] = await tx.select().from(idempotencyKeys).where(mine);
    if (kept?.requestHash !== requestHash || kept.status === null) {
      throw conflict("This Idempotency-Key came with another request before.");
    }
    return { status: kept.status, body: kept.answer };
  });
}
