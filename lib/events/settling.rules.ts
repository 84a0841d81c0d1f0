// Which calls to act an event ends: whoever was called needn't act any more, so that their notices count as read.
import type { NoticeKind } from "@/db/enums";
import type { EventKind } from "@/db/event-kinds";

/** A notice that calls somebody to act, where others only tell. */
export const calls = ["assigned", "decide", "sign"] as const satisfies readonly NoticeKind[];
type Call = (typeof calls)[number];

/**
 * `of`: the events that called. `about`: the same thing, anything in the same project, or the same gate of it. `own`: each was called to this for
 * themselves, and it ends for whoever did it.
 */
export type Ending = { of: readonly EventKind[]; about: "thing" | "project" | "gate"; own?: Call };

const thing = (...of: EventKind[]): Ending => ({ of, about: "thing" });

const alertCalls = ["alert.opened", "alert.worsened", "alert.handed_over"] as const;
const reviewCalls = ["review.called", "review.came_due", "review.voters_reminded"] as const;
const taskCalls = ["task.added", "task.assigned", "task.reopened"] as const;
const lapseCalls = ["gate.lapsed", "gate.handed_over"] as const;

/** What calls anew about the same thing takes the place of what called before. */
export const endings: Partial<Record<EventKind, Ending>> = {
  "alert.worsened": thing("alert.opened", "alert.worsened"),
  "alert.handed_over": thing(...alertCalls),
  "alert.acknowledged": thing("alert.opened", "alert.worsened"),
  "alert.cleared": thing(...alertCalls),
  "alert.resolved": thing(...alertCalls),
  "incident.assigned": thing("incident.assigned"),
  "incident.resolved": thing("incident.assigned"),
  "question.answered": thing("question.asked"),
  "samples.judged": thing("samples.submitted"),
  "samples.closed": thing("samples.submitted"),
  "requirement.edited": thing("requirement.proposed", "requirement.edited"),
  "requirement.agreed": thing("requirement.proposed", "requirement.edited"),
  "requirement.retired": thing("requirement.proposed", "requirement.edited"),
  "task.assigned": thing(...taskCalls),
  "task.finished": thing(...taskCalls),
  "task.dropped": thing(...taskCalls),
  "matrix.remark_answered": thing("matrix.remarked"),
  "matrix.set": { of: ["matrix.set"], about: "project" },
  "estimate.submitted": { of: ["estimate.submitted"], about: "project" },
  "value.met_promise_again": { of: ["value.fell_below_promise"], about: "project" },
  "review.voted": { of: reviewCalls, about: "thing", own: "assigned" },
  "review.decided": thing(...reviewCalls, "review.voted"),
  "gate.signed": { of: ["gate.signed"], about: "gate", own: "sign" },
  "gate.handed_over": thing(...lapseCalls),
  "gate.lapse_ended": thing(...lapseCalls),
  "project.advanced": { of: ["gate.signed"], about: "project" },
};
