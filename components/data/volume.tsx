// How many rows, and what became of them since the version before.
import { volumeChange } from "@/lib/data/rules";
import { formatNumber, formatPercent } from "@/lib/format/numbers";

type Props = { rows: number | null; rowsBefore: number | null; locale: string };

export function Volume({ rows, rowsBefore, locale }: Props) {
  if (rows === null) return <span className="text-quiet">rows not counted</span>;
  const change = volumeChange(rows, rowsBefore);
  return (
    <span className="inline-flex flex-wrap gap-x-1.5 tabular-nums">
      <span className="whitespace-nowrap">
        {`${formatNumber(rows, { locale, maximumFractionDigits: 0 })} ${rows === 1 ? "row" : "rows"}`}
      </span>
      {change !== null && (
        <span className="whitespace-nowrap text-quiet">
          {change === 0
            ? "as before"
            : `${change > 0 ? "+" : "−"}${formatPercent(Math.abs(change), { locale, maximumFractionDigits: 1 })}`}
        </span>
      )}
    </span>
  );
}
