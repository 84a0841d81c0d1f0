// When the next review of a project is due.
import { addMonths, type Day, dayOf } from "@/lib/kernel/days";
import type { AsJson } from "@/lib/kernel/slices";
import type { ScheduleSlice } from "../slices";

export const defaultCadenceMonths = 3;

/** `timeZone` is the workspace's, in which days begin; `last` is the review that was decided last; `beganAt` when the project began. */
export type Schedule = {
  months: number;
  beganAt: Date;
  timeZone: string;
  last: { decidedAt: Date; nextOn: Day | null } | null;
};

/** The day that the last decision set; without one, the cadence after it, or after the project's first day. */
export function reviewDueOn({ months, beganAt, timeZone, last }: Schedule): Day {
  if (last?.nextOn) return last.nextOn;
  return addMonths(dayOf(last?.decidedAt ?? beganAt, timeZone), months);
}

/** On the day itself it is due, and not overdue before the next: there is still time to decide. */
export const isReviewOverdue = (schedule: Schedule, now: Date): boolean =>
  reviewDueOn(schedule) < dayOf(now, schedule.timeZone);

export const isReviewDue = (schedule: Schedule, now: Date): boolean =>
  reviewDueOn(schedule) <= dayOf(now, schedule.timeZone);

/** What gates are judged on: the review that was decided last, the day on which the next one is due, and the last pivot. */
export function reviewEvidence({ beganAt, months, last, pivotedAt }: AsJson<ScheduleSlice>, timeZone: string) {
  const decided = last && { decidedAt: new Date(last.decidedAt), nextOn: last.nextOn };
  return {
    id: last?.id ?? null,
    dueOn: reviewDueOn({ months, timeZone, beganAt: new Date(beganAt), last: decided }),
    pivotedAt: pivotedAt === null ? null : new Date(pivotedAt),
  };
}
