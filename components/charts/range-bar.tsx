// A range and its middle on one line, with zero where it lies; drawn on the server. What lies below zero is drawn as a loss.
import type { FigureFormat } from "@/lib/format/figure";
import { outcomeWords } from "@/lib/format/outcomes";
import { niceScale, placeOf, type Scale } from "./scale";

export type RangeFigures = { p10: number; p50: number; p90: number; p25?: number; p75?: number };

type Props = RangeFigures & {
  /** What it is a range of. */
  label: string;
  format: FigureFormat;
  /** The ends of the line, the same for all bars that are compared. */
  ends?: Pick<Scale, "low" | "high">;
  /** What the page says beside it, where it is no range of simulated outcomes. */
  sentence?: string;
  /** Write the likely range and the median under the bar. */
  figures?: boolean;
  className?: string;
};

export function RangeBar({ label, p10, p50, p90, p25, p75, format, ends, sentence, figures, className }: Props) {
  const scale = ends ?? niceScale([p10, p90], { zero: true });
  const place = (value: number) => placeOf(value, scale);
  const words = outcomeWords({ p10, p50, p90 }, format);
  const zero = place(0);
  const bar = (from: number, to: number, opacity: number) =>
    [
      { from, to: Math.min(to, 0), colour: "var(--chart-4)" },
      { from: Math.max(from, 0), to, colour: "var(--chart-1)" },
    ]
      .filter((part) => part.to > part.from)
      .map((part) => (
        <rect
          key={part.colour}
          x={`${place(part.from)}%`}
          y="6"
          width={`${Math.max(0.4, place(part.to) - place(part.from))}%`}
          height="10"
          fill={part.colour}
          fillOpacity={opacity}
        />
      ));
  return (
    <div className={className}>
      <svg
        role="img"
        aria-label={`${label}: ${sentence ?? `${words.range}, ${words.middle}`}`}
        width="100%"
        height="22"
        className="block overflow-visible"
      >
        <line x1="0" x2="100%" y1="11" y2="11" stroke="var(--border)" />
        {bar(p10, p90, p25 === undefined ? 0.4 : 0.28)}
        {p25 !== undefined && p75 !== undefined && bar(p25, p75, 0.55)}
        <line x1={`${zero}%`} x2={`${zero}%`} y1="1" y2="21" stroke="var(--quiet)" />
        <line
          x1={`${place(p50)}%`}
          x2={`${place(p50)}%`}
          y1="3"
          y2="19"
          stroke="var(--ink)"
          strokeWidth="2.5"
          strokeLinecap="round"
        />
      </svg>
      {figures && (
        <p className="mt-1 flex flex-wrap justify-between gap-x-3 text-xs tabular-nums">
          <span>{words.range}</span>
          <span className="text-quiet">{words.middle}</span>
        </p>
      )}
    </div>
  );
}
