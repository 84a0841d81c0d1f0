// What the project has brought so far against what was expected by then, split by how well it is proved.
import { StackedBarsByGrade } from "@/components/charts/stacked-bars-by-grade";
import { evidenceGrades } from "@/db/enums";
import { monthOf } from "@/lib/days";
import type { Value } from "@/lib/value/queries";
import { againstSentence, countedFrom, type MoneyFormat } from "./figure-words";

type Props = { value: Pick<Value, "against" | "realised">; format: MoneyFormat; className?: string };

export function AgainstChart({ value, format, className }: Props) {
  const { months, today, from } = value.against;
  return (
    <StackedBarsByGrade
      title="Expected against realised"
      sentence={againstSentence(value, format)}
      periods={months.map(({ month, byGrade, expected }) => ({
        period: month,
        byGrade:
          month > monthOf(today) ? {} : Object.fromEntries(evidenceGrades.map((grade) => [grade, byGrade[grade]])),
        expected: expected ?? undefined,
      }))}
      format={format}
      footer={from && `Running totals. ${countedFrom(from, format.locale)}`}
      empty="Once there is an estimate or a realised value, both are drawn here over time."
      className={className}
    />
  );
}
