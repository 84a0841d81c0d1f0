// One version of a dataset: what it held and how that differs, what checks and experts found of it, and what rests on it.
import { notFound } from "next/navigation";
import { RelianceCard } from "@/components/data/reliance-card";
import { ExpertWord } from "@/components/data/validations/expert-word";
import { VersionColumns } from "@/components/data/version-columns";
import { VersionFacts } from "@/components/data/version-facts";
import { VersionResults } from "@/components/data/version-results";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { listVersionResults } from "@/lib/data/quality/results/queries";
import { getDataset } from "@/lib/data/queries";
import { listValidations } from "@/lib/data/validations/queries";
import { getVersion } from "@/lib/data/versions/queries";
import { getReliance } from "@/lib/deployments/reliance.queries";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";

export const metadata = { title: "Version of a dataset" };

type Props = PageProps<"/projects/[project]/data/[dataset]/versions/[number]">;

export default async function VersionPage({ params }: Props) {
  const grant = await openProject(params);
  const { dataset: datasetId, number: requested } = await params;
  if (!/^[1-9]\d{0,8}$/.test(requested)) notFound();
  const number = Number(requested);
  const dataset = await orNotFound(getDataset(grant, datasetId));
  const version = await orNotFound(getVersion(grant, datasetId, number));
  const [results, validations, reliance, locale] = await Promise.all([
    listVersionResults(grant, version.id),
    listValidations(grant, datasetId, { number }),
    getReliance(grant, datasetId, { versionId: version.id }),
    readerLocale(),
  ]);
  const data = `/projects/${grant.project.key}/data`;
  const basePath = `${data}/${datasetId}`;
  const newest = dataset.current?.number ?? number;
  return (
    <Page
      title={`Version ${number}`}
      lead={
        version.current
          ? `The current version of ${dataset.name}.`
          : `Of ${dataset.name}; version ${newest} is current.`
      }
      guide="/guide/data-version"
      aside={version.current && <Badge tone="accent">Current</Badge>}
      crumbs={[
        { href: data, label: "Data" },
        { href: basePath, label: dataset.name },
      ]}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <Card title="Quality rules" lead="What checks of this very version found." flush>
            {results.length > 0 ? (
              <VersionResults results={results} basePath={basePath} locale={locale} />
            ) : (
              <EmptyState title="No rule yet">
                The dataset has no quality rule that a version could be held to.
              </EmptyState>
            )}
          </Card>
          <VersionColumns number={number} columns={version.columns} columnsBefore={version.columnsBefore} />
        </div>
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <Card title="About it">
            <VersionFacts version={version} locale={locale} />
          </Card>
          <RelianceCard reliance={reliance} projectKey={grant.project.key} version={number} />
          <Card title="What the experts say" lead="Whether it shows the work as it is.">
            {validations.length > 0 ? (
              <ul className="grid gap-3">
                {validations.map((validation) => (
                  <li key={validation.id}>
                    <ExpertWord validation={validation} />
                  </li>
                ))}
              </ul>
            ) : (
              <p className="text-quiet">No expert has looked at this version as a whole.</p>
            )}
          </Card>
        </div>
      </div>
      <Pagination
        label="Versions"
        previous={number > 1 ? `${basePath}/versions/${number - 1}` : undefined}
        next={number < newest ? `${basePath}/versions/${number + 1}` : undefined}
      />
    </Page>
  );
}
