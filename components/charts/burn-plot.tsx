// Draws running totals of spending against plan and budget.
"use client";
import { Area, Line } from "recharts";
import { type FigureFormat, formatFigure } from "@/lib/format/figure";
import { FigureAxis } from "./figure-axis";
import { LastValue } from "./last-value";
import { LevelMark } from "./level-mark";
import { Plot } from "./plot";
import type { Reading } from "./plot-tooltip";
import type { BurnPoint } from "./points";
import { niceScale } from "./scale";
import { TimeAxis } from "./time-axis";

type Row = Omit<BurnPoint, "at"> & { at: number; day: string };

export type BurnPlotProps = {
  rows: readonly Row[];
  budget?: { value: number; label: string };
  format: FigureFormat;
  sentence: string;
  height: number;
};

export function BurnPlot({ rows, budget, format, sentence, height }: BurnPlotProps) {
  const sums = rows.flatMap(({ spent, planned }) => [spent, planned]).filter((sum) => sum !== null);
  const scale = niceScale([...sums, ...(budget ? [budget.value] : [])], { zero: true });
  const last = rows.findLast(({ spent }) => spent !== null);
  const over = budget !== undefined && (last?.spent ?? 0) > budget.value;
  const read = ({ day, spent, planned }: Row): Reading => {
    const lines: Reading["lines"][number][] = [];
    if (spent !== null)
      lines.push({ label: "Spent", text: formatFigure(spent, format), mark: "line", colour: "var(--chart-1)" });
    if (planned !== null)
      lines.push({ label: "Planned", text: formatFigure(planned, format), mark: "dashed", colour: "var(--quiet)" });
    if (spent !== null && budget)
      lines.push({
        label: spent > budget.value ? "Over budget" : "Left",
        text: formatFigure(Math.abs(budget.value - spent), format),
      });
    return { title: day, lines };
  };
  return (
    <Plot rows={rows} sentence={sentence} height={height} read={read} margin={{ top: 22 }}>
      <FigureAxis scale={scale} format={format} />
      <TimeAxis field="at" from={rows[0]?.at ?? 0} to={rows.at(-1)?.at ?? 0} locale={format.locale} timeZone="UTC" />
      <Area
        dataKey="spent"
        stroke="var(--chart-1)"
        strokeWidth={2}
        fill="var(--chart-1)"
        fillOpacity={0.12}
        activeDot={{ r: 4, stroke: "var(--surface)", strokeWidth: 2 }}
        isAnimationActive={false}
      />
      <Line
        dataKey="planned"
        stroke="var(--quiet)"
        strokeWidth={1.75}
        strokeDasharray="5 4"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      {budget && <LevelMark {...budget} colour={over ? "var(--unmet-ink)" : "var(--ink)"} />}
      {last?.spent != null && (
        <LastValue
          side="above"
          at={last.at}
          value={last.spent}
          text={formatFigure(last.spent, format, { compact: true })}
        />
      )}
    </Plot>
  );
}
