// The value of the project: is it still worth it, and does it deliver? Every figure leads to its evidence.
import { Sigma } from "lucide-react";
import { EmptyState } from "@/components/layout/empty-state";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { NeedCallout } from "@/components/portfolio/need-callout";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { AgainstChart } from "@/components/value/against-chart";
import { CostKinds } from "@/components/value/cost-kinds";
import { EstimateHistory } from "@/components/value/estimate-history";
import type { MoneyFormat } from "@/components/value/figure-words";
import { LearningCard } from "@/components/value/learning-card";
import { MovedChart } from "@/components/value/moved-chart";
import { OutcomesChart } from "@/components/value/outcomes-chart";
import { RealisedCard } from "@/components/value/realised-card";
import { SpendingChart } from "@/components/value/spending-chart";
import { ValueFigures } from "@/components/value/value-figures";
import { ViabilityCard } from "@/components/value/viability-card";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { type Need, needsOf } from "@/lib/portfolio/rules";
import { paysBackFact } from "@/lib/value/facts.rules";
import { getValue } from "@/lib/value/queries";
import { newlyMeasured } from "@/lib/value/sources/rules";
import { Told } from "../told";

export const metadata = { title: "Value" };

export default async function ValuePage({ params }: PageProps<"/projects/[project]/value">) {
  const grant = await openProject(params);
  const [value, locale] = await Promise.all([getValue(grant), readerLocale()]);
  const { key, currency, status } = grant.project;
  const { estimate, previous, budget, burn, realised } = value;
  const [before] = previous;
  const fact = estimate && paysBackFact(estimate, estimate.result.draws);
  const format: MoneyFormat = { kind: "money", currency, locale };
  const basePath = `/projects/${key}/value`;
  const may = {
    estimate: allows("value.estimate", grant.standing),
    budget: allows("budget.set", grant.standing),
    cost: allows("cost.record", grant.standing),
    realise: allows("value.realise", grant.standing),
  };
  const estimating = may.estimate ? { href: `${basePath}/estimates/new`, label: "New estimate" } : undefined;
  const remedies: Record<Need, { href: string; label: string } | undefined> = {
    "over-budget": may.budget ? { href: `${basePath}/budget`, label: "Look at the budget" } : undefined,
    "below-promise": may.realise ? { href: `${basePath}/realised`, label: "See what arrived" } : undefined,
    "expected-to-lose": estimating,
    "not-estimated": undefined,
    "old-estimate": estimating,
  };
  const needs = needsOf(
    {
      status,
      mean: estimate?.mean ?? null,
      estimatedAt: estimate?.submittedAt ?? null,
      budget: budget?.amount ?? null,
      spent: burn ? burn.spent + burn.ahead : value.spent,
      belowPromise: value.promise?.standing === "below",
    },
    grant.now,
  );
  return (
    <Page
      title="Value"
      lead="Is it still worth it, and does it deliver?"
      guide="/guide/added-value"
      actions={
        <>
          {may.cost && <ButtonLink href={`${basePath}/costs#record`}>Record a cost</ButtonLink>}
          {may.realise && <ButtonLink href={`${basePath}/realised#record`}>Record value</ButtonLink>}
          {may.estimate && estimate && (
            <ButtonLink href={`${basePath}/estimates/new`} variant="primary">
              New estimate
            </ButtonLink>
          )}
        </>
      }
    >
      {needs
        .filter((need) => need !== "not-estimated")
        .map((need) => (
          <NeedCallout key={need} need={need} action={remedies[need]} />
        ))}
      <ValueFigures value={value} projectKey={key} format={format} />
      {estimate ? (
        <Grid>
          <GridItem span={8}>
            <OutcomesChart result={estimate.result} format={format} />
          </GridItem>
          <GridItem span={4}>
            <ViabilityCard estimate={estimate} projectKey={key} format={format} />
          </GridItem>
        </Grid>
      ) : (
        <Card>
          <EmptyState
            icon={<Sigma />}
            title="Not estimated yet"
            action={
              may.estimate ? (
                <ButtonLink href={`${basePath}/estimates/new`} variant="primary">
                  Estimate the value
                </ButtonLink>
              ) : (
                "A business stakeholder or a data scientist estimates it."
              )
            }
          >
            Six ranges say what the project may bring and cost. From them follow how likely it pays back, and how much
            it may bring.
          </EmptyState>
        </Card>
      )}
      {fact && (
        <Card>
          <Told grant={grant} fact={fact} />
        </Card>
      )}
      {estimate && (
        <Grid>
          {estimate.moved && before && (
            <GridItem span={7}>
              <MovedChart
                attribution={estimate.moved}
                since={before.number}
                measured={newlyMeasured(before.sources, estimate.sources)}
                format={format}
              />
            </GridItem>
          )}
          <GridItem span={estimate.moved && before ? 5 : 12}>
            <LearningCard learning={estimate.result.learning} format={format} />
          </GridItem>
        </Grid>
      )}
      <Grid>
        <GridItem span={8}>
          <AgainstChart value={value} format={format} />
        </GridItem>
        <GridItem span={4}>
          <RealisedCard realised={realised} format={format} href={`${basePath}/realised`} />
        </GridItem>
        <GridItem span={8}>
          {budget && burn ? (
            <SpendingChart budget={budget} burn={burn} projectKey={key} format={format} />
          ) : (
            <Card title="Budget">
              <EmptyState
                title="No budget is set"
                action={
                  may.budget ? (
                    <ButtonLink href={`${basePath}/budget`}>Set the budget</ButtonLink>
                  ) : (
                    "A business stakeholder sets it."
                  )
                }
              >
                With an amount and its days, costs are drawn here against the plan.
              </EmptyState>
            </Card>
          )}
        </GridItem>
        <GridItem span={4}>
          <CostKinds costs={value.costsByKind} spent={value.spent} projectKey={key} format={format} />
        </GridItem>
      </Grid>
      {estimate && (
        <Card id="history" title="Estimates so far" lead="None is ever changed; the newest counts." flush>
          <EstimateHistory estimates={[estimate, ...previous]} projectKey={key} format={format} />
        </Card>
      )}
    </Page>
  );
}
