// One monitor: its readings against its limit, its terms, and what the reader may do about it.
import { notFound } from "next/navigation";
import { SeverityBadge } from "@/components/data/severity-badge";
import { EditMonitorForm } from "@/components/deployments/edit-monitor-form";
import { MonitorBadge } from "@/components/deployments/monitor-badge";
import { MonitorChart } from "@/components/deployments/monitor-chart";
import { Page } from "@/components/layout/page";
import { ReasonForm } from "@/components/requirements/reason-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import { allows } from "@/lib/access/policy";
import { editMonitor, retireMonitor } from "@/lib/deployments/monitors/actions";
import { getMonitor, listSeries } from "@/lib/deployments/monitors/queries";
import { monitorName, troubleName } from "@/lib/deployments/monitors/rules";
import { releaseName } from "@/lib/deployments/rules";
import { monitorKindHelp, monitorKindWords, monitorStateHelp } from "@/lib/deployments/words";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";

export const metadata = { title: "Monitor" };

type Props = PageProps<"/projects/[project]/deployments/[release]/monitors/[monitor]">;

export default async function MonitorPage({ params }: Props) {
  const grant = await openProject(params);
  const requested = await params;
  const monitor = await orNotFound(getMonitor(grant, requested.monitor));
  if (String(monitor.release) !== requested.release) notFound();
  const [series, locale] = await Promise.all([listSeries(grant, [monitor.id]), readerLocale()]);
  const { id, kind, patience, severity, state, alertId, release, retiredAt, createdAt, version } = monitor;
  const { standing, project } = grant;
  const scope = { project: project.key, fixed: { monitorId: id } };
  const versionedScope = { ...scope, fixed: { ...scope.fixed, version: String(version) } };
  const defines = !retiredAt && allows("monitor.define", standing);
  const basePath = `/projects/${project.key}/deployments`;
  return (
    <Page
      title={monitorName(monitor, locale)}
      lead={`${monitorKindWords[kind]}: ${monitorKindHelp[kind]}`}
      guide="/guide/monitor"
      aside={
        !retiredAt && (
          <>
            <MonitorBadge state={state} />
            <SeverityBadge severity={severity} />
          </>
        )
      }
      crumbs={[
        { href: basePath, label: "Deployments" },
        { href: `${basePath}/${release}`, label: releaseName(release) },
      ]}
    >
      {retiredAt && (
        <Callout tone="missing" title="This monitor is retired.">
          It watches no longer; what it found stays on record.
        </Callout>
      )}
      {alertId && !retiredAt && (
        <Callout
          tone="unmet"
          title={`An alert is open: ${troubleName(monitor, locale)}`}
          action={
            <ButtonLink href={`${basePath}/alerts/${alertId}`} size="sm">
              Open the alert
            </ButtonLink>
          }
        />
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
        <MonitorChart
          monitor={monitor}
          series={series.get(id) ?? []}
          locale={locale}
          timeZone={grant.timeZone}
          height={280}
        />
        <Card title="About it">
          <DefinitionList
            facts={[
              { term: "State", value: monitorStateHelp[state] },
              {
                term: "Believed after",
                value: `${patience === 1 ? "one failing window" : `${patience} failing windows in a row`}; cleared by as many good ones`,
              },
              { term: "Defined", value: <Time at={createdAt} look="date" /> },
            ]}
          />
          {defines && <EditMonitorForm action={editMonitor.bind(null, scope)} monitor={monitor} />}
          {defines && (
            <ReasonForm
              summary="Retire it"
              action={retireMonitor.bind(null, versionedScope)}
              label="Retire monitor"
              help="It watches no longer, and its open alert ends with it."
            />
          )}
        </Card>
      </div>
    </Page>
  );
}
