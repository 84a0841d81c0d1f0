// One alert: what, since when, how bad, at its worst, who has it, and how it ends.

import { SeverityBadge } from "@/components/data/severity-badge";
import { AlertBadge } from "@/components/deployments/alert-badge";
import { AlertFacts } from "@/components/deployments/alert-facts";
import { HandOverForm } from "@/components/deployments/hand-over-form";
import { MonitorChart } from "@/components/deployments/monitor-chart";
import { NoteForm } from "@/components/deployments/note-form";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { Time } from "@/components/ui/time";
import { allows } from "@/lib/access/policy";
import { acknowledgeAlert, handOverAlert, resolveAlert } from "@/lib/deployments/alerts/actions";
import { getAlert, listHandlers } from "@/lib/deployments/alerts/queries";
import { troubleFact } from "@/lib/deployments/facts.rules";
import { alertLimits } from "@/lib/deployments/limits";
import { getMonitor, listSeries } from "@/lib/deployments/monitors/queries";
import { troubleName } from "@/lib/deployments/monitors/rules";
import { releaseName } from "@/lib/deployments/rules";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { hrefWith } from "@/lib/format/href";
import { TalkAbout } from "../../../talk-about";
import { Told } from "../../../told";

export const metadata = { title: "Alert" };

type Props = PageProps<"/projects/[project]/deployments/alerts/[alert]">;

export default async function AlertPage({ params }: Props) {
  const grant = await openProject(params);
  const alert = await orNotFound(getAlert(grant, (await params).alert));
  const monitor = await getMonitor(grant, alert.monitorId);
  const [series, handlers, locale] = await Promise.all([
    listSeries(grant, [monitor.id]),
    listHandlers(grant),
    readerLocale(),
  ]);
  const { standing, project, person } = grant;
  const { id, status, severity, patience, ownerId, resolvedAt, resolvedBy, resolution } = alert;
  const scope = { project: project.key, fixed: { alertId: id } };
  const fact = troubleFact(alert, grant.timeZone);
  const may = allows("alert.handle", standing);
  const handles = may && status !== "resolved";
  const deployments = `/projects/${project.key}/deployments`;
  const row = patience === 1 ? "one good window" : `${patience} good windows in a row`;
  return (
    <Page
      title={troubleName(alert, locale)}
      lead={`in ${releaseName(alert.release).toLowerCase()}.`}
      guide="/guide/alert"
      aside={
        <>
          <AlertBadge status={status} />
          <SeverityBadge severity={severity} />
        </>
      }
      crumbs={[
        { href: deployments, label: "Deployments" },
        { href: `${deployments}/alerts`, label: "Alerts" },
      ]}
    >
      {resolvedAt && (
        <Callout tone="met" title={resolvedBy ? `Resolved by ${resolvedBy}` : "It cleared by itself"}>
          {resolution} <Time at={resolvedAt} />
        </Callout>
      )}
      {fact && (
        <Card>
          <Told grant={grant} fact={fact} />
        </Card>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <MonitorChart
            monitor={monitor}
            series={series.get(monitor.id) ?? []}
            locale={locale}
            timeZone={grant.timeZone}
            height={240}
          />
          <Card title="About it">
            <AlertFacts alert={alert} projectKey={project.key} locale={locale} />
          </Card>
        </div>
        {status !== "resolved" && (
          <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
            <Card
              title="Take care of it"
              footer={`It clears itself after ${row}. Nobody is told again unless it turns critical or gets worse by a tenth.`}
            >
              {handles ? (
                <div className="grid gap-4">
                  {status === "open" && (
                    <OneButtonForm action={acknowledgeAlert.bind(null, scope)} label="Assign to me" variant="primary" />
                  )}
                  {ownerId && (
                    <HandOverForm
                      action={handOverAlert.bind(null, scope)}
                      handlers={handlers}
                      ownerId={ownerId}
                      personId={person.id}
                    />
                  )}
                </div>
              ) : (
                <p className="text-quiet">
                  A data scientist, a data engineer or an ML engineer of the project takes care of it.
                </p>
              )}
            </Card>
            {allows("review.call", standing) && (
              <Card
                title="Is it more than a fault?"
                lead="If it makes you doubt that the project still pays, ask the whole team."
              >
                <ButtonLink href={hrefWith(`/projects/${project.key}/reviews/new`, { alert: id })}>
                  Call a review
                </ButtonLink>
              </Card>
            )}
            {handles && (
              <Card title="Resolve it" lead="What was behind it stays on record for the next time.">
                <NoteForm
                  action={resolveAlert.bind(null, scope)}
                  name="resolution"
                  label="What was it?"
                  placeholder="A backup ran beside it; moved to the night."
                  help="If the next windows fail again, a new alert opens."
                  limit={alertLimits.resolution}
                  submit="Resolve alert"
                />
              </Card>
            )}
          </div>
        )}
      </div>
      <TalkAbout grant={grant} kind="alert" id={alert.id} />
    </Page>
  );
}
