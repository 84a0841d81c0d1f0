// Reviews of a project with their votes and decisions, and when the next one is due.
import { and, asc, desc, eq, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { EvidenceGrade, ReviewKeep, ReviewOccasion, ReviewOutcome, Role } from "@/db/enums";
import { memberships, people, projects, reviewCadences, reviews } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import type { Day } from "@/lib/kernel/days";
import { notFound } from "@/lib/kernel/errors";
import type { ReviewFacts } from "./facts.rules";
import { defaultCadenceMonths, isReviewDue, isReviewOverdue, reviewDueOn } from "./schedule/rules";

export type Vote = {
  role: Role;
  personId: string;
  name: string;
  vote: ReviewOutcome;
  sentence: string;
  digest: string;
  votedAt: Date;
};

export type Review = {
  id: string;
  number: number;
  occasion: ReviewOccasion;
  reason: string;
  alertId: string | null;
  minGrade: EvidenceGrade | null;
  calledBy: string | null;
  calledAt: Date;
  remindedAt: Date | null;
  outcome: ReviewOutcome | null;
  decisionReason: string;
  belowGradeReason: string;
  kept: ReviewKeep[] | null;
  worked: string;
  failed: string;
  reusable: string;
  nextOn: Day | null;
  digest: string | null;
  /** As they were decided on; null while it is open. */
  facts: ReviewFacts | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  votes: Vote[];
};

const caller = alias(people, "caller");
const decider = alias(people, "decider");

const columns = {
  id: reviews.id,
  number: reviews.number,
  occasion: reviews.occasion,
  reason: reviews.reason,
  alertId: reviews.alertId,
  minGrade: reviews.minGrade,
  calledBy: caller.name,
  calledAt: reviews.calledAt,
  remindedAt: reviews.remindedAt,
  outcome: reviews.outcome,
  decisionReason: reviews.decisionReason,
  belowGradeReason: reviews.belowGradeReason,
  kept: reviews.kept,
  worked: reviews.worked,
  failed: reviews.failed,
  reusable: reviews.reusable,
  nextOn: reviews.nextOn,
  digest: reviews.digest,
  facts: reviews.facts,
  decidedBy: decider.name,
  decidedAt: reviews.decidedAt,
};

export const pageSize = 12;

/** Newest first, each with its votes; `next` is the number before which the next page begins. */
export async function listReviews(
  grant: Grant,
  options: { before?: number; size?: number } = {},
): Promise<{ reviews: Review[]; next: number | null }> {
  const size = options.size ?? pageSize;
  const rows = await readReviews(grant, options.before ? lt(reviews.number, options.before) : undefined, size + 1);
  const shown = rows.slice(0, size);
  return { reviews: shown, next: rows.length > size ? (shown.at(-1)?.number ?? null) : null };
}

/** @throws Refusal not_found */
export async function getReview(grant: Grant, number: number): Promise<Review> {
  const [review] = await readReviews(grant, eq(reviews.number, number), 1);
  if (!review) throw notFound("This review");
  return review;
}

/** The review that was decided last. */
export async function findDecidedReview(grant: Grant): Promise<Review | null> {
  const [review] = await readReviews(grant, isNotNull(reviews.decidedAt), 1);
  return review ?? null;
}

export async function findOpenReview(grant: Grant): Promise<Review | null> {
  const [review] = await readReviews(grant, isNull(reviews.decidedAt), 1);
  return review ?? null;
}

async function readReviews(grant: Grant, filter: SQL | undefined, most: number): Promise<Review[]> {
  const rows = await grant.db
    .select({ ...columns, votes: votesOf })
    .from(reviews)
    .leftJoin(caller, eq(caller.id, reviews.calledById))
    .leftJoin(decider, eq(decider.id, reviews.decidedById))
    .where(and(eq(reviews.projectId, grant.project.id), filter))
    .orderBy(desc(reviews.number))
    .limit(most);
  return rows.map(({ votes, ...row }) => ({
    ...row,
    votes: votes.map(({ votedAt, ...vote }) => ({ ...vote, votedAt: new Date(votedAt) })),
  }));
}

/** By role and name; moments come out of json as text. */
const votesOf = sql<(Omit<Vote, "votedAt"> & { votedAt: string })[]>`coalesce((
  select json_agg(json_build_object('role', v.role, 'personId', v.person_id, 'name', p.name, 'vote', v.vote, 'sentence', v.sentence,
    'digest', v.digest, 'votedAt', v.voted_at) order by v.role, p.name)
  from review_votes v join people p on p.id = v.person_id where v.review_id = ${reviews.id}), '[]')`;

/** The id of the project's review that was decided last, by its number. */
const lastDecided = ({ db, project }: Grant, filter?: SQL) =>
  sql`(${db
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.projectId, project.id), isNotNull(reviews.decidedAt), filter))
    .orderBy(desc(reviews.number))
    .limit(1)})`;

/** The decision before this review, from which its facts count; without one, the project's beginning. */
export async function findPreviousDecision(
  grant: Grant,
  number: number,
): Promise<{ number: number | null; at: Date; facts: ReviewFacts | null }> {
  const [row] = await grant.db
    .select({
      beganAt: projects.createdAt,
      number: reviews.number,
      at: reviews.decidedAt,
      facts: reviews.facts,
    })
    .from(projects)
    .leftJoin(reviews, eq(reviews.id, lastDecided(grant, lt(reviews.number, number))))
    .where(eq(projects.id, grant.project.id));
  if (!row) throw notFound("This project");
  return { number: row.number, at: row.at ?? row.beganAt, facts: row.facts };
}

export type ReviewPlan = { months: number; dueOn: Day; isDue: boolean; isOverdue: boolean };

/** How often the project is reviewed, and when it is to be the next time. */
export async function getReviewPlan(grant: Grant): Promise<ReviewPlan> {
  const [row] = await grant.db
    .select({
      beganAt: projects.createdAt,
      months: reviewCadences.months,
      decidedAt: reviews.decidedAt,
      nextOn: reviews.nextOn,
    })
    .from(projects)
    .leftJoin(reviewCadences, eq(reviewCadences.projectId, projects.id))
    .leftJoin(reviews, eq(reviews.id, lastDecided(grant)))
    .where(eq(projects.id, grant.project.id));
  if (!row) throw notFound("This project");
  const { beganAt, decidedAt, nextOn } = row;
  const months = row.months ?? defaultCadenceMonths;
  const schedule = { months, beganAt, timeZone: grant.timeZone, last: decidedAt && { decidedAt, nextOn } };
  return {
    months,
    dueOn: reviewDueOn(schedule),
    isDue: isReviewDue(schedule, grant.now),
    isOverdue: isReviewOverdue(schedule, grant.now),
  };
}

/** Who could vote, by role. */
export async function listVoters(grant: Grant): Promise<{ role: Role; personId: string; name: string }[]> {
  return grant.db
    .select({ role: memberships.role, personId: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.projectId, grant.project.id), isNull(people.deactivatedAt)))
    .orderBy(asc(memberships.role), asc(people.name));
}
