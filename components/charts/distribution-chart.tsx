// All outcomes of a simulation: how often each comes about, which of them lose, and where the middle and the ends lie.
import { type FigureFormat, formatFigure, plainFigure } from "@/lib/format/figure";
import { naturalFrequency } from "@/lib/format/numbers";
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
        {`${words.above}: ${naturalFrequency(aboveZero)} outcomes`}
      </ChartKey>
      {aboveZero < 1 && (
        <ChartKey mark="area" colour="var(--chart-4)" opacity={0.36}>
          {`${words.below}: ${naturalFrequency(1 - aboveZero)}`}
        </ChartKey>
      )}
      <span>1 in 10 lies below P10, half below P50, 9 in 10 below P90.</span>
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
