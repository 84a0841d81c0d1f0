// The upright axis of figures: short ticks with thousands separators, on ends that people would choose.
"use client";
import { YAxis } from "recharts";
import { type FigureFormat, formatTicks } from "@/lib/format/figure";
import type { Scale } from "./scale";

type Props = {
  scale: Scale;
  format: FigureFormat;
};

export function FigureAxis({ scale, format }: Props) {
  const labels = formatTicks(scale.ticks, format);
  return (
    <YAxis
      type="number"
      domain={[scale.low, scale.high]}
      ticks={scale.ticks}
      interval={0}
      axisLine={false}
      tickLine={false}
      tickSize={0}
      tickMargin={8}
      width={Math.max(...labels.map((label) => label.length)) * 7.4 + 10}
      tick={{ fill: "var(--quiet)" }}
      tickFormatter={(tick: number) => labels[scale.ticks.indexOf(tick)] ?? ""}
    />
  );
}
