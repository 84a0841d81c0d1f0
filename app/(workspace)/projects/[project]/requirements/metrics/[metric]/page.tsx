// One key metric: its way over time, its measurements, and what the reader may do about it.

import { Upload } from "lucide-react";
import { z } from "zod";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { MeasurementForm } from "@/components/requirements/measurement-form";
import { MeasurementTable } from "@/components/requirements/measurement-table";
import { MetricChart } from "@/components/requirements/metric-chart";
import { MetricFacts } from "@/components/requirements/metric-facts";
import { MetricForm } from "@/components/requirements/metric-form";
import { ReasonForm } from "@/components/requirements/reason-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { allows } from "@/lib/access/policy";
import { recordMeasurement } from "@/lib/deployments/measurements/actions";
import { listSubjects, namesOfSubjects } from "@/lib/deployments/measurements/queries";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { hrefWith } from "@/lib/format/href";
import { writtenMoment } from "@/lib/kernel/days";
import { lenient, uuid } from "@/lib/kernel/fields";
import { strikeMeasurement } from "@/lib/requirements/measurements/actions";
import { listMeasurements, listSeries } from "@/lib/requirements/measurements/queries";
import { editMetric, retireMetric } from "@/lib/requirements/metrics/actions";
import { getMetric } from "@/lib/requirements/metrics/queries";
import { audienceWords, evidenceStateWords } from "@/lib/requirements/words";
import { TalkAbout } from "../../../talk-about";

export const metadata = { title: "Key metric" };

const Asked = z.object({ after: lenient(uuid) });

type Props = PageProps<"/projects/[project]/requirements/metrics/[metric]">;

export default async function MetricPage({ params, searchParams }: Props) {
  const grant = await openProject(params);
  const metricId = (await params).metric;
  const { after } = Asked.parse(await searchParams);
  const metric = await orNotFound(getMetric(grant, metricId));
  const [series, { measurements, next }] = await Promise.all([
    listSeries(grant, metricId),
    listMeasurements(grant, metricId, { after }),
  ]);
  const [names, subjects, locale] = await Promise.all([
    namesOfSubjects(grant, measurements),
    listSubjects(grant),
    readerLocale(),
  ]);
  const { standing, project } = grant;
  const { name, unit, audience, judgement, retiredAt, version } = metric;
  const basePath = `/projects/${project.key}/requirements/metrics/${metricId}`;
  const scope = { project: project.key, fixed: { metricId } };
  const versionedScope = { ...scope, fixed: { metricId, version: String(version) } };
  const records = !retiredAt && allows("measurement.record", standing);
  const defines = !retiredAt && allows("metric.define", standing);
  return (
    <Page
      title={name}
      lead={`${audienceWords[audience]} key metric. Unit: ${unit}.`}
      guide="/guide/key-metric"
      aside={!retiredAt && <StatusBadge state={judgement.state}>{evidenceStateWords[judgement.state]}</StatusBadge>}
      crumbs={[{ href: `/projects/${project.key}/requirements#metrics`, label: "Requirements" }]}
      actions={
        records && (
          <ButtonLink
            href={hrefWith(`/projects/${project.key}/requirements/import`, { metric: metricId })}
            icon={<Upload />}
          >
            Import a file
          </ButtonLink>
        )
      }
    >
      {retiredAt && (
        <Callout tone="missing" title="This key metric is retired.">
          What was measured stays on record, and no gate asks for it any more.
        </Callout>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <MetricChart
            metric={metric}
            series={series}
            locale={locale}
            timeZone={grant.timeZone}
            empty="Record the first measurement, and its way to the target shows here."
          />
          <Card title="Measurements" flush>
            {measurements.length > 0 ? (
              <MeasurementTable
                measurements={measurements}
                unit={unit}
                locale={locale}
                names={names}
                strikeOf={
                  records
                    ? ({ id }) => strikeMeasurement.bind(null, { project: project.key, fixed: { measurementId: id } })
                    : undefined
                }
              />
            ) : (
              <EmptyState title="Not measured yet">
                {records
                  ? "Record a measurement beside the chart, import a file, or let a program send them with a personal token."
                  : "The members of the project record measurements."}
              </EmptyState>
            )}
          </Card>
          <Pagination
            previous={after ? basePath : undefined}
            next={next ? hrefWith(basePath, { after: next }) : undefined}
          />
        </div>
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          {records && (
            <Card title="Record a measurement">
              <MeasurementForm
                action={recordMeasurement.bind(null, scope)}
                unit={unit}
                now={writtenMoment(grant.now, grant.timeZone)}
                timeZone={grant.timeZone}
                subjects={subjects}
              />
            </Card>
          )}
          <Card title="About it">
            <MetricFacts metric={metric} locale={locale} />
            {defines && (
              <>
                <MetricForm summary="Change it" action={editMetric.bind(null, scope)} stored={metric} />
                <ReasonForm
                  summary="Retire it"
                  action={retireMetric.bind(null, versionedScope)}
                  label="Retire key metric"
                  help="Requirements that it proves must be checked by hand from then on. It cannot be taken up again."
                />
              </>
            )}
          </Card>
        </div>
      </div>
      <TalkAbout grant={grant} kind="metric" id={metricId} />
    </Page>
  );
}
