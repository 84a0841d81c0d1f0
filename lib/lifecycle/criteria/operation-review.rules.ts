// Operation asks for a decision by its day. On the day itself there is still time to decide; the day after it is overdue.
import { formatDay } from "@/lib/format/dates";
import type { Reading } from "@/lib/format/reading";
import { dayOf } from "@/lib/kernel/days";
import { criterion } from "../criterion.rules";

type Due = { dueOn: string };

export const operationReview = criterion({
  id: "operation.review",
  title: "The review is not overdue",
  since: 1,
  asks: "The day on which the project is to be reviewed has not passed without a decision.",
  reads: ["review"],
  sets: [],
  maxAge: "own",
  repair: { roles: ["stakeholder"], where: "reviews" },
  says: {
    "review-held": ({ dueOn }: Due, { locale }: Reading) => `The next one is due on ${formatDay(dueOn, locale)}.`,
    "review-not-due": ({ dueOn }: Due, { locale }: Reading) => `The first one is due on ${formatDay(dueOn, locale)}.`,
    "review-overdue": ({ dueOn }: Due, { locale }: Reading) =>
      `It was due on ${formatDay(dueOn, locale)}: ask the two questions again.`,
  },
  judge: ({ review: { id, dueOn }, timeZone }, now, _limits, judged) => {
    const refs = id === null ? [] : [{ kind: "review" as const, id, version: null }];
    if (dueOn < dayOf(now, timeZone))
      return judged(id === null ? "missing" : "stale", "review-overdue", { dueOn }, refs);
    return judged("met", id === null ? "review-not-due" : "review-held", { dueOn }, refs);
  },
});
