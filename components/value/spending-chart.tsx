// What was spent of the budget, month by month, against the even plan.

import { BurnChart } from "@/components/charts/burn-chart";
import { Link } from "@/components/ui/link";
import { formatDay } from "@/lib/format/dates";
import { monthsBetween } from "@/lib/kernel/days";
import type { Value } from "@/lib/value/queries";
import { burnSentence, type MoneyFormat, money } from "./figure-words";

type Props = {
  budget: NonNullable<Value["budget"]>;
  burn: NonNullable<Value["burn"]>;
  projectKey: string;
  format: MoneyFormat;
};

export function SpendingChart({ budget, burn, projectKey, format }: Props) {
  const { startsOn, endsOn } = budget;
  const lastDays = new Map(monthsBetween(startsOn, endsOn).map(({ month, lastDay }) => [month, lastDay]));
  const day = (at: string) => formatDay(at, format.locale);
  const outside = burn.outside > 0 ? ` ${money(burn.outside, format)} was spent on other days and is not in it.` : "";
  return (
    <BurnChart
      title="Budget"
      sentence={burnSentence(burn, format)}
      budget={burn.amount}
      points={burn.months.map(({ month, spent, planned }) => ({ at: lastDays.get(month) ?? month, spent, planned }))}
      format={format}
      footer={
        <>
          The budget runs from {day(startsOn)} to {day(endsOn)}.{outside}{" "}
          <Link className="link" href={`/projects/${projectKey}/value/budget`}>
            All budgets
          </Link>
        </>
      }
    />
  );
}
