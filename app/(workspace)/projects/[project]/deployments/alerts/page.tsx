// The alerts of the project: narrowed and paged in the address.
import { CircleCheck } from "lucide-react";
import { AlertFilters } from "@/components/deployments/alert-filters";
import { AlertTable } from "@/components/deployments/alert-table";
import { alertsHref } from "@/components/deployments/deployments-href";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { listAlerts } from "@/lib/deployments/alerts/queries";
import { AlertFilter } from "@/lib/deployments/alerts/schema";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";

export const metadata = { title: "Alerts" };

export default async function AlertsPage(props: PageProps<"/projects/[project]/deployments/alerts">) {
  const grant = await openProject(props.params);
  const filter = AlertFilter.parse(await props.searchParams);
  const [{ alerts, next }, locale] = await Promise.all([listAlerts(grant, filter), readerLocale()]);
  const { key } = grant.project;
  const narrowed = filter.status ?? filter.severity ?? filter.release;
  return (
    <Page
      title="Alerts"
      lead="One for each cause: it opens after a row of failing windows, and clears itself after a row of good ones."
      guide="/guide/alert"
    >
      <AlertFilters filter={filter} projectKey={key} />
      <Card flush={alerts.length > 0}>
        {alerts.length > 0 ? (
          <AlertTable alerts={alerts} projectKey={key} locale={locale} />
        ) : (
          <EmptyState
            icon={<CircleCheck />}
            title={narrowed ? "No alert fits" : "There was no alert yet"}
            action={
              narrowed ? (
                <ButtonLink href={alertsHref(key, {})}>Show all alerts</ButtonLink>
              ) : (
                <ButtonLink href={`/projects/${key}/deployments`}>To the deployments</ButtonLink>
              )
            }
          >
            {narrowed
              ? "Nothing has all of these. Ask for less."
              : "As soon as a monitor of a live release fails often enough to be believed, it stands here."}
          </EmptyState>
        )}
      </Card>
      <Pagination
        previous={filter.after ? alertsHref(key, { ...filter, after: undefined }) : undefined}
        next={next ? alertsHref(key, { ...filter, after: next }) : undefined}
      />
    </Page>
  );
}
