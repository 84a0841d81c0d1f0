// What the experts say of a dataset, for its page: loaded, bound to the reader, and shown.
import { ExpertCard } from "@/components/data/validations/expert-card";
import type { Grant } from "@/lib/access/grant";
import { allows } from "@/lib/access/policy";
import type { Dataset } from "@/lib/data/queries";
import { listBatchesOf } from "@/lib/data/samples/queries";
import { validateDataset } from "@/lib/data/validations/actions";
import { listValidations } from "@/lib/data/validations/queries";

export async function WhatExpertsSay({ grant, dataset }: { grant: Grant; dataset: Dataset }) {
  const { id, current, retiredAt } = dataset;
  const [validations, batches] = await Promise.all([listValidations(grant, id), listBatchesOf(grant, id)]);
  const { key } = grant.project;
  const validates = current && !retiredAt && allows("sample.validate", grant.standing);
  return (
    <ExpertCard
      validations={validations}
      batches={batches}
      dataset={dataset}
      projectKey={key}
      validate={
        validates ? validateDataset.bind(null, { project: key, fixed: { datasetVersionId: current.id } }) : undefined
      }
    />
  );
}
