// The budget and the ones before it.
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import type { BudgetLine } from "@/lib/value/budget/queries";
import type { MoneyFormat } from "./figure-words";

export function BudgetTable({ budgets, format }: { budgets: readonly BudgetLine[]; format: MoneyFormat }) {
  const { currency, locale } = format;
  return (
    <DataTable
      caption="Budgets, newest first"
      rows={budgets}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "amount",
          header: "Amount",
          cell: ({ amount, current }) => `${formatMoney(amount, currency, { locale })}${current ? " (current)" : ""}`,
        },
        {
          key: "days",
          header: "From, to",
          cell: ({ startsOn, endsOn }) => `${formatDay(startsOn, locale)} to ${formatDay(endsOn, locale)}`,
        },
        { key: "note", header: "What it is for", cell: ({ note }) => note || <span className="text-quiet">–</span> },
        {
          key: "set",
          header: "Set",
          cell: ({ setBy, setAt }) => (
            <span className="text-quiet">
              {setBy}, <Time at={setAt} look="date" />
            </span>
          ),
        },
      ]}
    />
  );
}
