// The level axis of figures: as many ticks as the width holds, at values that people would choose.
"use client";
import { useChartWidth, XAxis } from "recharts";
import { type FigureFormat, formatTicks } from "@/lib/format/figure";
import { niceScale } from "./scale";

type Props = { field: string; low: number; high: number; format: FigureFormat };

export function ValueAxis({ field, low, high, format }: Props) {
  const width = useChartWidth() ?? 640;
  const { ticks } = niceScale([low, high], { steps: Math.max(2, Math.floor(width / 75)) });
  const shown = ticks.filter((tick) => tick >= low && tick <= high);
  const labels = formatTicks(shown, format);
  return (
    <XAxis
      dataKey={field}
      type="number"
      domain={[low, high]}
      ticks={shown}
      interval="preserveStart"
      axisLine={{ stroke: "var(--edge)" }}
      tickLine={{ stroke: "var(--edge)" }}
      tickSize={4}
      tickMargin={6}
      height={26}
      tick={{ fill: "var(--quiet)" }}
      tickFormatter={(tick: number) => labels[shown.indexOf(tick)] ?? ""}
    />
  );
}
