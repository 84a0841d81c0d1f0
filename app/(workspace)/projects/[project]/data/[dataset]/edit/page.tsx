// Where a dataset is changed, or retired.
import { DatasetForm } from "@/components/data/dataset-form";
import { Page } from "@/components/layout/page";
import { ReasonForm } from "@/components/requirements/reason-form";
import { Card } from "@/components/ui/card";
import { editDataset, retireDataset } from "@/lib/data/actions";
import { writeColumns } from "@/lib/data/columns.schema";
import { getDataset, listPossibleOwners } from "@/lib/data/queries";
import { openProject, orNotFound } from "@/lib/doors/asker";

export const metadata = { title: "Edit a dataset" };

export default async function EditDatasetPage({ params }: PageProps<"/projects/[project]/data/[dataset]/edit">) {
  const grant = await openProject(params, "dataset.register");
  const { dataset: datasetId } = await params;
  const [dataset, owners] = await Promise.all([orNotFound(getDataset(grant, datasetId)), listPossibleOwners(grant)]);
  const { key } = grant.project;
  const { id, name, ownerId, version, retiredAt } = dataset;
  const back = { href: `/projects/${key}/data/${id}`, label: name };
  return (
    <Page
      title={retiredAt ? `${name} is retired` : `Edit ${name}`}
      lead={
        retiredAt
          ? "It stays on record and cannot be changed."
          : "A changed contract is checked against the current version at once."
      }
      crumbs={[{ href: `/projects/${key}/data`, label: "Data" }, back]}
    >
      {!retiredAt && (
        <Card className="max-w-[46rem]">
          <DatasetForm
            action={editDataset.bind(null, { project: key, fixed: { datasetId: id } })}
            owners={
              owners.some((owner) => owner.id === ownerId) ? owners : [{ id: ownerId, name: dataset.owner }, ...owners]
            }
            ownerId={ownerId}
            stored={dataset}
            promised={writeColumns(dataset.promised)}
          />
          <ReasonForm
            summary="Retire it"
            action={retireDataset.bind(null, { project: key, fixed: { datasetId: id, version: String(version) } })}
            label="Retire dataset"
            help="It leaves the lists and the gates. What was found of it stays on record, and it cannot be taken up again."
          />
        </Card>
      )}
    </Page>
  );
}
