// The budget: what it is, what it was, and for who may, a new one.
import { EmptyState } from "@/components/layout/empty-state";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { BudgetForm } from "@/components/value/budget-form";
import { BudgetTable } from "@/components/value/budget-table";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { editableMoney } from "@/lib/format/parse-money";
import { setBudget } from "@/lib/value/actions";
import { listBudgets } from "@/lib/value/budget/queries";

export const metadata = { title: "Budget" };

export default async function BudgetPage({ params }: PageProps<"/projects/[project]/value/budget">) {
  const grant = await openProject(params);
  const [budgets, locale] = await Promise.all([listBudgets(grant), readerLocale()]);
  const { key, currency } = grant.project;
  const may = allows("budget.set", grant.standing);
  const [current] = budgets;
  const year = grant.today.slice(0, 4);
  const start = current
    ? { amount: editableMoney(current.amount, currency), startsOn: current.startsOn, endsOn: current.endsOn }
    : { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  return (
    <Page
      title="Budget"
      lead="What may be spent, from when to when. A new budget replaces the one before; none is lost."
      guide="/guide/budget"
    >
      <Grid>
        <GridItem span={may ? 8 : 12}>
          <div>
            <Card title="Budgets so far" flush={budgets.length > 0}>
              {budgets.length > 0 ? (
                <BudgetTable budgets={budgets} format={{ kind: "money", currency, locale }} />
              ) : (
                <EmptyState title="No budget yet" action={may ? undefined : "A business stakeholder sets it."}>
                  Once a budget is set, costs are compared with it.
                </EmptyState>
              )}
            </Card>
          </div>
        </GridItem>
        {may && (
          <GridItem span={4}>
            <div>
              <Card title={current ? "Replace the budget" : "Set the budget"}>
                <BudgetForm action={setBudget.bind(null, { project: key })} currency={currency} start={start} />
              </Card>
            </div>
          </GridItem>
        )}
      </Grid>
    </Page>
  );
}
