// Jobs that open the reviews that are due, and remind once those who have not voted in an open one.
import { and, eq, inArray, isNull, lt, type SQL } from "drizzle-orm";
import { projects, reviews, reviewVotes } from "@/db/schema";
import { readTimeZone } from "@/lib/access/time-zone.queries";
import { command } from "@/lib/kernel/command";
import { dayOf } from "@/lib/kernel/days";
import type { EventEntry } from "@/lib/kernel/event";
import { byClock } from "@/lib/kernel/fields";
import { lockProjects } from "@/lib/kernel/locks";
import { reviewCameDue } from "../events";
import { missingRoles } from "../rules";
import { everybodyConcerned, insertReview, remind } from "../steps";
import { reviewName } from "../words";
import { listDueReviews } from "./queries";

/** With the projects locked, so that two jobs at once open one review. */
export const openDueReviews = command({
  capability: "system.work",
  input: byClock,
  async run({ tx, now }) {
    const also: EventEntry[] = [];
    const due = (await listDueReviews(tx, dayOf(now, await readTimeZone(tx)))).filter(({ open }) => open === null);
    const dueIds = due.map(({ id }) => id);
    await lockProjects(tx, dueIds);
    for (const projectId of dueIds) {
      const [existing] = await tx
        .select({ id: reviews.id })
        .from(reviews)
        .where(and(eq(reviews.projectId, projectId), isNull(reviews.decidedAt)));
      if (existing) continue;
      const { id, number } = await insertReview(tx, { projectId, occasion: "scheduled", calledAt: now });
      const after = { number, title: reviewName(number) };
      also.push({ event: reviewCameDue({ after }), projectId, subject: id, notify: everybodyConcerned });
    }
    return { event: null, also };
  },
});

const dayMs = 86_400_000;
/** An open review that lacks votes for so long is brought to mind once. */
const remindAfterDays = 5;

export const remindLateVoters = command({
  capability: "system.work",
  input: byClock,
  async run({ tx, now }) {
    const isLate = and(
      isNull(reviews.decidedAt),
      isNull(reviews.remindedAt),
      lt(reviews.calledAt, new Date(now.getTime() - remindAfterDays * dayMs)),
      isNull(projects.archivedAt),
      eq(projects.status, "active"),
    );
    const findLate = (filter?: SQL) =>
      tx
        .select({ id: reviews.id, number: reviews.number, projectId: reviews.projectId })
        .from(reviews)
        .innerJoin(projects, eq(projects.id, reviews.projectId))
        .where(and(isLate, filter))
        .limit(200);
    const projectIds = (await findLate()).map(({ projectId }) => projectId);
    await lockProjects(tx, projectIds);
    // read again with the projects locked, since another transaction may have reminded before
    const late = await findLate(inArray(reviews.projectId, projectIds));
    const also: EventEntry[] = [];
    for (const { projectId, ...review } of late) {
      const votes = await tx
        .select({ role: reviewVotes.role })
        .from(reviewVotes)
        .where(eq(reviewVotes.reviewId, review.id));
      if (missingRoles(votes).length > 0) also.push({ ...(await remind(tx, { ...review, votes }, now)), projectId });
    }
    return { event: null, also };
  },
});
