// What a project was measured to bring, entry by entry, each with its evidence.
import { and, desc, eq, sql } from "drizzle-orm";
import type { EvidenceGrade } from "@/db/enums";
import { people, realisedValues } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import type { Day } from "@/lib/kernel/days";
import { formatCursor, parseCursor } from "@/lib/projects/rules";

export type RealisedLine = {
  id: string;
  amount: number;
  periodStart: Day;
  periodEnd: Day;
  baseline: string;
  grade: EvidenceGrade;
  evidence: string;
  recordedBy: string;
  recordedAt: Date;
  struckAt: Date | null;
  struckReason: string;
};

const pageSize = 25;

/** The latest period first, struck ones among them; `after` is where the page before ended. */
export async function listRealised(
  grant: Grant,
  filter: { after?: string; grade?: EvidenceGrade; size?: number } = {},
): Promise<{ entries: RealisedLine[]; next: string | null }> {
  const size = filter.size ?? pageSize;
  const place = parseCursor(filter.after);
  const rows = await grant.db
    .select({
      id: realisedValues.id,
      amount: realisedValues.amount,
      periodStart: realisedValues.periodStart,
      periodEnd: realisedValues.periodEnd,
      baseline: realisedValues.baseline,
      grade: realisedValues.grade,
      evidence: realisedValues.evidence,
      recordedBy: people.name,
      recordedAt: realisedValues.recordedAt,
      struckAt: realisedValues.struckAt,
      struckReason: realisedValues.struckReason,
    })
    .from(realisedValues)
    .innerJoin(people, eq(people.id, realisedValues.recordedById))
    .where(
      and(
        eq(realisedValues.projectId, grant.project.id),
        filter.grade === undefined ? undefined : eq(realisedValues.grade, filter.grade),
        place
          ? sql`(${realisedValues.periodEnd}, ${realisedValues.id}) < (${place.by}::date, ${place.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(realisedValues.periodEnd), desc(realisedValues.id))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return { entries: shown, next: last ? formatCursor({ by: last.periodEnd, id: last.id }) : null };
}
