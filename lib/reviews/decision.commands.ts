// Decides a review: continue, pivot or stop, by a stakeholder who saw the current facts.
import { and, eq, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { type ReviewOutcome, roles } from "@/db/enums";
import { reviews } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { command } from "@/lib/kernel/command";
import type { Day } from "@/lib/kernel/days";
import { conflict, invalid } from "@/lib/kernel/errors";
import type { EventEntry } from "@/lib/kernel/event";
import { projectArchived, projectSteppedBack } from "@/lib/projects/events";
import { changePhase } from "@/lib/projects/phases/steps";
import { stopAndArchive } from "@/lib/projects/steps";
import { reviewDecided } from "./events";
import { readFacts } from "./facts.queries";
import { digestOfFacts, type ReviewFacts, whatChanged } from "./facts.rules";
import { findPreviousDecision, type Review } from "./queries";
import { fallsShort, nextDateFault } from "./rules";
import { ContinueProject, PivotProject, StopProject } from "./schema";
import { lockOpenReview } from "./steps";
import { reviewName } from "./words";

type DecisionInput = { review: number; digest: string; seen?: string; reason: string };

export const continueProject = command({
  capability: "review.decide",
  input: ContinueProject,
  async run({ tx, grant, input: { nextOn, belowGradeReason, ...input }, now }) {
    const open = await lockOnFacts(tx, grant, input);
    refuseDate(nextOn, grant.today);
    const short = fallsShort(open.review.minGrade, open.facts.now.realised.byGrade);
    if (short && belowGradeReason.length < 10) {
      throw invalid({
        belowGradeReason: `Nothing is proved at grade ${open.review.minGrade} or better. Say why it goes on all the same.`,
      });
    }
    const ending = { outcome: "continue" as const, nextOn, belowGradeReason: short ? belowGradeReason : "" };
    return decideReview({ tx, grant, now }, open, { reason: input.reason, ...ending });
  },
});

/** Nothing is deleted: what is kept is what the new design begins with, and the rest stays on record. */
export const pivotProject = command({
  capability: "review.decide",
  input: PivotProject,
  async run({ tx, grant, input: { nextOn, version, kept, ...input }, now }) {
    const open = await lockOnFacts(tx, grant, input);
    refuseDate(nextOn, grant.today);
    const { phase } = grant.project;
    const { reason } = input;
    const evidence = { review: open.review.number, digest: input.digest };
    if (phase !== "design") await changePhase(tx, grant, { to: "design", reason, version, evidence, now });
    const phaseEvents: EventEntry[] =
      phase === "design"
        ? []
        : [
            {
              event: projectSteppedBack({ before: { phase }, after: { phase: "design", reason } }),
              subject: grant.project.id,
            },
          ];
    return decideReview(
      { tx, grant, now },
      open,
      { outcome: "pivot", reason, nextOn, kept: [...new Set(kept)] },
      phaseEvents,
    );
  },
});

export const stopProject = command({
  capability: "review.decide",
  input: StopProject,
  async run({ tx, grant, input: { version, worked, failed, reusable, ...input }, now }) {
    const open = await lockOnFacts(tx, grant, input);
    const { reason } = input;
    await stopAndArchive(tx, grant, version, { reason, now });
    const archiveEvent: EventEntry = { event: projectArchived({ after: { reason } }), subject: grant.project.id };
    return decideReview({ tx, grant, now }, open, { outcome: "stop", reason, worked, failed, reusable }, [
      archiveEvent,
    ]);
  },
});

function refuseDate(nextOn: Day, today: Day) {
  const fault = nextDateFault(nextOn, today);
  if (fault) throw invalid({ nextOn: fault });
}

type OpenReview = { review: Review; facts: ReviewFacts; digest: string };

/** @throws Refusal conflict where the facts are no longer those that the person saw, with what changed. */
async function lockOnFacts(tx: Executor, grant: Grant, input: DecisionInput): Promise<OpenReview> {
  const review = await lockOpenReview(tx, grant, input.review);
  const { at } = await findPreviousDecision(grant, review.number);
  const facts = await readFacts(grant, at);
  const digest = digestOfFacts(facts);
  if (digest === input.digest) return { review, facts, digest };
  const changes = input.seen ? whatChanged(JSON.parse(input.seen), facts, readingOf(grant)) : [];
  throw conflict("The facts changed while you were reading. Look at them again before you decide.", { changes });
}

/** A conflict holds text, and the reader's own locale is not known here. */
const readingOf = ({ project }: Grant) => ({ currency: project.currency, locale: "en" });

type Ending = Partial<typeof reviews.$inferInsert> & { outcome: ReviewOutcome; reason: string };
type Context = { tx: Executor; grant: Grant; now: Date };

/** The row decides a race: the second decision is a conflict. */
async function decideReview(
  { tx, grant, now }: Context,
  { review, facts, digest }: OpenReview,
  ending: Ending,
  also: readonly EventEntry[] = [],
) {
  const { reason: decisionReason, ...fields } = ending;
  const decision = { ...fields, decisionReason, facts, digest, decidedById: grant.person.id, decidedAt: now };
  const [updated] = await tx
    .update(reviews)
    .set(decision)
    .where(and(eq(reviews.id, review.id), isNull(reviews.decidedAt)))
    .returning({ id: reviews.id });
  if (!updated) throw conflict("Somebody decided this review meanwhile.");
  const { number } = review;
  const { outcome, nextOn = null } = ending;
  return {
    event: reviewDecided({
      after: { number, title: reviewName(number), outcome, reason: decisionReason, nextOn, digest },
    }),
    subject: review.id,
    also,
    notify: [{ kind: "told" as const, people: [grant.project.ownerId], roles }],
    value: { number, outcome },
  };
}
