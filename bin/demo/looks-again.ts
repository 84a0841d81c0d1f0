// How the demo holds its reviews: called by one, voted in by those who say something, decided a few days later on the facts of that day.
import type { ReviewOutcome } from "@/db/enums";
import type { NeededRole } from "@/lib/access/roles.policy";
import { callReview, voteInReview } from "@/lib/reviews/commands";
import { continueProject, pivotProject, stopProject } from "@/lib/reviews/decision.commands";
import { readFacts } from "@/lib/reviews/facts.queries";
import { digestOfFacts } from "@/lib/reviews/facts.rules";
import { findOpenReview, findPreviousDecision } from "@/lib/reviews/queries";
import { type Act, on, type Stage } from "./stage";

export type Votes = Partial<Record<NeededRole, readonly [vote: ReviewOutcome, sentence: string]>>;
type Decision = { reason: string } & (
  | { outcome: "continue"; nextIn: number; belowGradeReason?: string }
  | { outcome: "pivot"; nextIn: number; kept: readonly string[] }
  | { outcome: "stop"; worked: string; failed: string; reusable: string }
);
type Told = { by: NeededRole; reason: string; minGrade?: string; votes: Votes; decision: Decision };

/** Called on that day, decided two days later. */
export const reviewed = (key: string, daysAgo: number, { by, reason, minGrade = "", votes, decision }: Told): Act[] => [
  on(daysAgo, async (stage) => {
    await stage.does(by, callReview, { reason, minGrade }, key);
  }),
  on(daysAgo - 1, (stage) => vote(stage, key, votes)),
  on(daysAgo - 2, (stage) => decide(stage, key, decision)),
];

/** What the page of the open review shows on that day. */
async function shown(stage: Stage, key: string, part: NeededRole) {
  const grant = await stage.opened(part, key);
  const open = await findOpenReview(grant);
  if (!open) throw new Error(`${key} has no open review.`);
  const facts = await readFacts(grant, (await findPreviousDecision(grant, open.number)).at);
  return { review: open.number, digest: digestOfFacts(facts) };
}

export async function vote(stage: Stage, key: string, votes: Votes) {
  for (const [role, [word, sentence]] of Object.entries(votes) as [NeededRole, readonly [ReviewOutcome, string]][]) {
    await stage.does(role, voteInReview, { ...(await shown(stage, key, role)), role, vote: word, sentence }, key);
  }
}

async function decide(stage: Stage, key: string, decision: Decision) {
  const seen = await shown(stage, key, "stakeholder");
  const { reason } = decision;
  const version = await stage.version(key);
  if (decision.outcome === "continue") {
    const { nextIn, belowGradeReason = "" } = decision;
    const input = { ...seen, reason, nextOn: stage.day(nextIn), belowGradeReason };
    await stage.does("stakeholder", continueProject, input, key);
  } else if (decision.outcome === "pivot") {
    const { nextIn, kept } = decision;
    await stage.does("stakeholder", pivotProject, { ...seen, reason, nextOn: stage.day(nextIn), version, kept }, key);
  } else {
    const { worked, failed, reusable } = decision;
    await stage.does("stakeholder", stopProject, { ...seen, reason, version, worked, failed, reusable }, key);
  }
}
