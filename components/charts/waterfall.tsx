// From one total to another, step by step: each bar begins where the one before ended. Drawn on the server.
import { cn } from "@/components/ui/cn";
import { type FigureFormat, formatFigure } from "@/lib/format/figure";
import { ChartFrame, type ChartFrameProps } from "./chart-frame";
import type { ChartTable } from "./figures";
import { niceScale, placeOf } from "./scale";

export type WaterfallStep = {
  label: string;
  /** What made it: "guess → measured". */
  note?: string;
  /** By how much the total changes. */
  change: number;
  /** What else it changed, in words. */
  words: string;
};

type Total = { label: string; value: number; words: string };

type Props = ChartFrameProps & {
  from: Total;
  steps: readonly WaterfallStep[];
  to: Total;
  table: ChartTable;
  format: FigureFormat;
};

export function Waterfall({ from, steps, to, table, format, ...frame }: Props) {
  const sums = [from.value];
  for (const { change } of steps) sums.push((sums.at(-1) ?? 0) + change);
  const scale = niceScale([...sums, to.value], { zero: true });
  const place = (value: number) => placeOf(value, scale);
  const rows = [
    { ...from, low: Math.min(0, from.value), high: Math.max(0, from.value), figure: from.value, total: true },
    ...steps.map(({ label, note, change, words }, step) => {
      const [start = 0, end = 0] = [sums[step], sums[step + 1]];
      return {
        label,
        note,
        words,
        low: Math.min(start, end),
        high: Math.max(start, end),
        figure: change,
        total: false,
      };
    }),
    { ...to, low: Math.min(0, to.value), high: Math.max(0, to.value), figure: to.value, total: true },
  ].map((row, at) => ({ note: undefined, ...row, at }));
  return (
    <ChartFrame {...frame} table={table}>
      <ol className="grid gap-2.5">
        {rows.map((row) => (
          <li
            key={row.at}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)_10rem]"
          >
            <span className={cn("min-w-0", row.total && "font-medium")}>
              {row.label}
              {row.note && <span className="block text-quiet text-xs">{row.note}</span>}
            </span>
            <svg
              aria-hidden="true"
              width="100%"
              height="22"
              className="col-span-2 row-start-2 block overflow-visible sm:col-span-1 sm:row-start-auto"
            >
              <line x1={`${place(0)}%`} x2={`${place(0)}%`} y1="-4" y2="26" stroke="var(--edge)" />
              <rect
                x={`${place(row.low)}%`}
                width={`${Math.max(0.4, place(row.high) - place(row.low))}%`}
                y="3"
                height="16"
                rx="2"
                fill={colourOf(row)}
                fillOpacity={row.total ? 0.45 : 0.8}
              />
            </svg>
            <span className="text-end">
              <span className="block font-medium text-ink tabular-nums">
                {formatFigure(row.figure, format, { compact: true, sign: !row.total })}
              </span>
              <span className="block text-quiet text-xs">{row.words}</span>
            </span>
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}

function colourOf({ total, figure }: { total: boolean; figure: number }): string {
  if (total) return "var(--quiet)";
  return figure < 0 ? "var(--chart-4)" : "var(--chart-1)";
}
