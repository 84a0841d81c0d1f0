// Model versions: where each comes from, the data it learned from, and how far experts have seen its worst errors.
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ModelVersionStatus } from "@/db/enums";
import { datasets, datasetVersions, experiments, modelVersions, people, runs, sampleBatches } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";

export const pageSize = 50;

export type ModelVersion = {
  id: string;
  model: string;
  number: number;
  status: ModelVersionStatus;
  note: string;
  /** So many runs had been scored on its hold-out when it was chosen, deleted ones too; null while it is on none. */
  scoredRuns: number | null;
  runId: string;
  run: string;
  algorithm: string;
  experiment: string;
  /** The project's own data that its run was trained on, where that is known. */
  trainedOn: { datasetId: string; dataset: string; versionId: string; number: number } | null;
  /** `unseen`: cases without an opinion yet. */
  worstErrors: { id: string; name: string; samples: number; unseen: number } | null;
  proposedById: string;
  proposedBy: string;
  proposedAt: Date;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  withdrawnReason: string;
};

/** Newest first; `after` is the id of the last one of the page before. */
export async function listModelVersions(
  grant: Grant,
  options: { after?: string; size?: number } = {},
): Promise<{ versions: ModelVersion[]; next: string | null }> {
  const { size = pageSize } = options;
  const after = uuid.safeParse(options.after).data;
  const versions = await readModelVersions(
    grant,
    after
      ? sql`(${modelVersions.proposedAt}, ${modelVersions.id}) < (select m.proposed_at, m.id from model_versions m where m.id = ${after})`
      : undefined,
    size + 1,
  );
  const page = versions.slice(0, size);
  return { versions: page, next: versions.length > size ? (page.at(-1)?.id ?? null) : null };
}

/** What a run was proposed as, newest first. */
export const listVersionsOfRun = (grant: Grant, runId: string): Promise<ModelVersion[]> =>
  readModelVersions(grant, eq(modelVersions.runId, runId), 20);

/** @throws Refusal not_found, for the versions of other projects too. */
export async function getModelVersion(grant: Grant, modelVersionId: string): Promise<ModelVersion> {
  const [version] = uuid.safeParse(modelVersionId).success
    ? await readModelVersions(grant, eq(modelVersions.id, modelVersionId), 1)
    : [];
  if (!version) throw notFound("This model version");
  return version;
}

/** The names under which models were proposed here, the latest first: a new version most often goes by one of them. */
export async function listModelNames(grant: Grant): Promise<string[]> {
  const rows = await grant.db
    .select({ model: modelVersions.model })
    .from(modelVersions)
    .where(eq(modelVersions.projectId, grant.project.id))
    .groupBy(modelVersions.model)
    .orderBy(desc(sql`max(${modelVersions.proposedAt})`))
    .limit(20);
  return rows.map(({ model }) => model);
}

const proposer = alias(people, "proposer");
const withdrawer = alias(people, "withdrawer");

const casesOf = (more: SQL) =>
  sql<number>`(select coalesce(sum(t.samples), 0)::int from sample_tallies t where t.batch_id = ${sampleBatches.id} ${more})`;

async function readModelVersions(grant: Grant, condition: SQL | undefined, limit: number): Promise<ModelVersion[]> {
  const rows = await grant.db
    .select({
      id: modelVersions.id,
      model: modelVersions.model,
      number: modelVersions.number,
      status: modelVersions.status,
      note: modelVersions.note,
      scoredRuns: modelVersions.scoredRuns,
      runId: modelVersions.runId,
      run: runs.name,
      algorithm: runs.algorithm,
      experiment: experiments.name,
      datasetId: datasets.id,
      dataset: datasets.name,
      versionId: datasetVersions.id,
      datasetNumber: datasetVersions.number,
      batchId: sampleBatches.id,
      batch: sampleBatches.name,
      samples: casesOf(sql``),
      unseen: casesOf(sql`and t.correct + t.wrong + t.unsure = 0`),
      proposedById: modelVersions.proposedById,
      proposedBy: proposer.name,
      proposedAt: modelVersions.proposedAt,
      withdrawnBy: withdrawer.name,
      withdrawnAt: modelVersions.withdrawnAt,
      withdrawnReason: modelVersions.withdrawnReason,
    })
    .from(modelVersions)
    .innerJoin(runs, eq(runs.id, modelVersions.runId))
    .innerJoin(experiments, eq(experiments.id, runs.experimentId))
    .innerJoin(proposer, eq(proposer.id, modelVersions.proposedById))
    .leftJoin(withdrawer, eq(withdrawer.id, modelVersions.withdrawnById))
    .leftJoin(datasetVersions, eq(datasetVersions.id, runs.datasetVersionId))
    .leftJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .leftJoin(sampleBatches, eq(sampleBatches.id, modelVersions.worstErrorsId))
    .where(and(eq(modelVersions.projectId, grant.project.id), condition))
    .orderBy(desc(modelVersions.proposedAt), desc(modelVersions.id))
    .limit(limit);
  return rows.map(({ datasetId, dataset, versionId, datasetNumber, batchId, batch, samples, unseen, ...row }) => ({
    ...row,
    trainedOn:
      datasetId && dataset && versionId && datasetNumber !== null
        ? { datasetId, dataset, versionId, number: datasetNumber }
        : null,
    worstErrors: batchId && batch ? { id: batchId, name: batch, samples, unseen } : null,
  }));
}
