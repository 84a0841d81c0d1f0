// Draws the portfolio: each bubble is a link, so that pointer and keys lead to the project. Drawn by the server for a usual width, and
// again for the real one.
"use client";
import { useEffect, useRef, useState } from "react";
import { likelyWords } from "@/lib/format/chances";
import { type FigureFormat, formatFigure, formatTicks } from "@/lib/format/figure";
import { type ActiveBubble, Bubbles } from "./bubbles";
import { PlotTooltip } from "./plot-tooltip";
import type { Bubble } from "./points";
import { niceScale, placeOf } from "./scale";

type Props = {
  bubbles: readonly Bubble[];
  format: FigureFormat;
  sentence: string;
  height: number;
};

const usualWidth = 640;
const room = { top: 8, right: 16, bottom: 26 };
const chances = [0, 0.25, 0.5, 0.75, 1];

export function BubblePlot({ bubbles, format, sentence, height }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usualWidth);
  const [active, setActive] = useState<ActiveBubble | null>(null);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  const scale = niceScale(
    bubbles.map(({ value }) => value),
    { zero: true },
  );
  const ticks = formatTicks(scale.ticks, format).map((text, at) => ({ tick: scale.ticks[at] ?? 0, text }));
  const left = Math.max(...ticks.map(({ text }) => text.length)) * 7.4 + 10;
  const area = {
    x: left,
    y: room.top,
    width: Math.max(40, width - left - room.right),
    height: height - room.top - room.bottom,
  };
  const x = (chance: number) => area.x + chance * area.width;
  const y = (value: number) => area.y + (1 - placeOf(value, scale) / 100) * area.height;
  const read = ({ label, name, probability, value, remaining }: Bubble) => ({
    title: name ?? label,
    lines: [
      { label: "Pays back", text: likelyWords(probability, format) },
      { label: "Expected value", text: formatFigure(value, format, { compact: true }) },
      { label: "Remaining cost", text: formatFigure(remaining, format, { compact: true }) },
    ],
  });
  const words = (bubble: Bubble) =>
    read(bubble)
      .lines.map((line) => `${line.label} ${line.text}`)
      .join(", ");
  return (
    <div ref={frame} className="relative overflow-x-clip text-xs" style={{ height }}>
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset; its links are a group with a name */}
      <svg role="group" aria-label={sentence} width={width} height={height} className="block overflow-visible">
        {ticks.map(({ tick, text }) => (
          <g key={tick}>
            <line x1={area.x} x2={area.x + area.width} y1={y(tick)} y2={y(tick)} stroke="var(--border)" />
            <text x={area.x - 8} y={y(tick)} textAnchor="end" dominantBaseline="central" fill="var(--quiet)">
              {text}
            </text>
          </g>
        ))}
        {chances.map((chance) => (
          <g key={chance}>
            <line x1={x(chance)} x2={x(chance)} y1={area.y} y2={area.y + area.height + 4} stroke="var(--border)" />
            <text x={x(chance)} y={height - 4} textAnchor="middle" fill="var(--quiet)">
              {formatFigure(chance, { kind: "percent", locale: format.locale })}
            </text>
          </g>
        ))}
        <line x1={area.x} x2={area.x + area.width} y1={y(scale.low)} y2={y(scale.low)} stroke="var(--edge)" />
        {scale.low < 0 && <line x1={area.x} x2={area.x + area.width} y1={y(0)} y2={y(0)} stroke="var(--ink)" />}
        <Bubbles {...{ bubbles, area, x, y }} wordsOf={words} onActive={setActive} />
      </svg>
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
