// Which projects to fund, which need a decision, and which bring less than they promised: all that the reader may see.
import { ChartNoAxesColumn, Download, FileClock } from "lucide-react";
import { EmptyState } from "@/components/layout/empty-state";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { FundingLine } from "@/components/portfolio/funding-line";
import { PortfolioChart } from "@/components/portfolio/portfolio-chart";
import { PortfolioFigures } from "@/components/portfolio/portfolio-figures";
import { PortfolioFilters } from "@/components/portfolio/portfolio-filters";
import { portfolioHref } from "@/components/portfolio/portfolio-href";
import { PortfolioTable } from "@/components/portfolio/portfolio-table";
import { buttonClass } from "@/components/ui/button-class";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { type MoneyFormat, money } from "@/components/value/figure-words";
import { RealisedCard } from "@/components/value/realised-card";
import { roles } from "@/db/enums";
import { effectiveRole } from "@/lib/access/effective-role.rules";
import { roleShortWords } from "@/lib/access/words";
import { openWorkspace } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { parseMoney } from "@/lib/format/parse-money";
import { listFunding } from "@/lib/portfolio/funding.queries";
import { listPromises } from "@/lib/portfolio/promises.queries";
import { deliveryOf } from "@/lib/portfolio/promises.rules";
import { listPortfolio, listTotals } from "@/lib/portfolio/queries";
import { PortfolioFilter } from "@/lib/portfolio/schema";
import { readSum } from "@/lib/portfolio/sum.queries";

export const metadata = { title: "Portfolio" };

export default async function PortfolioPage({ searchParams }: PageProps<"/portfolio">) {
  const grant = await openWorkspace();
  const filter = PortfolioFilter.parse(await searchParams);
  const [every, locale] = await Promise.all([listTotals(grant, filter), readerLocale()]);
  const totals = every.find(({ currency }) => currency === filter.currency) ?? every[0];
  const narrowed = portfolioHref({ ...filter, after: undefined, line: undefined, as: undefined }) !== "/portfolio";
  if (!totals) {
    return (
      <Page title="Portfolio" lead="Which projects to fund, and which need a decision." guide="/guide/portfolio">
        {narrowed && <PortfolioFilters filter={filter} currencies={[]} />}
        <Card>
          <EmptyState
            icon={<ChartNoAxesColumn />}
            title={narrowed ? "No project fits" : "No project yet"}
            action={
              narrowed ? (
                <ButtonLink href="/portfolio">Show all projects</ButtonLink>
              ) : (
                <ButtonLink href="/projects/new" variant="primary">
                  New project
                </ButtonLink>
              )
            }
          >
            Every project that you may see stands here, by what it is expected to bring and how likely it pays back.
          </EmptyState>
        </Card>
      </Page>
    );
  }
  const { currency } = totals;
  const [{ rows, next }, order, promises, sum] = await Promise.all([
    listPortfolio(grant, { ...filter, currency }),
    listFunding(grant, { ...filter, currency }),
    listPromises(grant, { ...filter, currency }),
    readSum(grant, { ...filter, currency }),
  ]);
  const format: MoneyFormat = { kind: "money", currency, locale };
  const lineAmount = filter.line === undefined ? null : parseMoney(filter.line, currency);
  const outside = totals.projects - totals.inLine;
  return (
    <Page
      title="Portfolio"
      lead="Which projects to fund, and which need a decision."
      guide="/guide/portfolio"
      actions={
        <>
          <ButtonLink href="/portfolio/reports" icon={<FileClock />}>
            Board reports
          </ButtonLink>
          <ButtonLink href="/portfolio/lessons">Lessons</ButtonLink>
          <a
            className={buttonClass()}
            href={portfolioHref({ ...filter, currency, after: undefined }, "/portfolio/export")}
          >
            <Download />
            CSV
          </a>
        </>
      }
    >
      <PortfolioFilters filter={filter} currencies={every.map((each) => each.currency)} />
      <PortfolioFigures
        totals={totals}
        sum={sum}
        delivery={deliveryOf(promises.values())}
        filter={filter}
        format={format}
      />
      <Grid>
        <GridItem span={8}>
          <PortfolioChart rows={rows} format={format} />
        </GridItem>
        <GridItem span={4}>
          <RealisedCard
            id="realised"
            title="Realised, by how well it is proved"
            realised={{ byGrade: totals.realised, total: totals.realisedTotal }}
            format={format}
          />
        </GridItem>
      </Grid>
      {order.length > 0 && (
        <FundingLine
          key={`${currency} ${filter.line}`}
          order={order}
          all={totals.inLine}
          start={{
            line: lineAmount ?? totals.allowed,
            words: [
              `The budgets of these projects still allow ${money(totals.allowed, format)}.`,
              outside > 0 &&
                `${outside === 1 ? "1 project is" : `${outside} projects are`} not in line: stopped, not estimated, or expected to lose.`,
            ]
              .filter(Boolean)
              .join(" "),
          }}
          filter={filter}
          format={format}
        />
      )}
      <div id="projects" className="scroll-mt-20">
        <Card title="By expected value" lead="What is worth most comes first; what is not estimated comes last." flush>
          <Tabs
            label="In whose words"
            look="parts"
            className="mb-0 px-2 sm:px-3"
            tabs={[undefined, ...roles].map((role) => ({
              href: `${portfolioHref({ ...filter, as: role })}#projects`,
              label: role ? roleShortWords[role] : "In your words",
              current: role === filter.as,
            }))}
          />
          <PortfolioTable
            rows={rows}
            now={grant.now}
            format={format}
            roleOf={({ roles: memberRoles }) => filter.as ?? effectiveRole(memberRoles, grant.person.defaultRole)}
            promises={promises}
          />
        </Card>
        <Pagination
          className="mt-4"
          previous={filter.after ? portfolioHref({ ...filter, after: undefined }) : undefined}
          next={next ? portfolioHref({ ...filter, after: next }) : undefined}
        />
      </div>
    </Page>
  );
}
