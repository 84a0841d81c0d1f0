// What rests on a dataset: the runs that were trained on a version of it, the model versions made of them, and what of those is live.
import { and, count, desc, eq, isNull } from "drizzle-orm";
import type { Environment } from "@/db/enums";
import { datasets, datasetVersions, modelVersions, releases, runs } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";

export type Reliance = {
  runs: number;
  /** The newest of them. */
  trained: { id: string; name: string; versionNumber: number }[];
  /** Proposed and not withdrawn, newest first. */
  models: { id: string; model: string; number: number; versionNumber: number }[];
  live: { number: number; environment: Environment; model: string; modelNumber: number; versionNumber: number }[];
};

/** Of one version of the dataset, or of all; at most `most` of each, and the runs are counted. */
export async function getReliance(
  grant: Grant,
  datasetId: string,
  { versionId, most = 8 }: { versionId?: string; most?: number } = {},
): Promise<Reliance> {
  const ofDataset = and(
    eq(datasets.id, datasetId),
    eq(datasets.projectId, grant.project.id),
    versionId === undefined ? undefined : eq(datasetVersions.id, versionId),
  );
  const [runCount, trained, models, live] = await Promise.all([
    grant.db
      .select({ runs: count() })
      .from(runs)
      .innerJoin(datasetVersions, eq(datasetVersions.id, runs.datasetVersionId))
      .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
      .where(and(ofDataset, isNull(runs.deletedAt))),
    grant.db
      .select({ id: runs.id, name: runs.name, versionNumber: datasetVersions.number })
      .from(runs)
      .innerJoin(datasetVersions, eq(datasetVersions.id, runs.datasetVersionId))
      .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
      .where(and(ofDataset, isNull(runs.deletedAt)))
      .orderBy(desc(runs.startedAt), desc(runs.id))
      .limit(most),
    grant.db
      .select({
        id: modelVersions.id,
        model: modelVersions.model,
        number: modelVersions.number,
        versionNumber: datasetVersions.number,
      })
      .from(modelVersions)
      .innerJoin(runs, eq(runs.id, modelVersions.runId))
      .innerJoin(datasetVersions, eq(datasetVersions.id, runs.datasetVersionId))
      .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
      .where(and(ofDataset, eq(modelVersions.status, "proposed")))
      .orderBy(desc(modelVersions.proposedAt), desc(modelVersions.id))
      .limit(most),
    grant.db
      .select({
        number: releases.number,
        environment: releases.environment,
        model: modelVersions.model,
        modelNumber: modelVersions.number,
        versionNumber: datasetVersions.number,
      })
      .from(releases)
      .innerJoin(modelVersions, eq(modelVersions.id, releases.modelVersionId))
      .innerJoin(runs, eq(runs.id, modelVersions.runId))
      .innerJoin(datasetVersions, eq(datasetVersions.id, runs.datasetVersionId))
      .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
      .where(and(ofDataset, eq(releases.status, "live")))
      .orderBy(desc(releases.number))
      .limit(most),
  ]);
  return { runs: runCount[0]?.runs ?? 0, trained, models, live };
}
