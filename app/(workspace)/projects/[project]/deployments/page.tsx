// What is live in each environment first, then what is prepared, then what was.
import { BellRing, Rocket } from "lucide-react";
import { AlertTable } from "@/components/deployments/alert-table";
import { alertsHref, releasesHref } from "@/components/deployments/deployments-href";
import { LiveTable } from "@/components/deployments/live-table";
import { ReleaseFilters } from "@/components/deployments/release-filters";
import { ReleaseTable } from "@/components/deployments/release-table";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { Section } from "@/components/layout/section";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { allows } from "@/lib/access/policy";
import { listOpenAlerts } from "@/lib/deployments/alerts/queries";
import { listMonitors } from "@/lib/deployments/monitors/queries";
import { worstState } from "@/lib/deployments/monitors/rules";
import { listLive, listReleases } from "@/lib/deployments/queries";
import { ReleaseFilter } from "@/lib/deployments/schema";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";

export const metadata = { title: "Deployments" };

/** The others are a page away: what is prepared should not lie below a hundred alerts. */
const shownAlerts = 5;

export default async function DeploymentsPage(props: PageProps<"/projects/[project]/deployments">) {
  const grant = await openProject(props.params);
  const filter = ReleaseFilter.parse(await props.searchParams);
  const live = listLive(grant);
  const watching = live.then((releases) =>
    listMonitors(
      grant,
      releases.map(({ id }) => id),
    ),
  );
  const [releases, monitors, others, alerts] = await Promise.all([
    live,
    watching,
    listReleases(grant, filter),
    listOpenAlerts(grant),
  ]);
  const locale = await readerLocale();
  const { key } = grant.project;
  const narrowed = filter.status !== undefined || filter.environment !== undefined || filter.after !== undefined;
  const prepares = allows("release.prepare", grant.standing);
  const start = prepares && (
    <ButtonLink href={`/projects/${key}/deployments/new`} variant="primary" icon={<Rocket />}>
      Prepare a release
    </ButtonLink>
  );
  const rows = releases.map((release) => {
    const own = monitors.filter(({ releaseId }) => releaseId === release.id);
    return {
      ...release,
      monitors: own.length,
      state: worstState(own.map(({ state }) => state)),
      openAlerts: own.filter(({ alertId }) => alertId !== null).length,
    };
  });
  const nothing = rows.length === 0 && others.releases.length === 0 && !narrowed;
  return (
    <Page
      title="Deployments"
      lead="Which version is in use where, how it does, and how to come back."
      guide="/guide/release"
      actions={
        <>
          <ButtonLink href={alertsHref(key, {})} icon={<BellRing />}>
            Alerts
          </ButtonLink>
          {!nothing && start}
        </>
      }
    >
      {nothing ? (
        <Card>
          <EmptyState icon={<Rocket />} title="No release yet" action={start}>
            A release puts a version of a model into an environment, with somebody who answers for it and a way back.
            {!prepares && " An ML engineer of the project prepares it."}
          </EmptyState>
        </Card>
      ) : (
        <Card title="Live" lead="Production first." flush={rows.length > 0}>
          {rows.length > 0 ? (
            <LiveTable releases={rows} projectKey={key} />
          ) : (
            <p className="text-quiet">Nothing is live right now.</p>
          )}
        </Card>
      )}
      {alerts.length > 0 && (
        <Card
          title="Open alerts"
          lead="The critical first, then the longest."
          flush
          footer={
            alerts.length > shownAlerts && (
              <ButtonLink href={alertsHref(key, {})} size="sm">
                All alerts
              </ButtonLink>
            )
          }
        >
          <AlertTable alerts={alerts.slice(0, shownAlerts)} projectKey={key} locale={locale} />
        </Card>
      )}
      {!nothing && (
        <Section title="Prepared and past" actions={<ReleaseFilters filter={filter} projectKey={key} />}>
          <Card flush={others.releases.length > 0}>
            {others.releases.length > 0 ? (
              <ReleaseTable releases={others.releases} projectKey={key} />
            ) : (
              <p className="text-quiet">
                {narrowed ? "No release fits. Ask for less." : "No other release was prepared so far."}
              </p>
            )}
          </Card>
          <Pagination
            className="mt-4"
            previous={filter.after ? releasesHref(key, { ...filter, after: undefined }) : undefined}
            next={others.next ? releasesHref(key, { ...filter, after: others.next }) : undefined}
          />
        </Section>
      )}
    </Page>
  );
}
