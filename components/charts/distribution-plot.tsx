// Draws how often each outcome comes about, what loses in another colour than what gains.
"use client";
import { Area, ReferenceLine } from "recharts";
import { type FigureFormat, formatFigure } from "@/lib/format/figure";
import { type Corner, distributionSteps, type ShareBin } from "./distribution-steps";
import { FigureAxis } from "./figure-axis";
import { Plot } from "./plot";
import { niceScale } from "./scale";
import { UprightMark } from "./upright-mark";
import { ValueAxis } from "./value-axis";

export type DistributionPlotProps = {
  bins: readonly ShareBin[];
  p10: number;
  p50: number;
  p90: number;
  format: FigureFormat;
  sentence: string;
  height: number;
};

const step = {
  type: "stepAfter",
  isAnimationActive: false,
  activeDot: false,
  strokeWidth: 1.5,
  fillOpacity: 0.36,
} as const;

export function DistributionPlot({ bins, p10, p50, p90, format, sentence, height }: DistributionPlotProps) {
  const corners = distributionSteps(bins);
  const shares: FigureFormat = { kind: "percent", locale: format.locale, maximumFractionDigits: 1 };
  const scale = niceScale(
    bins.map((bin) => bin.share),
    { zero: true, steps: 3 },
  );
  const [low, high] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  const short = (value: number) => formatFigure(value, format, { compact: true });
  const read = ({ bin }: Corner) => ({
    title: `${short(bin.from)} to ${short(bin.to)}`,
    lines: [{ label: "of all outcomes", text: formatFigure(bin.share, shares) }],
  });
  return (
    <Plot rows={corners} sentence={sentence} height={height} read={read} margin={{ top: 36 }}>
      <FigureAxis scale={scale} format={shares} />
      <ValueAxis field="x" low={low} high={high} format={format} />
      <Area {...step} dataKey="below" stroke="var(--chart-4)" fill="var(--chart-4)" />
      <Area {...step} dataKey="above" stroke="var(--chart-1)" fill="var(--chart-1)" />
      {low < 0 && high > 0 && <ReferenceLine x={0} stroke="var(--ink)" />}
      <UprightMark value={p10} label={`likely ${short(p10)}`} row={1} anchor="end" dashed />
      <UprightMark value={p90} label={`to ${short(p90)}`} row={1} anchor="start" dashed />
      <UprightMark value={p50} label={`median ${short(p50)}`} row={0} anchor="middle" strong />
    </Plot>
  );
}
