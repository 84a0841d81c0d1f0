// What the calendar does: opens the reviews that are due, and reminds once those who let an open one wait. Quintet does it by itself.
import { and, eq, inArray, isNull, lt, type SQL } from "drizzle-orm";
import { projects, reviews, reviewVotes } from "@/db/schema";
import { readTimeZone } from "@/lib/access/time-zone.queries";
import { command } from "@/lib/kernel/command";
import { dayOf } from "@/lib/kernel/days";
import type { EventEntry } from "@/lib/kernel/event";
import { byClock } from "@/lib/kernel/fields";
import { lockProjects } from "@/lib/kernel/locks";
import { askEverybody, insertReview, remind, reviewName } from "../commands";
import { reviewCameDue } from "../events";
import { missingRoles } from "../rules";
import { listDueReviews } from "./queries";

/** Each project in its turn: two jobs at once open one review. */
export const openDueReviews = command({
  capability: "system.work",
  input: byClock,
  async run({ tx, now }) {
    const also: EventEntry[] = [];
    const due = (await listDueReviews(tx, dayOf(now, await readTimeZone(tx)))).filter(({ open }) => open === null);
    const dueIds = due.map(({ id }) => id);
    await lockProjects(tx, dueIds);
    for (const projectId of dueIds) {
      const [other] = await tx
        .select({ id: reviews.id })
        .from(reviews)
        .where(and(eq(reviews.projectId, projectId), isNull(reviews.decidedAt)));
      if (other) continue;
      const { id, number } = await insertReview(tx, { projectId, occasion: "scheduled", calledAt: now });
      const after = { number, title: reviewName(number) };
      also.push({ event: reviewCameDue({ after }), projectId, subject: id, notify: askEverybody });
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
    const find = (which?: SQL) =>
      tx
        .select({ id: reviews.id, number: reviews.number, projectId: reviews.projectId })
        .from(reviews)
        .innerJoin(projects, eq(projects.id, reviews.projectId))
        .where(and(isLate, which))
        .limit(200);
    const here = (await find()).map(({ projectId }) => projectId);
    await lockProjects(tx, here);
    // once they are held, since whoever held them before may have reminded
    const late = await find(inArray(reviews.projectId, here));
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
