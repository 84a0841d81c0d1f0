// What a run made of its hold-out, and where it comes in: from a file, as counts, or as sums of errors.

import { CountTable } from "@/components/experiments/outcomes/count-table";
import { CountsForm } from "@/components/experiments/outcomes/counts-form";
import { ErrorSumsForm } from "@/components/experiments/outcomes/error-sums-form";
import { OutcomeFacts } from "@/components/experiments/outcomes/outcome-facts";
import { OutcomesImport } from "@/components/experiments/outcomes/outcomes-import";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { FileCard } from "@/components/ui/file-card";
import { UnrankedWorth } from "@/components/value/candidate/unranked-worth";
import { allows } from "@/lib/access/policy";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { unrankedReason } from "@/lib/experiments/holdouts/rules";
import { outcomeLimits } from "@/lib/experiments/limits";
import { importOutcomes, recordCounts, recordErrorSums } from "@/lib/experiments/outcomes/actions";
import { listHoldoutNames, listOutcomes } from "@/lib/experiments/outcomes/queries";
import { yesNo } from "@/lib/experiments/outcomes/rules";
import { getRun } from "@/lib/experiments/runs/queries";
import { fileLimit } from "@/lib/format/file-lines";
import { hrefWith } from "@/lib/format/href";
import { findMatrix } from "@/lib/value/matrix/queries";

export const metadata = { title: "Outcomes" };

type Props = PageProps<"/projects/[project]/experiments/[run]/outcomes">;

export default async function RunOutcomesPage({ params }: Props) {
  const grant = await openProject(params, "run.log");
  const runId = (await params).run;
  const run = await orNotFound(getRun(grant, runId));
  const [[outcomes], holdouts, matrix, locale] = await Promise.all([
    listOutcomes(grant, { runIds: [runId] }),
    listHoldoutNames(grant),
    findMatrix(grant),
    readerLocale(),
  ]);
  const { key } = grant.project;
  const scope = { project: key, fixed: { runId } };
  const basePath = `/projects/${key}/experiments`;
  const { labels, counts } = outcomes ?? {};
  const reason = outcomes ? unrankedReason(outcomes) : null;
  const figures = matrix?.kind === "regression";
  const classes = labels ?? (matrix && !figures ? matrix.labels : yesNo);
  // the one that this run has already comes first
  const holdoutNames = [...new Set([...(outcomes?.holdout ? [outcomes.holdout.name] : []), ...holdouts])];
  return (
    <Page
      title="Outcomes"
      lead={`What ${run.name} made of the cases that it was scored on. With the payoff matrix they say what it is worth.`}
      crumbs={[
        { href: basePath, label: "Experiments" },
        { href: `${basePath}/${runId}`, label: run.name },
      ]}
    >
      <Card title="What came in" flush={!outcomes}>
        {outcomes ? (
          <div className="grid gap-4">
            <OutcomeFacts outcomes={outcomes} locale={locale} />
            {labels && counts && <CountTable labels={labels} counts={counts} locale={locale} />}
            {reason && (
              <UnrankedWorth
                reason={reason}
                namingHref={
                  allows("holdout.name", grant.standing) ? hrefWith(`${basePath}/holdouts`, { runs: runId }) : undefined
                }
              />
            )}
          </div>
        ) : (
          <EmptyState title="Nothing came in yet">
            How often this run was right and wrong belongs here: on cases that it had not seen while it learned.
          </EmptyState>
        )}
      </Card>
      {run.deletedAt ? (
        <Callout tone="missing" title="This run is deleted.">
          Restore it on its page, and outcomes can come in.
        </Callout>
      ) : (
        <>
          {outcomes && (
            <p className="text-quiet">What comes in next takes the place of this. The same again changes nothing.</p>
          )}
          <FileCard
            title="From a file"
            lead="Case by case says most: each threshold can be tried, and runs are compared on the same cases."
            columns={[
              { name: "case", holds: "What tells one case from another. Needed, and each only once." },
              {
                name: "actual",
                holds: "What it turned out to be: 1 or 0, a class, or a figure. Needed, but for money.",
              },
              { name: "score", holds: "How sure the run is that it is 1, from 0 to 1." },
              { name: "predicted", holds: "Or what the run said: 1 or 0, or a class." },
              { name: "forecast", holds: "Or the figure that it forecast." },
              {
                name: "money",
                holds: `Or what the case earned or cost against never acting, in ${grant.project.currency}.`,
              },
            ]}
          >
            <OutcomesImport
              action={importOutcomes.bind(null, scope)}
              basePath={`${basePath}/${runId}/outcomes`}
              example={figures ? "case,actual,forecast\nMonday 14,32,30.5" : "case,actual,score\nA-1042,1,0.82"}
              limit={{ ...fileLimit, lines: outcomeLimits.lines }}
              locale={locale}
              holdouts={holdouts}
              currency={grant.project.currency}
            />
          </FileCard>
          {!figures && (
            <Card title="As counts" lead="Where a report has the table, and nobody has the cases.">
              <CountsForm
                action={recordCounts.bind(null, scope)}
                holdouts={holdoutNames}
                labels={classes}
                counts={counts?.flat()}
              />
            </Card>
          )}
          {(figures || !matrix) && (
            <Card title="As errors of a forecast" lead="In the unit of the figure, all cases together.">
              <ErrorSumsForm action={recordErrorSums.bind(null, scope)} holdouts={holdoutNames} />
            </Card>
          )}
        </>
      )}
    </Page>
  );
}
