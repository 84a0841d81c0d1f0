// How many rows, and what became of them since the version before.
import { volumeChange } from "@/lib/data/rules";
import { formatNumber, formatPercent } from "@/lib/format/numbers";

type Props = { rows: number | null; rowsBefore: number | null; locale: string };

export function Volume({ rows, rowsBefore, locale }: Props) {
  if (rows === null) return <span className="text-quiet">rows not counted</span>;
  const change = volumeChange(rows, rowsBefore);
  return (
    <span className="tabular-nums">
      {`${formatNumber(rows, { locale, maximumFractionDigits: 0 })} ${rows === 1 ? "row" : "rows"}`}
      {change !== null && (
        <span className="text-quiet">
          {change === 0
            ? ", as many as before"
            : `, ${change > 0 ? "+" : "−"}${formatPercent(Math.abs(change), { locale, maximumFractionDigits: 1 })}`}
        </span>
      )}
    </span>
  );
}
