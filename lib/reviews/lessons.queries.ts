// Lessons of projects that were stopped, for everybody who may see the project: so that nobody learns them twice.
import { and, desc, eq, or, sql } from "drizzle-orm";
import { people, projects, reviews } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { visibleTo } from "@/lib/projects/queries";
import type { LessonFilter } from "./schema";

export type Lesson = {
  id: string;
  number: number;
  project: { key: string; name: string; summary: string };
  reason: string;
  worked: string;
  failed: string;
  reusable: string;
  decidedBy: string;
  decidedAt: Date;
};

export const pageSize = 10;

/** The latest first; `search` looks through the words of the lesson and the names of the project. */
export async function listLessons(
  grant: WorkspaceGrant,
  { search, after }: Partial<LessonFilter> = {},
): Promise<{ lessons: Lesson[]; next: string | null }> {
  const pattern = `%${(search ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  const searched = [
    reviews.decisionReason,
    reviews.worked,
    reviews.failed,
    reviews.reusable,
    projects.name,
    projects.summary,
  ];
  const rows = await grant.db
    .select({
      id: reviews.id,
      number: reviews.number,
      project: { key: projects.key, name: projects.name, summary: projects.summary },
      reason: reviews.decisionReason,
      worked: reviews.worked,
      failed: reviews.failed,
      reusable: reviews.reusable,
      decidedBy: people.name,
      decidedAt: sql<Date>`${reviews.decidedAt}`.mapWith(reviews.decidedAt),
    })
    .from(reviews)
    .innerJoin(projects, eq(projects.id, reviews.projectId))
    .innerJoin(people, eq(people.id, reviews.decidedById))
    .where(
      and(
        eq(reviews.outcome, "stop"),
        visibleTo(grant.person),
        search
          ? or(...searched.map((column) => sql`${column} ilike ${pattern}`), eq(projects.key, search.toUpperCase()))
          : undefined,
        after
          ? sql`(${reviews.decidedAt}, ${reviews.id}) < (select r.decided_at, r.id from reviews r where r.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(desc(reviews.decidedAt), desc(reviews.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  return { lessons: shown, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
}
