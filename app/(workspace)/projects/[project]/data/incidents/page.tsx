// What broke in the data of the project: narrowed and paged in the address.
import { CircleCheck } from "lucide-react";
import { incidentsHref } from "@/components/data/data-href";
import { IncidentFilters } from "@/components/data/incident-filters";
import { IncidentTable } from "@/components/data/incident-table";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { listHandlers, listIncidents } from "@/lib/data/incidents/queries";
import { IncidentFilter } from "@/lib/data/incidents/schema";
import { openProject } from "@/lib/doors/asker";

export const metadata = { title: "Incidents" };

export default async function IncidentsPage(props: PageProps<"/projects/[project]/data/incidents">) {
  const grant = await openProject(props.params);
  const filter = IncidentFilter.parse(await props.searchParams);
  const [{ incidents, next }, handlers] = await Promise.all([listIncidents(grant, filter), listHandlers(grant)]);
  const { key } = grant.project;
  const narrowed = filter.status ?? filter.severity ?? filter.assignee;
  return (
    <Page
      title="Incidents"
      lead="A rule that fails opens one, and somebody resolves it with its cause."
      guide="/guide/incident"
    >
      <IncidentFilters filter={filter} projectKey={key} handlers={handlers} />
      <Card flush={incidents.length > 0}>
        {incidents.length > 0 ? (
          <IncidentTable incidents={incidents} />
        ) : (
          <EmptyState
            icon={<CircleCheck />}
            title={narrowed ? "No incident fits" : "Nothing is broken"}
            action={
              <ButtonLink href={incidentsHref(key, { status: narrowed ? undefined : "any" })}>
                {narrowed ? "Show every open one" : "Show resolved ones"}
              </ButtonLink>
            }
          >
            {narrowed
              ? "Nothing has all of these. Ask for less."
              : "As soon as a check of a quality rule fails, it stands here until its cause is known."}
          </EmptyState>
        )}
      </Card>
      <Pagination
        previous={filter.after ? incidentsHref(key, { ...filter, after: undefined }) : undefined}
        next={next ? incidentsHref(key, { ...filter, after: next }) : undefined}
      />
    </Page>
  );
}
