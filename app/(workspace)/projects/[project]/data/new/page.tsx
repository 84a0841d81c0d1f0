// Where a dataset is registered.
import { DatasetForm } from "@/components/data/dataset-form";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { registerDataset } from "@/lib/data/actions";
import { listPossibleOwners } from "@/lib/data/queries";
import { openProject } from "@/lib/doors/asker";

export const metadata = { title: "Register a dataset" };

export default async function NewDatasetPage({ params }: PageProps<"/projects/[project]/data/new">) {
  const grant = await openProject(params, "dataset.register");
  const { key } = grant.project;
  return (
    <Page
      title="Register a dataset"
      lead="Where it comes from, whose it is, and what it promises. Versions and rules come next."
      guide="/guide/dataset"
      crumbs={[{ href: `/projects/${key}/data`, label: "Data" }]}
    >
      <Card className="max-w-[46rem]">
        <DatasetForm
          action={registerDataset.bind(null, { project: key })}
          owners={await listPossibleOwners(grant)}
          ownerId={grant.person.id}
        />
      </Card>
    </Page>
  );
}
