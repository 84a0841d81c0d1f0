// Calls a review, records votes and reminds voters; decisions are in decision.commands.
import { and, eq } from "drizzle-orm";
import { alerts, reviewCadences, reviewVotes } from "@/db/schema";
import { allowsWith } from "@/lib/access/policy";
import { command } from "@/lib/kernel/command";
import { forbidden, invalid, notFound, precondition } from "@/lib/kernel/errors";
import { reviewCadenceChanged, reviewCalled, reviewVoted } from "./events";
import { findOpenReview, getReviewPlan } from "./queries";
import { mayRemind, missingRoles } from "./rules";
import { CallReview, RemindVoters, SetReviewCadence, VoteInReview } from "./schema";
import { everybodyConcerned, insertReview, lockOpenReview, remind } from "./steps";
import { reviewName } from "./words";

export const callReview = command({
  capability: "review.call",
  input: CallReview,
  async run({ tx, grant, input, now }) {
    const { id: projectId } = grant.project;
    const open = await findOpenReview(grant);
    if (open) throw precondition(`${reviewName(open.number)} is open already: say it there.`);
    if (input.alertId) {
      const [alert] = await tx
        .select({ id: alerts.id })
        .from(alerts)
        .where(and(eq(alerts.id, input.alertId), eq(alerts.projectId, projectId)));
      if (!alert) throw notFound("This alert");
    }
    const fields = { occasion: "called" as const, ...input, calledById: grant.person.id, calledAt: now };
    const { id, number } = await insertReview(tx, { projectId, ...fields });
    return {
      event: reviewCalled({ after: { number, title: reviewName(number), reason: input.reason } }),
      subject: id,
      notify: [...everybodyConcerned, { kind: "told", people: [grant.project.ownerId] }],
      value: { number },
    };
  },
});

/** One vote a role and person; a new one replaces the one before. */
export const voteInReview = command({
  capability: "review.vote",
  input: VoteInReview,
  async run({ tx, grant, input: { review: number, role, vote, sentence, digest }, now }) {
    if (!allowsWith("review.vote", grant.standing, { wants: role }))
      throw forbidden("You can vote only as a role that you hold here.");
    const review = await lockOpenReview(tx, grant, number);
    const before = review.votes.find((voted) => voted.role === role && voted.personId === grant.person.id);
    const ballot = { vote, sentence, digest, votedAt: now };
    await tx
      .insert(reviewVotes)
      .values({ reviewId: review.id, role, personId: grant.person.id, ...ballot })
      .onConflictDoUpdate({ target: [reviewVotes.reviewId, reviewVotes.role, reviewVotes.personId], set: ballot });
    const isComplete = !before && missingRoles([...review.votes, { role }]).length === 0;
    return {
      event: reviewVoted({
        before: before && { vote: before.vote, sentence: before.sentence },
        after: { number, title: reviewName(number), role, vote, sentence },
      }),
      subject: review.id,
      // the last of the five: from now on it waits for the decision alone
      notify: isComplete ? [{ kind: "decide", roles: ["stakeholder"] }] : [],
    };
  },
});

export const remindVoters = command({
  capability: "review.call",
  input: RemindVoters,
  async run({ tx, grant, input, now }) {
    const review = await lockOpenReview(tx, grant, input.review);
    const waitingRoles = missingRoles(review.votes);
    if (waitingRoles.length === 0) throw precondition("Every role has voted.");
    if (!mayRemind(review.remindedAt, now)) throw precondition("They were reminded today already.");
    return { ...(await remind(tx, review, now)) };
  },
});

/** Applies from the next decision on: the day that the last one set stays. */
export const setReviewCadence = command({
  capability: "review.call",
  input: SetReviewCadence,
  async run({ tx, grant, input: { months }, now }) {
    const before = await getReviewPlan(grant);
    if (before.months === months) throw invalid({ months: "It is so already." });
    const cadence = { months, setById: grant.person.id, setAt: now };
    await tx
      .insert(reviewCadences)
      .values({ projectId: grant.project.id, ...cadence })
      .onConflictDoUpdate({ target: reviewCadences.projectId, set: cadence });
    return {
      event: reviewCadenceChanged({ before: { months: before.months }, after: { months } }),
      subject: grant.project.id,
      notify: [{ kind: "told", people: [grant.project.ownerId], roles: ["stakeholder"] }],
    };
  },
});
