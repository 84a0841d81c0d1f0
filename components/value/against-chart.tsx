// What the project has brought so far against what was promised by then, split by how well it is proved.
import { StackedBarsByGrade } from "@/components/charts/stacked-bars-by-grade";
import { evidenceGrades } from "@/db/enums";
import { monthOf } from "@/lib/kernel/days";
import type { Value } from "@/lib/value/queries";
import { countedFrom, type MoneyFormat, shortRange } from "./figure-words";
import { promiseSentence } from "./promise-words";

type Props = { value: Pick<Value, "against" | "promise" | "nowExpected">; format: MoneyFormat; className?: string };

export function AgainstChart({ value, format, className }: Props) {
  const { months, today, from } = value.against;
  const { promise, nowExpected } = value;
  const later =
    nowExpected &&
    ` Now expected for the same days, by estimate ${nowExpected.estimate}: likely ${shortRange(nowExpected.gains.p10, nowExpected.gains.p90, format)}. The promise stays.`;
  return (
    <StackedBarsByGrade
      title="Promised against arrived"
      sentence={`${promiseSentence(promise, from?.because === "live", format)}${(promise && later) || ""}`}
      periods={months.map(({ month, byGrade, expected }) => ({
        period: month,
        byGrade:
          month > monthOf(today) ? {} : Object.fromEntries(evidenceGrades.map((grade) => [grade, byGrade[grade]])),
        expected: expected ?? undefined,
      }))}
      format={format}
      footer={from && `Running totals. ${countedFrom(from, format.locale)}`}
      empty="Once a release is live for users, what was promised by then is drawn here against what has arrived."
      className={className}
    />
  );
}
