// The experiments of the project and their runs: searched, narrowed, sorted and cut to columns in the address.

import { FlaskConical, Plus, Upload } from "lucide-react";
import { ColumnChoice } from "@/components/experiments/column-choice";
import { ExperimentForm } from "@/components/experiments/experiment-form";
import { ExperimentTable } from "@/components/experiments/experiment-table";
import { compareHref, runsHref } from "@/components/experiments/experiments-href";
import { LogByProgram } from "@/components/experiments/log-by-program";
import { RunFilters } from "@/components/experiments/run-filters";
import { RunTable } from "@/components/experiments/run-table";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { Pagination } from "@/components/ui/pagination";
import { LeadCard } from "@/components/value/candidate/lead-card";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { deleteExperiment, editExperiment, restoreExperiment } from "@/lib/experiments/actions";
import { retentionDays } from "@/lib/experiments/artifacts/rules";
import { listExperiments } from "@/lib/experiments/queries";
import { directionOf } from "@/lib/experiments/rules";
import { RunFilter } from "@/lib/experiments/runs/schema";
import { listRunColumns } from "@/lib/experiments/runs/search.queries";
import { hrefWith } from "@/lib/format/href";
import { env } from "@/lib/kernel/env";
import { listMetrics } from "@/lib/requirements/metrics/queries";
import { findMatrix } from "@/lib/value/matrix/queries";
import { findLead } from "@/lib/value/worth/queries";
import { findRunsFor } from "./find-runs-for";

export const metadata = { title: "Experiments" };

const mostExperiments = 8;

export default async function ExperimentsPage({ params, searchParams }: PageProps<"/projects/[project]/experiments">) {
  const grant = await openProject(params);
  const filter = RunFilter.parse(await searchParams);
  const [experiments, keyMetrics, matrix, lead, locale] = await Promise.all([
    listExperiments(grant, { view: "all" }),
    listMetrics(grant),
    findMatrix(grant),
    findLead(grant),
    readerLocale(),
  ]);
  const { key, currency } = grant.project;
  const experimentParam = filter.experiment;
  const chosen = experimentParam
    ? experiments.find(({ id, serial }) => id === experimentParam || String(serial) === experimentParam)
    : undefined;
  const logged = await listRunColumns(grant, chosen && { experimentIds: [chosen.id] });
  // What has a target comes first among what nobody has chosen.
  const byWorth = logged.metrics.toSorted(
    (one, other) =>
      Number(directionOf(other, keyMetrics).isFromKeyMetric) - Number(directionOf(one, keyMetrics).isFromKeyMetric),
  );
  const shown = filter.columns
    ? { metrics: filter.metrics ?? [], params: filter.params ?? [] }
    : { metrics: filter.metrics ?? byWorth.slice(0, 4), params: filter.params ?? [] };
  const columns = shown.metrics.map((metric) => ({ key: metric, ...directionOf(metric, keyMetrics) }));
  const { runs, next, fault, best, worths } = await findRunsFor(grant, filter, chosen?.id, columns);
  const lower = columns.filter(({ direction }) => direction === "lower").map((column) => column.key);
  const summary = [
    ...(runs.length > 0 && columns.length > 0
      ? [
          "A star marks the best of all runs found, where it is known which way is better.",
          ...(lower.length > 0 ? [`Lower is better for ${lower.join(", ")}.`] : []),
        ]
      : []),
    ...(matrix && worths.size > 0 ? ["Money compares runs on the same hold-out."] : []),
  ];
  const live = experiments.filter(({ deletedAt }) => deletedAt === null);
  const logs = allows("run.log", grant.standing);
  const narrowed = filter.search !== "" || experimentParam || filter.status || filter.view;
  const basePath = runsHref(key, {});
  const among = { experiment: chosen?.serial };
  const begin = logs && (
    <ButtonLink href={`${basePath}/new`} icon={<Plus />} variant={live.length > 0 ? undefined : "primary"}>
      New experiment
    </ButtonLink>
  );
  const example = `metrics.${/^\w+$/.test(byWorth[0] ?? "") ? byWorth[0] : `\`${byWorth[0] ?? "recall"}\``} > 0.5`;
  return (
    <Page
      title="Experiments"
      lead="What was tried, on which data, and what came of it."
      actions={
        <>
          {begin}
          {logs && live.length > 0 && (
            <>
              <ButtonLink href={hrefWith(`${basePath}/import`, among)} icon={<Upload />}>
                Import runs
              </ButtonLink>
              <ButtonLink href={hrefWith(`${basePath}/new-run`, among)} icon={<Plus />} variant="primary">
                Record a run
              </ButtonLink>
            </>
          )}
        </>
      }
    >
      {experiments.length === 0 ? (
        <Card>
          <EmptyState icon={<FlaskConical />} title="No experiment yet" action={begin}>
            {logs
              ? "An experiment holds the runs that try to answer one question. Begin one here, or let a program do it."
              : "Data scientists and ML engineers begin them, here or by program."}
          </EmptyState>
        </Card>
      ) : (
        <>
          {chosen ? (
            <Card
              title={chosen.name}
              lead={
                chosen.deletedAt ? "This experiment is deleted. Its name stays taken." : chosen.description || undefined
              }
              actions={
                logs &&
                (chosen.deletedAt ? (
                  <OneButtonForm
                    action={restoreExperiment.bind(null, { project: key, fixed: { experimentId: chosen.id } })}
                    label="Restore"
                  />
                ) : (
                  <Confirm
                    label="Delete"
                    title={`Delete ${chosen.name}?`}
                    lead={`Its runs go with it. Both can be restored, and the files of the runs for ${retentionDays} days.`}
                    confirm="Delete experiment"
                    action={deleteExperiment.bind(null, { project: key, fixed: { experimentId: chosen.id } })}
                    trigger={{ size: "sm" }}
                  />
                ))
              }
            >
              {logs && !chosen.deletedAt && (
                <ExperimentForm
                  key={chosen.id}
                  summary="Change it"
                  action={editExperiment.bind(null, { project: key, fixed: { experimentId: chosen.id } })}
                  stored={chosen}
                />
              )}
            </Card>
          ) : (
            live.length > 0 &&
            !narrowed && (
              <Card
                title="Experiments"
                flush
                footer={
                  live.length > mostExperiments && (
                    <p className="text-quiet text-xs">{`and ${live.length - mostExperiments} more, to choose from below`}</p>
                  )
                }
              >
                <ExperimentTable experiments={live.slice(0, mostExperiments)} projectKey={key} locale={locale} />
              </Card>
            )
          )}
          {!narrowed && lead && <LeadCard lead={lead} projectKey={key} format={{ kind: "money", currency, locale }} />}
          <RunFilters filter={filter} projectKey={key} experiments={experiments} example={example} />
          {fault && (
            <Callout tone="unmet" title="This search cannot be understood.">
              {`${fault} A search that can: ${example}`}
            </Callout>
          )}
          {(logged.metrics.length > 0 || logged.params.length > 0) && (
            <ColumnChoice {...{ filter, logged, shown }} projectKey={key} />
          )}
          <form method="get" action={compareHref(key, [])} className="grid gap-4 [&>*]:min-w-0" id="runs">
            <Card
              title="Runs"
              lead={summary.join(" ") || undefined}
              flush
              actions={
                runs.length > 0 && (
                  <>
                    <ButtonLink href={`${basePath}/holdouts`}>Hold-outs</ButtonLink>
                    {allows("holdout.name", grant.standing) && (
                      <Button type="submit" formAction={`${basePath}/holdouts`}>
                        Assign hold-out
                      </Button>
                    )}
                    {runs.length > 1 && <Button type="submit">Compare selected runs</Button>}
                  </>
                )
              }
            >
              {runs.length > 0 ? (
                <RunTable
                  {...{ runs, filter, currency, locale, params: shown.params }}
                  worths={matrix && worths}
                  projectKey={key}
                  metrics={columns.map((column) => ({ ...column, best: best.get(column.key) }))}
                />
              ) : (
                <EmptyState
                  title={narrowed ? "No run fits" : "No run yet"}
                  action={narrowed && <ButtonLink href={basePath}>Show all</ButtonLink>}
                >
                  {narrowed
                    ? "Search for less, or clear the filter."
                    : "Log one by program, record one, or import a file."}
                </EmptyState>
              )}
            </Card>
          </form>
          <Pagination
            label="Runs"
            previous={filter.after ? runsHref(key, { ...filter, after: undefined }) : undefined}
            next={next ? runsHref(key, { ...filter, after: next }) : undefined}
          />
        </>
      )}
      {logs && (
        <LogByProgram
          url={env().QUINTET_URL}
          projectKey={key}
          experiment={chosen?.name ?? live[0]?.name ?? "first-tries"}
        />
      )}
    </Page>
  );
}
