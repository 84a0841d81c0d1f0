// Projects whose review is due.
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { memberships, projects, reviewCadences, reviews } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { workspaceZone } from "@/lib/access/time-zone.queries";
import type { Day } from "@/lib/kernel/days";
import { defaultCadenceMonths } from "./rules";

/** As `reviewDueOn` has it, in SQL: a test holds the two against each other. */
const dueOn = sql<Day>`coalesce(last.next_on,
  ((coalesce(last.decided_at, ${projects.createdAt}) at time zone ${workspaceZone})::date
    + make_interval(months => coalesce(${reviewCadences.months}, ${defaultCadenceMonths})))::date)::text`;
const last = sql`lateral (select r.decided_at, r.next_on from ${reviews} r
  where r.project_id = ${projects.id} and r.decided_at is not null order by r.number desc limit 1) last`;

/** `open` is the number of the review that is open. */
export type DueReview = { id: string; key: string; name: string; dueOn: Day; open: number | null };

/** Active projects whose review is due on this day or was before, the longest first. */
export const listDueReviews = (db: Executor, today: Day, size = 200): Promise<DueReview[]> =>
  readDueReviews(db, sql`${dueOn} <= ${today}`, size);

/** Those in which the reader is a stakeholder: due ones, and ones that somebody called and that wait for a decision. */
export const listMyReviews = ({ db, person, today }: WorkspaceGrant): Promise<DueReview[]> =>
  readDueReviews(
    db,
    sql`(${dueOn} <= ${today} or ${reviews.id} is not null) and exists (select 1 from ${memberships}
      where ${memberships.projectId} = ${projects.id} and ${memberships.role} = 'stakeholder'
      and ${memberships.personId} = ${person.id})`,
    30,
  );

function readDueReviews(db: Executor, filter: SQL, most: number): Promise<DueReview[]> {
  return db
    .select({ id: projects.id, key: projects.key, name: projects.name, dueOn, open: reviews.number })
    .from(projects)
    .leftJoin(reviewCadences, eq(reviewCadences.projectId, projects.id))
    .leftJoin(reviews, and(eq(reviews.projectId, projects.id), isNull(reviews.decidedAt)))
    .leftJoin(last, sql`true`)
    .where(and(isNull(projects.archivedAt), eq(projects.status, "active"), filter))
    .orderBy(dueOn, projects.key)
    .limit(most);
}
