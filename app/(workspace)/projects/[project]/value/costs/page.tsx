// What was spent, entry by entry; for who may, a form for the next one.

import { Receipt } from "lucide-react";
import { z } from "zod";
import { EmptyState } from "@/components/layout/empty-state";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { StrikeForm } from "@/components/ui/strike-form";
import { CostForm } from "@/components/value/cost-form";
import { CostTable } from "@/components/value/cost-table";
import { type MoneyFormat, money } from "@/components/value/figure-words";
import { costKinds } from "@/db/enums";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { formatDay } from "@/lib/format/dates";
import { hrefWith } from "@/lib/format/href";
import { lenient } from "@/lib/kernel/fields";
import { recordCost, strikeCost } from "@/lib/value/actions";
import { listCosts } from "@/lib/value/budget/queries";
import { costKindWords } from "@/lib/value/words";

export const metadata = { title: "Costs" };

const Asked = z.object({ kind: lenient(z.enum(costKinds)), after: lenient(z.string()) });

export default async function CostsPage({ params, searchParams }: PageProps<"/projects/[project]/value/costs">) {
  const grant = await openProject(params);
  const { kind, after } = Asked.parse(await searchParams);
  const [{ costs, next }, locale] = await Promise.all([listCosts(grant, { kind, after }), readerLocale()]);
  const { key, currency } = grant.project;
  const format: MoneyFormat = { kind: "money", currency, locale };
  const basePath = `/projects/${key}/value/costs`;
  const may = allows("cost.record", grant.standing);
  return (
    <Page
      title="Costs"
      lead="What the project has cost so far. A wrong entry is struck out, never deleted."
      guide="/guide/budget"
      actions={may && <ButtonLink href={`${basePath}/import`}>Import a file</ButtonLink>}
    >
      <Grid>
        <GridItem span={may ? 8 : 12}>
          <div>
            <Card
              title="Recorded costs"
              flush={costs.length > 0}
              actions={
                <FilterBar clearHref={kind ? basePath : undefined}>
                  <Select
                    name="kind"
                    aria-label="Kind of cost"
                    placeholder="All kinds"
                    defaultValue={kind}
                    options={costKinds.map((option) => ({ value: option, label: costKindWords[option] }))}
                  />
                </FilterBar>
              }
            >
              {costs.length > 0 ? (
                <CostTable
                  costs={costs}
                  format={format}
                  strike={
                    may
                      ? (cost) => (
                          <StrikeForm
                            action={strikeCost.bind(null, { project: key, fixed: { costId: cost.id } })}
                            entry={`the cost of ${money(cost.amount, format)} on ${formatDay(cost.spentOn, locale)}`}
                          />
                        )
                      : undefined
                  }
                />
              ) : (
                <EmptyState
                  icon={<Receipt />}
                  title={kind ? `No cost for ${costKindWords[kind].toLowerCase()}` : "No cost yet"}
                >
                  Working time, data, machines, licences: what is recorded here is compared with the budget.
                </EmptyState>
              )}
            </Card>
            <Pagination
              className="mt-4"
              previous={after ? hrefWith(basePath, { kind }) : undefined}
              next={next ? hrefWith(basePath, { kind, after: next }) : undefined}
            />
          </div>
        </GridItem>
        {may && (
          <GridItem span={4}>
            <div>
              <Card id="record" title="Record a cost" className="scroll-mt-20">
                <CostForm action={recordCost.bind(null, { project: key })} currency={currency} today={grant.today} />
              </Card>
            </div>
          </GridItem>
        )}
      </Grid>
    </Page>
  );
}
