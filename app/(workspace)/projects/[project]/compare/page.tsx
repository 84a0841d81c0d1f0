// Runs side by side: their metrics with the best of each, how they got there, and what was set differently.
import { GitCompareArrows } from "lucide-react";
import { Curves } from "@/components/charts/curves";
import { ComparedMetrics } from "@/components/experiments/compared-metrics";
import { ComparedParams } from "@/components/experiments/compared-params";
import { CurvePages } from "@/components/experiments/curve-pages";
import { compareHref, runsHref } from "@/components/experiments/experiments-href";
import { leftOutWords } from "@/components/experiments/left-out-words";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { RankingCard } from "@/components/value/candidate/ranking-card";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { curvesAPage, mostCompared } from "@/lib/experiments/limits";
import { listComparedCurves } from "@/lib/experiments/points/queries";
import { directionOf } from "@/lib/experiments/rules";
import { comparedMetrics, comparedParams, namesApart } from "@/lib/experiments/runs/compare.rules";
import { CompareFilter, CurvePage } from "@/lib/experiments/runs/compare.schema";
import { readRuns } from "@/lib/experiments/runs/queries";
import { unrankedWords } from "@/lib/experiments/words";
import { listMetrics } from "@/lib/requirements/metrics/queries";

import { readWorth } from "@/lib/value/candidate/queries";
export const metadata = { title: "Compare runs" };

export default async function ComparePage({ params, searchParams }: PageProps<"/projects/[project]/compare">) {
  const grant = await openProject(params);
  const query = await searchParams;
  const [{ runs: requestedIds }, { curves: page }] = [CompareFilter.parse(query), CurvePage.parse(query)];
  const [runs, keyMetrics, worth, locale] = await Promise.all([
    readRuns(grant, requestedIds.slice(0, mostCompared)),
    listMetrics(grant),
    readWorth(grant, { among: requestedIds.slice(0, mostCompared) }),
    readerLocale(),
  ]);
  const { key } = grant.project;
  const names = namesApart(runs);
  const metrics = comparedMetrics(runs, (metric) => directionOf(metric, keyMetrics).direction);
  const withCurve = metrics.filter(({ hasCurve }) => hasCurve);
  const runIds = runs.map(({ id }) => id);
  const shown = withCurve.slice((page - 1) * curvesAPage, page * curvesAPage);
  const curves = await Promise.all(shown.map((metric) => listComparedCurves(grant, { runIds, key: metric.key })));
  const all = (
    <ButtonLink href={runsHref(key, {})} icon={<GitCompareArrows />}>
      {runs.length > 0 ? "Choose other runs" : "Choose runs"}
    </ButtonLink>
  );
  return (
    <Page
      title="Compare runs"
      lead={runs.length > 0 ? names.join(" · ") : "Their figures, their curves, and what was set differently."}
      actions={runs.length > 0 && all}
    >
      {requestedIds.length > mostCompared && (
        <Callout>{`At most ${mostCompared} runs are compared at once: the first ${mostCompared} are shown.`}</Callout>
      )}
      {runs.length === 0 ? (
        <Card>
          <EmptyState icon={<GitCompareArrows />} title="No run is chosen" action={all}>
            Tick runs in the table of experiments, and compare them.
          </EmptyState>
        </Card>
      ) : (
        <>
          {worth.rankings.map(
            ({ holdout, ranking }) =>
              ranking &&
              worth.matrix && (
                <RankingCard
                  key={holdout.id}
                  title={`In money, on ${holdout.name}`}
                  ranking={ranking}
                  matrix={worth.matrix}
                  projectKey={key}
                  format={{ kind: "money", currency: grant.project.currency, locale }}
                />
              ),
          )}
          {worth.matrix && worth.unranked.length > 0 && (
            <Callout tone="missing" title="Not compared in money">
              {worth.unranked.map(({ run, reason }) => `${run}: ${unrankedWords[reason].toLowerCase()}.`).join(" ")}
            </Callout>
          )}
          <Card
            title="Metrics"
            lead={`A star marks the best of these runs, where it is known which way is better.`}
            flush
          >
            {metrics.length > 0 ? (
              <div className="overflow-x-auto">
                <ComparedMetrics {...{ runs, names, metrics, locale }} projectKey={key} />
              </div>
            ) : (
              <EmptyState title="Nothing is measured yet">None of these runs has logged a metric.</EmptyState>
            )}
          </Card>
          {shown.map((metric, at) => {
            const drawn = (curves[at] ?? []).flatMap(({ runId, points }) => {
              const name = names[runIds.indexOf(runId)];
              return name && points.length > 0 ? [{ name, points }] : [];
            });
            const leftOut = (curves[at] ?? []).reduce((sum, curve) => sum + curve.leftOut, 0);
            const leader = metric.best === undefined ? undefined : names[metric.values.indexOf(metric.best)];
            return (
              <Curves
                key={metric.key}
                title={metric.key}
                sentence={`${leader ? `${leader} ends best of ${drawn.length}.` : `${drawn.length} runs.`}${leftOutWords(leftOut, locale)}`}
                curves={drawn}
                axisLabel={curves[at]?.[0]?.along === "time" ? "Second" : "Step"}
                format={{ kind: "number", locale, maximumFractionDigits: 4 }}
              />
            );
          })}
          <CurvePages page={page} count={withCurve.length} href={(to) => `${compareHref(key, runIds)}&curves=${to}`} />
          <Card title="Parameters" lead="What differs comes first." flush>
            {runs.some((run) => run.params.length > 0) ? (
              <div className="overflow-x-auto">
                <ComparedParams params={comparedParams(runs)} names={names} />
              </div>
            ) : (
              <EmptyState title="No parameters">None of these runs says what it was set to.</EmptyState>
            )}
          </Card>
        </>
      )}
    </Page>
  );
}
