// The portfolio in four figures: what it may bring, what is spent, what it brought, and how much waits for a decision.
import { Card } from "@/components/ui/card";
import { Hint } from "@/components/ui/hint";
import { KeyFigure } from "@/components/ui/key-figure";
import { type MoneyFormat, shortMoney } from "@/components/value/figure-words";
import { deliverySentence } from "@/components/value/promise-words";
import { formatNumber, formatUsed } from "@/lib/format/numbers";
import type { Delivery } from "@/lib/portfolio/promises.rules";
import type { PortfolioTotals } from "@/lib/portfolio/queries";
import type { PortfolioFilter } from "@/lib/portfolio/schema";
import type { PortfolioSum } from "@/lib/portfolio/sum.rules";
import { provedAtLeast } from "@/lib/value/realised.rules";
import { portfolioHref } from "./portfolio-href";
import { sumWords } from "./sum-words";

type Props = {
  totals: PortfolioTotals;
  sum: PortfolioSum | null;
  delivery: Delivery;
  filter: PortfolioFilter;
  format: MoneyFormat;
};

export function PortfolioFigures({ totals, sum, delivery, filter, format }: Props) {
  const { projects, estimated, mean, budgeted, budget, spent, realised, realisedTotal, needing } = totals;
  const { locale } = format;
  const measured = realised.some((amount) => amount !== 0);
  const of = (count: number) => `${formatNumber(count, { locale })} of ${formatNumber(projects, { locale })} projects`;
  return (
    <Card>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-5">
        <KeyFigure
          label="Expected value"
          hint={
            <Hint about="the expected value" href="/guide/added-value">
              The sum of what the projects bring in the mean. How far it may be off is simulated twice: as if nothing
              ties the projects to each other, and as if all rise and fall together. The truth lies between.
            </Hint>
          }
          value={estimated > 0 ? shortMoney(mean, format) : "–"}
          range={
            estimated > 0
              ? `${sum ? `${sumWords(sum, format)}; ` : ""}${of(estimated)} estimated`
              : "No project is estimated yet."
          }
          href="#projects"
          evidence="Project by project"
        />
        <KeyFigure
          label="Spent of the budgets"
          hint={
            <Hint about="what is spent" href="/guide/budget">
              Only of projects that have a budget, on the days that it covers.
            </Hint>
          }
          value={budgeted > 0 ? shortMoney(spent, format) : "–"}
          range={
            budgeted > 0
              ? `${budget > 0 ? `${formatUsed(spent, budget, { locale })} ` : ""}of ${shortMoney(budget, format)}; ${of(budgeted)} with a budget`
              : "No project has a budget yet."
          }
          href="#projects"
          evidence="Project by project"
        />
        <KeyFigure
          label="Arrived"
          hint={
            <Hint about="realised value" href="/guide/realised-value">
              What was measured, never what is hoped for. A comparison group or better counts as proved.
            </Hint>
          }
          value={measured ? shortMoney(realisedTotal, format) : "–"}
          range={
            measured ? `${shortMoney(provedAtLeast(realised, 3), format)} of it proved` : "Nothing was measured yet."
          }
          href="#realised"
          evidence="By how well it is proved"
        />
        <KeyFigure
          label="Promised by now"
          hint={
            <Hint about="what was promised by now" href="/guide/promised-by-now">
              The sum of the means, of live projects, by the estimates that were in force when they went live for users.
            </Hint>
          }
          value={delivery.live > 0 ? shortMoney(delivery.promised, format) : "–"}
          range={
            delivery.live > 0
              ? `${shortMoney(delivery.arrived, format)} of it arrived. ${deliverySentence(delivery)}.`
              : `${deliverySentence(delivery)}.`
          }
          href="#projects"
          evidence="Project by project"
        />
        <KeyFigure
          label="Needs a decision"
          value={formatNumber(needing, { locale })}
          range={`of ${formatNumber(projects, { locale })} projects`}
          href={needing > 0 ? portfolioHref({ ...filter, after: undefined, needs: "decision" }) : undefined}
          evidence="Show them"
        />
      </div>
    </Card>
  );
}
