// Experts' validations of a dataset, version by version.
import { and, desc, eq } from "drizzle-orm";
import type { ValidationVerdict } from "@/db/enums";
import { datasets, datasetValidations, datasetVersions, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";

export type Validation = {
  id: string;
  /** Of the version. */
  number: number;
  isCurrent: boolean;
  verdict: ValidationVerdict;
  note: string;
  by: string;
  at: Date;
};

/** Newest first, of one version or of all; of each version the latest word counts. */
export async function listValidations(
  grant: Grant,
  datasetId: string,
  { number, most = 10 }: { number?: number; most?: number } = {},
): Promise<Validation[]> {
  return grant.db
    .select({
      id: datasetValidations.id,
      number: datasetVersions.number,
      isCurrent: datasetVersions.current,
      verdict: datasetValidations.verdict,
      note: datasetValidations.note,
      by: people.name,
      at: datasetValidations.validatedAt,
    })
    .from(datasetValidations)
    .innerJoin(datasetVersions, eq(datasetVersions.id, datasetValidations.datasetVersionId))
    .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .innerJoin(people, eq(people.id, datasetValidations.validatedById))
    .where(
      and(
        eq(datasets.id, datasetId),
        eq(datasets.projectId, grant.project.id),
        number === undefined ? undefined : eq(datasetVersions.number, number),
      ),
    )
    .orderBy(desc(datasetValidations.validatedAt), desc(datasetValidations.id))
    .limit(most);
}
