// The expert's queue: the next case, and their latest opinions.
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { SampleVerdict } from "@/db/enums";
import { sampleBatches, sampleOpinions, samples } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import type { Fact } from "./import-file.rules";

export type Case = { id: string; number: number; facts: Fact[]; answer: string; confidence: number | null };

/**
 * Those with fewer opinions first; among equals each expert has an order of their own, so that two who work at once seldom meet.
 * @param skipped the numbers of the cases that were put off
 */
export async function findNextCase(
  grant: Grant,
  batchId: string,
  skipped: readonly number[] = [],
): Promise<Case | null> {
  const [found] = await grant.db.execute<Case>(sql`
    select s.id, s.number, s.facts, s.answer, s.confidence
    from samples s join sample_batches b on b.id = s.batch_id
    where b.id = ${batchId} and b.project_id = ${grant.project.id} and b.closed_at is null
      and s.correct + s.wrong + s.unsure < b.opinions
      and not exists (select from sample_opinions o where o.sample_id = s.id and o.person_id = ${grant.person.id} and o.undone_at is null)
      and not s.number = any(array(select jsonb_array_elements_text(${JSON.stringify(skipped)}::jsonb)::int))
    order by s.correct + s.wrong + s.unsure, md5(s.id::text || ${grant.person.id}::text) limit 1`);
  return found ?? null;
}

export type OwnOpinion = { id: string; number: number; verdict: SampleVerdict; reason: string; givenAt: Date };

/** What the person said in this batch and still says, the last first. */
export async function listOwnOpinions(grant: Grant, batchId: string, most = 30): Promise<OwnOpinion[]> {
  return grant.db
    .select({
      id: sampleOpinions.id,
      number: samples.number,
      verdict: sampleOpinions.verdict,
      reason: sampleOpinions.reason,
      givenAt: sampleOpinions.givenAt,
    })
    .from(sampleOpinions)
    .innerJoin(samples, eq(samples.id, sampleOpinions.sampleId))
    .innerJoin(sampleBatches, eq(sampleBatches.id, samples.batchId))
    .where(
      and(
        eq(samples.batchId, batchId),
        eq(sampleBatches.projectId, grant.project.id),
        eq(sampleOpinions.personId, grant.person.id),
        isNull(sampleOpinions.undoneAt),
      ),
    )
    .orderBy(desc(sampleOpinions.givenAt), desc(sampleOpinions.id))
    .limit(most);
}
