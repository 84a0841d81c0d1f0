// The axis of time: as many ticks as the width holds, at days, months and years.
"use client";
import { useChartWidth, XAxis } from "recharts";
import { timeTicks } from "./time-ticks";

type Props = {
  /** The field of a row that holds the moment, in ms. */
  field: string;
  from: number;
  to: number;
  locale: string;
  /** In which days begin. */
  timeZone: string;
};

export function TimeAxis({ field, from, to, locale, timeZone }: Props) {
  const width = useChartWidth() ?? 640;
  const ticks = timeTicks(from, to, Math.max(3, Math.floor(width / 66)), { locale, timeZone });
  const labels = new Map(ticks.map(({ at, label }) => [at, label]));
  return (
    <XAxis
      dataKey={field}
      type="number"
      scale="time"
      // one moment alone would have no width to stand in
      domain={from === to ? [from - 1, to + 1] : [from, to]}
      ticks={ticks.map(({ at }) => at)}
      interval="preserveStart"
      axisLine={{ stroke: "var(--edge)" }}
      tickLine={{ stroke: "var(--edge)" }}
      tickSize={4}
      tickMargin={6}
      height={26}
      padding={{ left: 8, right: 8 }}
      tick={{ fill: "var(--quiet)" }}
      tickFormatter={(at: number) => labels.get(at) ?? ""}
    />
  );
}
