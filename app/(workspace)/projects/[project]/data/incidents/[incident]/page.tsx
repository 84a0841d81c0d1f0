// One incident: what broke, since when, whom it hurts, who has it, and how it ended.
import { AssignIncidentForm } from "@/components/data/assign-incident-form";
import { sayValue } from "@/components/data/bound-words";
import { IncidentBadge } from "@/components/data/incident-badge";
import { IncidentFacts } from "@/components/data/incident-facts";
import { IncidentSteps } from "@/components/data/incident-steps";
import { RelianceCard } from "@/components/data/reliance-card";
import { ResolveIncidentForm } from "@/components/data/resolve-incident-form";
import { RuleChart } from "@/components/data/rule-chart";
import { SeverityBadge } from "@/components/data/severity-badge";
import { Page } from "@/components/layout/page";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { Time } from "@/components/ui/time";
import { allows } from "@/lib/access/policy";
import { acknowledgeIncident, assignIncident, resolveIncident } from "@/lib/data/incidents/actions";
import { getIncident, listHandlers } from "@/lib/data/incidents/queries";
import { mayStep } from "@/lib/data/incidents/rules";
import { listSeries } from "@/lib/data/quality/results/queries";
import { getReliance } from "@/lib/deployments/reliance.queries";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { TalkAbout } from "../../../talk-about";

export const metadata = { title: "Incident" };

type Props = PageProps<"/projects/[project]/data/incidents/[incident]">;

export default async function IncidentPage({ params }: Props) {
  const grant = await openProject(params);
  const incident = await orNotFound(getIncident(grant, (await params).incident));
  const [series, reliance, handlers, locale] = await Promise.all([
    listSeries(grant, incident.ruleId),
    getReliance(grant, incident.datasetId),
    listHandlers(grant),
    readerLocale(),
  ]);
  const { standing, project, person } = grant;
  const { id, status, severity, statement, dataset, unit, assigneeId, passedAgain, cause, remedy } = incident;
  const scope = { project: project.key, fixed: { incidentId: id } };
  const handles = allows("incident.handle", standing) && status !== "resolved";
  const data = `/projects/${project.key}/data`;
  return (
    <Page
      title={statement}
      lead={`${status === "resolved" ? "did" : "does"} not hold for ${dataset}.`}
      guide="/guide/incident"
      aside={
        <>
          <IncidentBadge status={status} />
          <SeverityBadge severity={severity} />
        </>
      }
      crumbs={[
        { href: data, label: "Data" },
        { href: `${data}/incidents`, label: "Incidents" },
      ]}
    >
      <Card>
        <IncidentSteps incident={incident} />
      </Card>
      {passedAgain && (
        <Callout tone="met" title="It passes again.">
          {`${sayValue(passedAgain.value, unit, locale)}, found `}
          <Time at={passedAgain.checkedAt} />
          {". Somebody who knows the cause still has to resolve it, so that it is on record."}
        </Callout>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <RuleChart
            title="What checks found"
            rule={incident}
            {...{ series, locale, timeZone: grant.timeZone }}
            height={200}
            empty="Nothing was found yet."
          />
          {status === "resolved" && (
            <Card title="How it ended">
              <DefinitionList
                facts={[
                  { term: "Cause", value: <span className="whitespace-pre-line">{cause}</span> },
                  { term: "Remedy", value: <span className="whitespace-pre-line">{remedy}</span> },
                  {
                    term: "Resolved",
                    value: (
                      <>
                        by {incident.resolvedBy}
                        {incident.resolvedAt && (
                          <>
                            , <Time at={incident.resolvedAt} look="exact" />
                          </>
                        )}
                      </>
                    ),
                  },
                ]}
              />
            </Card>
          )}
          {handles && mayStep("resolve", status) && (
            <Card title="Resolve it" lead="What it was and what was done stay on record for the next time.">
              <ResolveIncidentForm action={resolveIncident.bind(null, scope)} />
            </Card>
          )}
        </div>
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          {handles && (
            <Card title="Take care of it">
              <div className="grid gap-4">
                {mayStep("acknowledge", status) && (
                  <OneButtonForm
                    action={acknowledgeIncident.bind(null, scope)}
                    label="Acknowledge: I look at it"
                    variant="primary"
                  />
                )}
                <AssignIncidentForm
                  action={assignIncident.bind(null, scope)}
                  handlers={handlers}
                  assigneeId={assigneeId}
                  personId={person.id}
                  isNext={status === "acknowledged"}
                />
              </div>
            </Card>
          )}
          <Card title="About it">
            <IncidentFacts incident={incident} projectKey={project.key} locale={locale} />
            {!handles && status !== "resolved" && (
              <p className="mt-3 text-quiet text-xs">
                A data engineer or an ML engineer of the project takes care of it.
              </p>
            )}
          </Card>
          <RelianceCard reliance={reliance} projectKey={project.key} />
        </div>
      </div>
      <TalkAbout grant={grant} kind="incident" id={id} />
    </Page>
  );
}
