// One quality rule: its way over time, what each check found, and what the reader may do about it.

import { notFound } from "next/navigation";
import { z } from "zod";
import { ResultForm } from "@/components/data/result-form";
import { ResultTable } from "@/components/data/result-table";
import { RuleChart } from "@/components/data/rule-chart";
import { RuleFacts } from "@/components/data/rule-facts";
import { RuleForm } from "@/components/data/rule-form";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ReasonForm } from "@/components/requirements/reason-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { allows } from "@/lib/access/policy";
import { editRule, retireRule } from "@/lib/data/quality/actions";
import { getRule } from "@/lib/data/quality/queries";
import { recordResult, strikeResult } from "@/lib/data/quality/results/actions";
import { listResults, listSeries, type RuleResult } from "@/lib/data/quality/results/queries";
import { listVersions } from "@/lib/data/versions/queries";
import { qualityDimensionWords, ruleStateWords } from "@/lib/data/words";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { hrefWith } from "@/lib/format/href";
import { writtenMoment } from "@/lib/kernel/days";
import { lenient, uuid } from "@/lib/kernel/fields";

export const metadata = { title: "Quality rule" };

const Asked = z.object({ after: lenient(uuid) });

type Props = PageProps<"/projects/[project]/data/[dataset]/rules/[rule]">;

export default async function RulePage({ params, searchParams }: Props) {
  const grant = await openProject(params);
  const { rule: ruleId, dataset: asOf } = await params;
  const { after } = Asked.parse(await searchParams);
  const rule = await orNotFound(getRule(grant, ruleId));
  if (rule.datasetId !== asOf) notFound();
  const [series, { results, next }, { versions }] = await Promise.all([
    listSeries(grant, ruleId),
    listResults(grant, ruleId, { after }),
    listVersions(grant, rule.datasetId),
  ]);
  const locale = await readerLocale();
  const { standing, project } = grant;
  const { statement, dimension, dataset, datasetId, state, retiredAt, version } = rule;
  const data = `/projects/${project.key}/data`;
  const basePath = `${data}/${datasetId}/rules/${ruleId}`;
  const scope = { project: project.key, fixed: { ruleId } };
  const versionedScope = { ...scope, fixed: { ruleId, version: String(version) } };
  const records = !retiredAt && allows("dataset.version", standing);
  const strikeOf = allows("dataset.version", standing)
    ? ({ id: resultId }: RuleResult) => strikeResult.bind(null, { project: project.key, fixed: { resultId } })
    : undefined;
  const defines = !retiredAt && allows("rule.define", standing);
  return (
    <Page
      title={statement}
      lead={`${qualityDimensionWords[dimension]} of ${dataset}.`}
      guide="/guide/quality-rule"
      aside={!retiredAt && <StatusBadge state={state}>{ruleStateWords[state]}</StatusBadge>}
      crumbs={[
        { href: data, label: "Data" },
        { href: `${data}/${datasetId}`, label: dataset },
      ]}
    >
      {retiredAt && (
        <Callout tone="missing" title="This quality rule is retired.">
          What was found stays on record, and no gate asks for it any more.
        </Callout>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <RuleChart
            title="What checks found"
            {...{ rule, series, locale, timeZone: grant.timeZone }}
            empty="Record the first result, and its way shows here against the bound."
          />
          <Card title="Results" flush>
            {results.length > 0 ? (
              <ResultTable {...{ results, rule, locale, strikeOf }} />
            ) : (
              <EmptyState title="Not checked yet">
                {records
                  ? "Record a result beside the chart, import a file, or let a program send them with a personal token."
                  : "Data engineers, data scientists and ML engineers of the project record results."}
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
            <Card title="Record a result">
              {versions.length > 0 ? (
                <ResultForm
                  action={recordResult.bind(null, scope)}
                  unit={rule.unit}
                  versions={versions}
                  now={writtenMoment(grant.now, grant.timeZone)}
                  timeZone={grant.timeZone}
                />
              ) : (
                <EmptyState
                  title="Nothing to check yet"
                  action={<ButtonLink href={`${data}/${datasetId}/versions/new`}>Register a version</ButtonLink>}
                >
                  A check is made of a version of the dataset.
                </EmptyState>
              )}
            </Card>
          )}
          <Card title="About it">
            <RuleFacts rule={rule} locale={locale} />
            {defines && (
              <>
                <RuleForm summary="Change it" action={editRule.bind(null, scope)} stored={rule} />
                <ReasonForm
                  summary="Retire it"
                  action={retireRule.bind(null, versionedScope)}
                  label="Retire rule"
                  help="It no longer counts for the dataset. It cannot be taken up again."
                />
              </>
            )}
          </Card>
        </div>
      </div>
    </Page>
  );
}
