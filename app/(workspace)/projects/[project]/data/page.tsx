// The datasets of the project: how each stands in every dimension of quality, the worst first, and what is broken now.
import { Database, Plus, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { datasetsHref } from "@/components/data/data-href";
import { DatasetFilters } from "@/components/data/dataset-filters";
import { DatasetGrid } from "@/components/data/dataset-grid";
import { IncidentTable } from "@/components/data/incident-table";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { allows } from "@/lib/access/policy";
import { listIncidents } from "@/lib/data/incidents/queries";
import { listDatasets } from "@/lib/data/queries";
import { DatasetFilter } from "@/lib/data/schema";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";

export const metadata = { title: "Data" };

export default async function DataPage({ params, searchParams }: PageProps<"/projects/[project]/data">) {
  const grant = await openProject(params);
  const filter = DatasetFilter.parse(await searchParams);
  const [{ datasets, next }, { incidents, next: more }, locale] = await Promise.all([
    listDatasets(grant, filter),
    listIncidents(grant, { size: 5 }),
    readerLocale(),
  ]);
  const { key } = grant.project;
  const basePath = `/projects/${key}/data`;
  const registers = allows("dataset.register", grant.standing);
  const narrowed = filter.search !== "" || filter.retired !== undefined;
  const start = registers && (
    <ButtonLink href={`${basePath}/new`} variant="primary" icon={<Plus />}>
      Register a dataset
    </ButtonLink>
  );
  return (
    <Page
      title="Data"
      lead="What models learn from, and whether it can be trusted."
      guide="/guide/dataset"
      actions={
        <>
          <ButtonLink href={`${basePath}/incidents`} icon={<TriangleAlert />}>
            Incidents
          </ButtonLink>
          {start}
        </>
      }
    >
      {incidents.length > 0 && (
        <Card
          title="Broken now"
          lead="Rules that failed, until somebody resolves them with their cause."
          flush
          footer={
            more && (
              <ButtonLink href={`${basePath}/incidents`} size="sm">
                All open incidents
              </ButtonLink>
            )
          }
        >
          <IncidentTable incidents={incidents} />
        </Card>
      )}
      {(datasets.length > 0 || narrowed || filter.after) && <DatasetFilters filter={filter} projectKey={key} />}
      <Card
        title={datasets.length > 0 && !filter.retired ? "Datasets by dimension of quality" : undefined}
        lead="Each cell is the worst of its rules, each row the worst of its parts. An empty cell has no rule."
        flush={datasets.length > 0}
      >
        {datasets.length > 0 ? (
          <DatasetGrid datasets={datasets} projectKey={key} filter={filter} locale={locale} />
        ) : (
          <NoDatasets
            retired={filter.retired}
            narrowed={narrowed}
            basePath={basePath}
            registers={registers}
            start={start}
          />
        )}
      </Card>
      <Pagination
        previous={filter.after ? datasetsHref(key, { ...filter, after: undefined }) : undefined}
        next={next ? datasetsHref(key, { ...filter, after: next }) : undefined}
      />
    </Page>
  );
}

type NoDatasetsProps = Pick<DatasetFilter, "retired"> & {
  narrowed: boolean;
  basePath: string;
  registers: boolean;
  start: ReactNode;
};

function NoDatasets({ retired, narrowed, basePath: here, registers, start }: NoDatasetsProps) {
  if (!narrowed) {
    return (
      <EmptyState icon={<Database />} title="No dataset yet" action={start}>
        {registers
          ? "A dataset says where data come from, whose they are, what they promise, and which rules must hold."
          : "Data engineers, data scientists and ML engineers register them here, with the rules that must hold."}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Database />}
      title={retired ? "No dataset was retired" : "No dataset fits"}
      action={<ButtonLink href={here}>Show all in use</ButtonLink>}
    >
      {retired
        ? "A dataset that is no longer needed is retired on its own page, with a reason."
        : "Search for less, or clear the filter."}
    </EmptyState>
  );
}
