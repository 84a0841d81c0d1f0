// Amounts of one kind, the largest first, each with its bar and a word for its size; drawn on the server.
import { type FigureFormat, formatFigure } from "@/lib/format/figure";
import { ChartFrame, type ChartFrameProps } from "./chart-frame";
import { figureCell } from "./figures";

export type RankedBar = { label: string; value: number; words: string };

type Props = ChartFrameProps & {
  /** In their order; none is below zero. */
  bars: readonly RankedBar[];
  /** What a full bar is. */
  total: number;
  /** What the rows and their figures are called in the table. */
  columns: readonly [string, string];
  format: FigureFormat;
};

export function RankedBars({ bars, total, columns, format, ...frame }: Props) {
  const table = {
    columns,
    rows: bars.map(({ label, value }) => [{ text: label }, figureCell(value, format)]),
  };
  return (
    <ChartFrame {...frame} table={table}>
      <ul className="grid gap-3">
        {bars.map(({ label, value, words }) => (
          <li key={label}>
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium text-ink">{label}</span>
              <span className="text-quiet text-xs">
                {words}{" "}
                <span className="ml-1 font-medium text-ink text-sm tabular-nums">
                  {formatFigure(value, format, { compact: true })}
                </span>
              </span>
            </p>
            <svg aria-hidden="true" width="100%" height="8" className="mt-1 block">
              <rect width="100%" height="8" rx="2" fill="var(--muted)" />
              {value > 0 && (
                <rect width={`${Math.max(0.6, (100 * value) / total)}%`} height="8" rx="2" fill="var(--chart-1)" />
              )}
            </svg>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
