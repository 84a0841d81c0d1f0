// All outcomes of a simulation: how often each comes about, which of them lose, and where the middle and the ends lie.

import { formatChance } from "@/lib/format/chances";
import { type FigureFormat, formatFigure, plainFigure } from "@/lib/format/figure";
import { ChartFrame, type ChartFrameProps } from "./chart-frame";
import { ChartKey } from "./chart-key";
import { DrawnLater } from "./drawn-later";
import { figureCell } from "./figures";

/** So many outcomes lie from `from` up to `to`. Bins touch, in rising order. */
export type DistributionBin = { from: number; to: number; count: number };

type Props = ChartFrameProps & {
  bins: readonly DistributionBin[];
  p10: number;
  p50: number;
  p90: number;
  /** The share of outcomes above zero, from all draws rather than from the bins. */
  aboveZero: number;
  format: FigureFormat;
  height?: number;
  /** What lies above and below zero. */
  words?: { above: string; below: string };
};

const payback = { above: "pays back", below: "does not pay back" };

export function DistributionChart({
  bins,
  p10,
  p50,
  p90,
  aboveZero,
  format,
  height = 240,
  words = payback,
  ...frame
}: Props) {
  const all = bins.reduce((sum, bin) => sum + bin.count, 0);
  const share = { kind: "percent", locale: format.locale, maximumFractionDigits: 1 } as const;
  const table = {
    columns: ["From", "To", "Share of outcomes"],
    rows: (all ? bins : []).map((bin) => [
      { text: formatFigure(bin.from, format), value: plainFigure(bin.from, format) },
      figureCell(bin.to, format),
      figureCell(bin.count / all, share),
    ]),
  };
  const legend = (
    <>
      <ChartKey mark="area" colour="var(--chart-1)" opacity={0.36}>
        {`${words.above}: ${formatChance(aboveZero, format)}`}
      </ChartKey>
      {aboveZero < 1 && (
        <ChartKey mark="area" colour="var(--chart-4)" opacity={0.36}>
          {`${words.below}: ${formatChance(1 - aboveZero, format)}`}
        </ChartKey>
      )}
      <span>80% of outcomes lie in the likely range, and half lie below the median.</span>
    </>
  );
  return (
    <ChartFrame {...frame} table={table} legend={legend}>
      <p className="mb-1 text-quiet text-xs">Share of outcomes</p>
      <DrawnLater
        of="distribution"
        bins={bins.map((bin) => ({ from: bin.from, to: bin.to, share: all ? bin.count / all : 0 }))}
        sentence={frame.sentence}
        {...{ p10, p50, p90, format, height }}
      />
    </ChartFrame>
  );
}
