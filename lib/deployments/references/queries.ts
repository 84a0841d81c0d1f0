// The references of a release: which features can be watched for drift.
import { and, asc, eq, sql } from "drizzle-orm";
import { referenceHistograms, releases } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";

export type StoredReference = {
  id: string;
  feature: string;
  bins: string[];
  counts: number[];
  recordedAt: Date;
  /** Windows were measured against it: it stays as it is. */
  measured: boolean;
};

export async function listReferences(grant: Grant, releaseId: string): Promise<StoredReference[]> {
  return grant.db
    .select({
      id: referenceHistograms.id,
      feature: referenceHistograms.feature,
      bins: referenceHistograms.bins,
      counts: referenceHistograms.counts,
      recordedAt: referenceHistograms.recordedAt,
      measured: sql<boolean>`exists (select 1 from window_histograms h where h.reference_id = ${referenceHistograms.id})`,
    })
    .from(referenceHistograms)
    .innerJoin(releases, eq(releases.id, referenceHistograms.releaseId))
    .where(and(eq(releases.id, releaseId), eq(releases.projectId, grant.project.id)))
    .orderBy(asc(referenceHistograms.feature));
}
