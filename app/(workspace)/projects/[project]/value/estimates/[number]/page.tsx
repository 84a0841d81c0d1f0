// One estimate with all that follows from it, and what moved since the one before.

import { notFound } from "next/navigation";
import { RangeBar } from "@/components/charts/range-bar";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import { EstimateInputs } from "@/components/value/estimate-inputs";
import { type MoneyFormat, shortMoney, shortRange, togetherWords } from "@/components/value/figure-words";
import { LearningCard } from "@/components/value/learning-card";
import { MovedChart } from "@/components/value/moved-chart";
import { OutcomesChart } from "@/components/value/outcomes-chart";
import { PaybackChart } from "@/components/value/payback-chart";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { likelyWords, simulatedChance } from "@/lib/format/chances";
import { formatNumber, formatPercent } from "@/lib/format/numbers";
import { dayOf } from "@/lib/kernel/days";
import { Refusal } from "@/lib/kernel/errors";
import { getEstimate } from "@/lib/value/estimate.queries";
import { newlyMeasured } from "@/lib/value/sources/rules";
import { TalkAbout } from "../../../talk-about";

export const metadata = { title: "Estimate" };

export default async function EstimatePage({ params }: PageProps<"/projects/[project]/value/estimates/[number]">) {
  const grant = await openProject(params);
  const number = (await params).number;
  const { estimate, previous } = await getEstimate(grant, /^\d{1,6}$/.test(number) ? Number(number) : 0).catch(
    (fault) => {
      if (fault instanceof Refusal) notFound();
      throw fault;
    },
  );
  const locale = await readerLocale();
  const { key, currency } = grant.project;
  const { result, inputs } = estimate;
  const format: MoneyFormat = { kind: "money", currency, locale };
  const basePath = `/projects/${key}/value`;
  return (
    <Page
      title={`Estimate ${estimate.number}`}
      aside={<Badge tone={estimate.current ? "accent" : undefined}>{estimate.current ? "Current" : "Replaced"}</Badge>}
      lead={
        <>
          Submitted by {estimate.submittedBy} on <Time at={estimate.submittedAt} look="date" />.
        </>
      }
      crumbs={[{ label: "Value", href: basePath }]}
      guide="/guide/range"
    >
      {previous && (
        <Callout title={`Since estimate ${previous.number}`}>
          It was {likelyWords(previous.paysBack, format)} to pay back, with {shortMoney(previous.mean, format)} expected
          (likely {shortRange(previous.p10, previous.p90, format)}); now it is {likelyWords(estimate.paysBack, format)},
          with {shortMoney(estimate.mean, format)} (likely {shortRange(estimate.p10, estimate.p90, format)}).{" "}
          <Link className="link" href={`${basePath}/estimates/${previous.number}`}>
            Estimate {previous.number}
          </Link>
        </Callout>
      )}
      <Grid>
        <GridItem span={8}>
          <Card title="The six ranges" lead="As they were given." flush>
            <EstimateInputs
              inputs={inputs}
              sources={estimate.sources}
              before={previous ?? undefined}
              projectKey={key}
              format={format}
              timeZone={grant.timeZone}
            />
          </Card>
        </GridItem>
        <GridItem span={4}>
          <Card title="What follows">
            <RangeBar label="Value" {...result} format={format} figures className="mb-4" />
            <DefinitionList
              facts={[
                {
                  term: "Pays back",
                  value: (
                    <>
                      {likelyWords(estimate.paysBack, format)}
                      <span className="block text-quiet text-xs">
                        {simulatedChance(result.paysBack.share, result.draws, format)}
                      </span>
                    </>
                  ),
                },
                { term: "Expected value (mean)", value: shortMoney(estimate.mean, format) },
                { term: "Likely", value: shortRange(estimate.p10, estimate.p90, format) },
                { term: "The six inputs", value: togetherWords(estimate.together) },
                {
                  term: "Discount rate",
                  value: `${formatPercent(estimate.discountRate, { locale, maximumFractionDigits: 1 })} a year`,
                },
                { term: "Grounds", value: <span className="whitespace-pre-line">{estimate.note}</span> },
                {
                  term: "To compute it again",
                  value: `${formatNumber(result.draws, { locale })} draws, seed ${result.seed}`,
                },
              ]}
            />
          </Card>
        </GridItem>
        {estimate.moved && previous && (
          <GridItem span={7}>
            <MovedChart
              attribution={estimate.moved}
              since={previous.number}
              measured={newlyMeasured(previous.sources, estimate.sources)}
              format={format}
            />
          </GridItem>
        )}
        <GridItem span={estimate.moved ? 5 : 12}>
          <LearningCard learning={result.learning} format={format} />
        </GridItem>
        <GridItem span={6}>
          <OutcomesChart result={result} format={format} />
        </GridItem>
        <GridItem span={6}>
          <PaybackChart result={result} since={dayOf(estimate.submittedAt, grant.timeZone)} format={format} />
        </GridItem>
      </Grid>
      <TalkAbout grant={grant} kind="estimate" id={String(estimate.number)} />
    </Page>
  );
}
