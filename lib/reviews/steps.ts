// Parts of commands about reviews: a review is opened, its voters are reminded, and it is held while somebody votes or decides.
import { and, eq, isNull, max } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import type { Role } from "@/db/enums";
import { reviews } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { votingRoles } from "@/lib/access/roles.policy";
import { roleInSentence } from "@/lib/access/words";
import { conflict } from "@/lib/kernel/errors";
import type { Concern } from "@/lib/kernel/event";
import { reviewVotersReminded } from "./events";
import { getReview, type Review } from "./queries";
import { missingRoles } from "./rules";
import { reviewName } from "./words";

/** Every role that has a vote is asked; the stakeholder decides. */
export const everybodyConcerned: readonly Concern[] = [
  { kind: "decide", roles: ["stakeholder"] },
  { kind: "assigned", roles: votingRoles },
];

/** Call it with the project locked: the number is the next one. */
export async function insertReview(tx: Executor, review: Omit<typeof reviews.$inferInsert, "id" | "number">) {
  const [last] = await tx
    .select({ number: max(reviews.number) })
    .from(reviews)
    .where(eq(reviews.projectId, review.projectId));
  const ids = { id: v7(), number: (last?.number ?? 0) + 1 };
  await tx.insert(reviews).values({ ...review, ...ids });
  return ids;
}

type ReviewToRemind = Pick<Review, "id" | "number"> & { votes: readonly { role: Role }[] };

/** Notifies everybody with a role that has not voted. */
export async function remind(tx: Executor, review: ReviewToRemind, now: Date) {
  const waitingRoles = missingRoles(review.votes);
  await tx.update(reviews).set({ remindedAt: now }).where(eq(reviews.id, review.id));
  return {
    event: reviewVotersReminded({
      after: {
        number: review.number,
        title: reviewName(review.number),
        missing: waitingRoles.map(roleInSentence).join(", "),
      },
    }),
    subject: review.id,
    notify: [{ kind: "assigned" as const, roles: waitingRoles }],
  };
}

/** Locks the row until the transaction ends, so that nobody votes while it is decided. @throws Refusal not_found, conflict where it is decided */
export async function lockOpenReview(tx: Executor, grant: Grant, number: number): Promise<Review> {
  const [locked] = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.projectId, grant.project.id), eq(reviews.number, number), isNull(reviews.decidedAt)))
    .for("no key update");
  const review = await getReview(grant, number);
  if (locked) return review;
  throw conflict(`${review.decidedBy} decided this review meanwhile: ${review.outcome}.`, {
    outcome: review.outcome,
    reason: review.decisionReason,
  });
}
