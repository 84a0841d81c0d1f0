// Batches of samples with their progress and agreement: a page of them, and one in full.
import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { datasets, datasetVersions, memberships, people, sampleBatches } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { policy } from "@/lib/access/policy";
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import { type BatchSummary, summaryOf, type Tally } from "./rules";
import type { BatchState } from "./schema";

export const pageSize = 25;

export type Batch = BatchSummary & {
  id: string;
  name: string;
  question: string;
  wanted: number;
  submittedById: string;
  submittedBy: string;
  submittedAt: Date;
  closedAt: Date | null;
  /** The data that the samples were drawn from; null where nobody said. */
  drawnFrom: { datasetId: string; dataset: string; number: number } | null;
  /** How many cases wait for the reader's own opinion, whoever they are. */
  waiting: number;
};

/** Newest first; `after` is the id of the last one of the page before. */
export async function listBatches(
  grant: Grant,
  options: { state?: BatchState; after?: string; size?: number } = {},
): Promise<{ batches: Batch[]; next: string | null }> {
  const size = options.size ?? pageSize;
  const after = uuid.safeParse(options.after).data;
  const batches = await readBatches(
    grant,
    and(
      options.state && (options.state === "open" ? isNull(sampleBatches.closedAt) : isNotNull(sampleBatches.closedAt)),
      after
        ? sql`(${sampleBatches.submittedAt}, ${sampleBatches.id}) < (select b.submitted_at, b.id from sample_batches b where b.id = ${after})`
        : undefined,
    ),
    size + 1,
  );
  const page = batches.slice(0, size);
  return { batches: page, next: batches.length > size ? (page.at(-1)?.id ?? null) : null };
}

/** The batches that were drawn from any version of this dataset, newest first. */
export async function listBatchesOf(grant: Grant, datasetId: string, most = 5): Promise<Batch[]> {
  return readBatches(grant, eq(datasets.id, datasetId), most);
}

/** @throws Refusal not_found, for the batches of other projects too. */
export async function getBatch(grant: Grant, batchId: string): Promise<Batch> {
  if (!uuid.safeParse(batchId).success) throw notFound("These samples");
  const [batch] = await readBatches(grant, eq(sampleBatches.id, batchId), 1);
  if (!batch) throw notFound("These samples");
  return batch;
}

/** Few rows, however many samples and opinions; updated with each opinion. */
export const tallyOf = (batchId: SQL) => sql<Tally>`coalesce((
  select jsonb_agg(jsonb_build_object('correct', t.correct, 'wrong', t.wrong, 'unsure', t.unsure, 'samples', t.samples))
  from sample_tallies t where t.batch_id = ${batchId} and t.samples > 0), '[]'::jsonb)`;

/** The cases of a batch that lack opinions and have none of this person. */
export const waitingIn = (batchId: SQL, wanted: SQL, personId: string) => sql<number>`(
  select coalesce(sum(t.samples), 0) - coalesce((select h.unfinished from sample_shares h
    where h.batch_id = ${batchId} and h.person_id = ${personId}), 0)
  from sample_tallies t where t.batch_id = ${batchId} and t.correct + t.wrong + t.unsure < ${wanted})::int`;

async function readBatches(grant: Grant, condition: SQL | undefined, limit: number): Promise<Batch[]> {
  const rows = await grant.db
    .select({
      id: sampleBatches.id,
      name: sampleBatches.name,
      question: sampleBatches.question,
      wanted: sampleBatches.opinions,
      submittedById: sampleBatches.submittedById,
      submittedBy: people.name,
      submittedAt: sampleBatches.submittedAt,
      closedAt: sampleBatches.closedAt,
      datasetId: datasets.id,
      dataset: datasets.name,
      number: datasetVersions.number,
      tally: tallyOf(sql`${sampleBatches.id}`),
      waiting: sql<number>`case when ${sampleBatches.closedAt} is null
        then ${waitingIn(sql`${sampleBatches.id}`, sql`${sampleBatches.opinions}`, grant.person.id)} else 0 end`,
    })
    .from(sampleBatches)
    .innerJoin(people, eq(people.id, sampleBatches.submittedById))
    .leftJoin(datasetVersions, eq(datasetVersions.id, sampleBatches.datasetVersionId))
    .leftJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .where(and(eq(sampleBatches.projectId, grant.project.id), condition))
    .orderBy(desc(sampleBatches.submittedAt), desc(sampleBatches.id))
    .limit(limit);
  return rows.map(({ tally, datasetId, dataset, number, ...row }) => ({
    ...row,
    ...summaryOf(tally, row.wanted),
    drawnFrom: datasetId && dataset && number !== null ? { datasetId, dataset, number } : null,
  }));
}

/** The members who may judge samples, by name. */
export async function listExperts(grant: Grant): Promise<{ id: string; name: string }[]> {
  return grant.db
    .selectDistinct({ id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.projectId, grant.project.id),
        sql`${memberships.role}::text = any(${sql.param([...policy["sample.validate"].roles])})`,
        isNull(people.deactivatedAt),
      ),
    )
    .orderBy(people.name);
}
