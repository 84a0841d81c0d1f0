// One release: how it does, what it is, how to put it live and how to come back.

import { Activity, Plus } from "lucide-react";
import { AlertTable } from "@/components/deployments/alert-table";
import { alertsHref } from "@/components/deployments/deployments-href";
import { DriftChart } from "@/components/deployments/drift-chart";
import { EditForm } from "@/components/deployments/edit-form";
import { GoLive } from "@/components/deployments/go-live";
import { MonitorChart } from "@/components/deployments/monitor-chart";
import { MonitorTable } from "@/components/deployments/monitor-table";
import { ReleaseBadge } from "@/components/deployments/release-badge";
import { ReleaseFacts } from "@/components/deployments/release-facts";
import { RollBackForm } from "@/components/deployments/roll-back-form";
import { WayBack } from "@/components/deployments/way-back";
import { WindowTable } from "@/components/deployments/window-table";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import type { ReleaseStrategy } from "@/db/enums";
import { allows } from "@/lib/access/policy";
import { editRelease, rehearseRollback } from "@/lib/deployments/actions";
import { listAlerts } from "@/lib/deployments/alerts/queries";
import { rollBackRelease } from "@/lib/deployments/live/actions";
import { findPreviousRelease, type PreviousRelease } from "@/lib/deployments/live/queries";
import { listSeries, monitorsAPage, readReleaseMonitors } from "@/lib/deployments/monitors/queries";
import { getRelease, listLive } from "@/lib/deployments/queries";
import { endedBy, modelName, releaseName, takesOver } from "@/lib/deployments/rules";
import { MonitorPage } from "@/lib/deployments/schema";
import { listWindows } from "@/lib/deployments/windows/queries";
import { environmentWords } from "@/lib/deployments/words";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { hrefWith } from "@/lib/format/href";
import { deployRelease } from "@/lib/lifecycle/going-live/actions";
import { listHolds } from "@/lib/lifecycle/going-live/queries";
import { strictestMode } from "@/lib/lifecycle/going-live/rules";
import { criterionTitle } from "@/lib/lifecycle/words";
import { listMembers } from "@/lib/projects/members.queries";
import { TalkAbout } from "../../talk-about";
import { Ended } from "./ended";

export const metadata = { title: "Release" };

/** So many figures get a chart of their own here; each monitor has one on its own page. */
const charts = 6;

type Props = PageProps<"/projects/[project]/deployments/[release]">;

export default async function ReleasePage({ params, searchParams }: Props) {
  const grant = await openProject(params);
  const release = await orNotFound(getRelease(grant, (await params).release));
  const { monitors: page } = MonitorPage.parse(await searchParams);
  const watching = readReleaseMonitors(grant, release.id, { page, figures: charts });
  const deploys = release.status === "prepared" && allows("release.deploy", grant.standing);
  const [
    { count, drifting, shown, drifts, beyond, figures },
    { alerts },
    windows,
    around,
    members,
    holds,
    series,
    locale,
  ] = await Promise.all([
    watching,
    listAlerts(grant, { release: release.number }),
    listWindows(grant, release.id, 5),
    release.status === "prepared" ? listLive(grant, release.environment) : findPreviousRelease(grant, release),
    listMembers(grant),
    deploys ? listHolds(grant, release) : [],
    watching.then((all) =>
      listSeries(
        grant,
        all.figures.map(({ id }) => id),
      ),
    ),
    readerLocale(),
  ]);
  const { standing, project } = grant;
  const { number, status, version, environment } = release;
  const basePath = `/projects/${project.key}/deployments/${number}`;
  const scope = { project: project.key, fixed: { release: String(number) } };
  const pageScope = { ...scope, fixed: { ...scope.fixed, version: String(version) } };
  const current = status === "prepared" || status === "live";
  const endedReleases = Array.isArray(around) ? endedBy(release, around) : [];
  const before = Array.isArray(around) ? null : around;
  const replaces = endedReleases.find(({ strategy }) => takesOver(strategy))?.id ?? "";
  const people = members.filter(({ deactivatedAt }) => !deactivatedAt).map(({ id, name }) => ({ id, name }));
  const rollsBack = allows("release.rollback", standing);
  const rehearse = current && rollsBack ? rehearseRollback.bind(null, pageScope) : undefined;
  const watches = current && allows("monitor.define", standing);
  const records = allows("measurement.record", standing);
  return (
    <Page
      title={releaseName(number)}
      lead={`${modelName({ model: release.model, version: release.modelVersion })} in ${environmentWords[environment].toLowerCase()}.`}
      guide="/guide/release"
      aside={<ReleaseBadge status={status} />}
      crumbs={[{ href: `/projects/${project.key}/deployments`, label: "Deployments" }]}
      actions={
        <>
          {deploys && (
            <GoLive
              action={deployRelease.bind(null, { ...pageScope, fixed: { ...pageScope.fixed, replaces } })}
              release={release}
              endedReleases={endedReleases}
              holds={holds.map(({ unmet, ...hold }) => ({ ...hold, unmet: unmet.map(criterionTitle) }))}
              way={strictestMode(holds)}
              projectKey={project.key}
            />
          )}
          {status === "live" && rollsBack && (
            <RollBackForm
              action={rollBackRelease.bind(null, pageScope)}
              name={releaseName(number)}
              lead={rollbackLead(before, release.strategy)}
            />
          )}
        </>
      }
    >
      {!current && <Ended release={release} />}
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          {alerts.length > 0 && (
            <Card
              title="Alerts"
              flush
              footer={
                alerts.length > 5 && (
                  <ButtonLink href={alertsHref(project.key, { release: number })} size="sm">
                    All alerts of this release
                  </ButtonLink>
                )
              }
            >
              <AlertTable alerts={alerts.slice(0, 5)} projectKey={project.key} locale={locale} />
            </Card>
          )}
          <Card
            title="Monitors"
            lead={count > 0 ? "Each with its latest window." : undefined}
            flush={count > 0}
            actions={
              watches &&
              count > 0 && (
                <ButtonLink href={`${basePath}/monitors/new`} size="sm" icon={<Plus />}>
                  Define a monitor
                </ButtonLink>
              )
            }
          >
            {count > 0 ? (
              <>
                <MonitorTable monitors={shown} projectKey={project.key} locale={locale} />
                <Pagination
                  label="Pages of monitors"
                  className="px-4 py-2"
                  previous={page > 1 ? hrefWith(basePath, { monitors: page - 1 }) : undefined}
                  next={page * monitorsAPage < count ? hrefWith(basePath, { monitors: page + 1 }) : undefined}
                  summary={`${count} monitors, the worst first`}
                />
              </>
            ) : (
              <EmptyState
                icon={<Activity />}
                title="Nothing watches it yet"
                action={
                  watches && (
                    <ButtonLink href={`${basePath}/monitors/new`} variant="primary" icon={<Plus />}>
                      Define a monitor
                    </ButtonLink>
                  )
                }
              >
                Monitors say when what comes in has drifted, when its answers get worse, and when it fails or slows
                down.
              </EmptyState>
            )}
          </Card>
          {drifts.length > 0 && (
            <DriftChart
              monitors={drifts}
              driftingFeatures={beyond}
              features={drifting}
              projectKey={project.key}
              locale={locale}
              timeZone={grant.timeZone}
            />
          )}
          {figures.map((monitor) => (
            <MonitorChart
              key={monitor.id}
              monitor={monitor}
              series={series.get(monitor.id) ?? []}
              locale={locale}
              timeZone={grant.timeZone}
              height={180}
            />
          ))}
          <Card
            title="Monitoring windows"
            lead="What was measured in production, the newest first."
            flush={windows.length > 0}
            actions={
              records && (
                <ButtonLink href={`${basePath}/windows/new`} size="sm" icon={<Plus />}>
                  Record a window
                </ButtonLink>
              )
            }
          >
            {windows.length > 0 ? (
              <WindowTable windows={windows} locale={locale} />
            ) : (
              <p className="text-quiet">Nothing was measured yet. A program sends windows, or somebody records one.</p>
            )}
          </Card>
        </div>
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <Card title="About it">
            <ReleaseFacts release={release} projectKey={project.key} locale={locale} />
            {current && allows("release.prepare", standing) && (
              <EditForm action={editRelease.bind(null, scope)} members={people} release={release} />
            )}
          </Card>
          <WayBack release={release} rehearse={rehearse} />
          <Card
            title="Baseline distributions"
            lead="How features were spread when the model was made: the ground on which drift is told."
          >
            <ButtonLink href={`${basePath}/references`} size="sm">
              Open the baseline distributions
            </ButtonLink>
          </Card>
        </div>
      </div>
      <TalkAbout grant={grant} kind="release" id={String(release.number)} />
    </Page>
  );
}

/** What is live once the release is rolled back. */
function rollbackLead(before: PreviousRelease | null, strategy: ReleaseStrategy): string {
  if (!before && takesOver(strategy)) return "There was no release before it: nothing is live there afterwards.";
  if (!before) return "It stood beside what is live: that stays as it is.";
  return `${releaseName(before.number)} (${modelName({ model: before.model, version: before.modelVersion })}) goes live again.`;
}
