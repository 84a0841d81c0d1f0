// The ground of every drawn chart: a size that never shifts, a grid, a tooltip, arrow keys, and no motion.
"use client";
import type { ReactElement, ReactNode } from "react";
import { CartesianGrid, ComposedChart, Tooltip } from "recharts";
import { PlotTooltip, type Reading } from "./plot-tooltip";

type Props<Row> = {
  rows: readonly Row[];
  sentence: string;
  height: number;
  /** Room for labels beyond the plot. */
  margin?: { top?: number; right?: number; bottom?: number; left?: number };
  /** What the tooltip says of a row. */
  read: (row: Row) => Reading;
  stackOffset?: "sign";
  gap?: string;
  children: ReactNode;
};

export function Plot<Row extends object>({
  rows,
  sentence,
  height,
  margin,
  read,

  stackOffset,
  gap,
  children,
}: Props<Row>) {
  const tooltip: ReactElement = <PlotTooltip read={read as (row: object) => Reading} />;
  return (
    <ComposedChart
      responsive
      data={[...rows]}
      aria-label={sentence}
      margin={{ top: 8, right: 8, bottom: 0, left: 0, ...margin }}
      stackOffset={stackOffset}
      barCategoryGap={gap}
      style={{ width: "100%", height }}
      className="text-xs [&_.recharts-surface]:overflow-visible"
    >
      <CartesianGrid vertical={false} stroke="var(--border)" />
      {children}
      <Tooltip content={tooltip} isAnimationActive={false} cursor={{ stroke: "var(--edge)", strokeDasharray: "2 3" }} />
    </ComposedChart>
  );
}
