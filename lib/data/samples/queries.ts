// Batches of samples: a page of them with how far each is judged and how the experts agree, and one in full.
import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { datasets, datasetVersions, memberships, people, sampleBatches } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { policy } from "@/lib/access/policy";
import { notFound } from "@/lib/errors";
import { uuid } from "@/lib/fields";
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
  given: { state?: BatchState; after?: string; size?: number } = {},
): Promise<{ batches: Batch[]; next: string | null }> {
  const size = given.size ?? pageSize;
  const after = uuid.safeParse(given.after).data;
  const batches = await read(
    grant,
    and(
      given.state && (given.state === "open" ? isNull(sampleBatches.closedAt) : isNotNull(sampleBatches.closedAt)),
      after
        ? sql`(${sampleBatches.submittedAt}, ${sampleBatches.id}) < (select b.submitted_at, b.id from sample_batches b where b.id = ${after})`
        : undefined,
    ),
    size + 1,
  );
  const shown = batches.slice(0, size);
  return { batches: shown, next: batches.length > size ? (shown.at(-1)?.id ?? null) : null };
}

/** The batches that were drawn from any version of this dataset, newest first. */
export async function listBatchesOf(grant: Grant, datasetId: string, most = 5): Promise<Batch[]> {
  return read(grant, eq(datasets.id, datasetId), most);
}

/** @throws Refusal not_found, for the batches of other projects too. */
export async function getBatch(grant: Grant, batchId: string): Promise<Batch> {
  if (!uuid.safeParse(batchId).success) throw notFound("These samples");
  const [batch] = await read(grant, eq(sampleBatches.id, batchId), 1);
  if (!batch) throw notFound("These samples");
  return batch;
}

/** Counts per sample first, then samples per counts: few rows leave the database, however many opinions are in it. */
export const tallyOf = (batchId: SQL) => sql<Tally>`coalesce((
  select jsonb_agg(tally) from (
    select c.correct, c.wrong, c.unsure, count(*)::int as samples
    from samples s cross join lateral (${countsOf(sql`s.id`)}) c
    where s.batch_id = ${batchId} group by c.correct, c.wrong, c.unsure) tally), '[]'::jsonb)`;

/** One row: what the experts say of a sample by now, and whether the person is among them. */
export const countsOf = (sampleId: SQL, personId?: string) => sql`
  select (count(*) filter (where o.verdict = 'correct'))::int as correct, (count(*) filter (where o.verdict = 'wrong'))::int as wrong,
    (count(*) filter (where o.verdict = 'unsure'))::int as unsure, count(*)::int as opinions
    ${personId ? sql`, coalesce(bool_or(o.person_id = ${personId}), false) as mine` : sql``}
  from sample_opinions o where o.sample_id = ${sampleId} and o.undone_at is null`;

/** The cases of a batch that lack opinions and have none of this person. */
export const waitingIn = (batchId: SQL, wanted: SQL, personId: string) => sql<number>`(
  select count(*)::int from samples s cross join lateral (${countsOf(sql`s.id`, personId)}) c
  where s.batch_id = ${batchId} and c.opinions < ${wanted} and not c.mine)`;

async function read(grant: Grant, which: SQL | undefined, most: number): Promise<Batch[]> {
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
    .where(and(eq(sampleBatches.projectId, grant.project.id), which))
    .orderBy(desc(sampleBatches.submittedAt), desc(sampleBatches.id))
    .limit(most);
  return rows.map(({ tally, datasetId, dataset, number, ...row }) => ({
    ...row,
    ...summaryOf(tally, row.wanted),
    drawnFrom: datasetId && dataset && number !== null ? { datasetId, dataset, number } : null,
  }));
}

/** Whoever judges samples here, by name. */
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
