// Where a new version of a dataset is registered.
import { VersionForm } from "@/components/data/version-form";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { writeColumns } from "@/lib/data/columns.schema";
import { getDataset } from "@/lib/data/queries";
import { registerVersion } from "@/lib/data/versions/actions";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { writtenMoment } from "@/lib/kernel/days";

export const metadata = { title: "Register a version" };

type Props = PageProps<"/projects/[project]/data/[dataset]/versions/new">;

export default async function NewVersionPage({ params }: Props) {
  const grant = await openProject(params, "dataset.version");
  const { dataset: datasetId } = await params;
  const [dataset] = await Promise.all([orNotFound(getDataset(grant, datasetId))]);
  const { key } = grant.project;
  const { id, name, current, columns, promised } = dataset;
  return (
    <Page
      title={`Register version ${(current?.number ?? 0) + 1}`}
      lead="It becomes the current one, and whatever was found of the one before reads out of date."
      guide="/guide/data-version"
      crumbs={[
        { href: `/projects/${key}/data`, label: "Data" },
        { href: `/projects/${key}/data/${id}`, label: name },
      ]}
    >
      <Card className="max-w-[46rem]">
        <VersionForm
          action={registerVersion.bind(null, { project: key, fixed: { dataset: id } })}
          now={writtenMoment(grant.now, grant.timeZone)}
          timeZone={grant.timeZone}
          columns={writeColumns(columns ?? promised)}
        />
      </Card>
    </Page>
  );
}
