// Draws the portfolio: each bubble is a link, so that pointer and keys lead to the project.
"use client";
import { useState } from "react";
import { CartesianGrid, ComposedChart, ReferenceLine, XAxis } from "recharts";
import { type FigureFormat, formatFigure } from "@/lib/format/figure";
import { naturalFrequency } from "@/lib/format/numbers";
import type { Bubble } from "./bubble-portfolio";
import { type ActiveBubble, Bubbles } from "./bubbles";
import { FigureAxis } from "./figure-axis";
import { PlotTooltip } from "./plot-tooltip";
import { niceScale } from "./scale";

export type BubblePlotProps = {
  bubbles: readonly Bubble[];
  format: FigureFormat;
  sentence: string;
  height: number;
};

export function BubblePlot({ bubbles, format, sentence, height }: BubblePlotProps) {
  const [active, setActive] = useState<ActiveBubble | null>(null);
  const scale = niceScale(
    bubbles.map(({ value }) => value),
    { zero: true },
  );
  const short = (value: number) => formatFigure(value, format, { compact: true });
  const read = ({ label, name, probability, value, remaining }: Bubble) => ({
    title: name ?? label,
    lines: [
      { label: "Pays back", text: naturalFrequency(probability) },
      { label: "Expected value", text: short(value) },
      { label: "Remaining cost", text: short(remaining) },
    ],
  });
  return (
    <div className="relative h-full text-xs [&_.recharts-surface]:overflow-visible">
      <ComposedChart
        responsive
        data={[...bubbles]}
        accessibilityLayer={false}
        role="group"
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        style={{ width: "100%", height }}
        aria-label={sentence}
      >
        <CartesianGrid stroke="var(--border)" />
        <FigureAxis scale={scale} format={format} alone />
        <XAxis
          dataKey="probability"
          type="number"
          domain={[0, 1]}
          allowDataOverflow
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          axisLine={{ stroke: "var(--edge)" }}
          tickLine={{ stroke: "var(--edge)" }}
          tickSize={4}
          tickMargin={6}
          height={26}
          tick={{ fill: "var(--quiet)" }}
          tickFormatter={(share: number) => formatFigure(share, { kind: "percent", locale: format.locale })}
        />
        {scale.low < 0 && <ReferenceLine y={0} stroke="var(--ink)" />}
        <Bubbles
          bubbles={bubbles}
          wordsOf={(bubble) =>
            read(bubble)
              .lines.map((line) => `${line.label} ${line.text}`)
              .join(", ")
          }
          onActive={setActive}
        />
      </ComposedChart>
      {active && (
        <div
          className="pointer-events-none absolute z-1"
          style={{
            left: active.x,
            top: active.y,
            // towards the middle, so that it never leaves the chart
            transform: `translate(${active.bubble.probability > 0.5 ? `calc(-100% - ${active.radius + 8}px)` : `${active.radius + 8}px`}, -50%)`,
          }}
        >
          <PlotTooltip active payload={[{ payload: active.bubble }]} read={() => read(active.bubble)} />
        </div>
      )}
    </div>
  );
}
