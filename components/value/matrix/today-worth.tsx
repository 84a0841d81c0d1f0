// What today's process comes to by the same amounts: what every model is compared with.
import { formatNumber } from "@/lib/format/numbers";
import { type Matrix, valueOfCounts, valueOfMeanErrors } from "@/lib/value/matrix/rules";
import { type MoneyFormat, money } from "../figure-words";

export function TodayWorth({ matrix, format }: { matrix: Matrix; format: MoneyFormat }) {
  if (!matrix.today) {
    return (
      <p className="text-quiet">
        Nobody has counted today's process yet. With its counts, a model is compared with what is done today, not only
        with never acting.
      </p>
    );
  }
  const { stretch } = matrix.today;
  if (matrix.kind === "regression") {
    const { over, under } = matrix.today;
    const { perCase } = valueOfMeanErrors(matrix, { over, under }, 1);
    return (
      <p>
        {`${stretch}: on average ${formatNumber(over, format)} ${matrix.unit}s too much and ${formatNumber(under, format)} too little a case. That costs ${money(Math.round(-(perCase ?? 0)), format)} a case.`}
      </p>
    );
  }
  const { total, cases, perCase } = valueOfCounts(matrix, matrix.today.counts);
  if (cases === 0) return <p className="text-quiet">{`${stretch}: no case was counted.`}</p>;
  const size = perCase === null ? 0 : Math.abs(perCase);
  const each = size >= 1 ? `, ${money(Math.round(size), format)} a case` : "";
  const verb = total < 0 ? "lost" : "brought";
  return (
    <p>
      {`${stretch}: ${formatNumber(cases, { locale: format.locale })} cases ${verb} ${money(Math.abs(total), format)} against never acting${each}.`}
    </p>
  );
}
