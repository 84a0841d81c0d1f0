// One entry of a chart's key: the mark as it is drawn, and what it means.
import type { ReactNode } from "react";

type Mark = "line" | "dashed" | "area" | "dot" | "tick";

type Props = {
  mark: Mark;
  /** A colour token: "var(--chart-1)". */
  colour: string;
  /** How light an area is drawn. */
  opacity?: number;
  children: ReactNode;
};

export function ChartKey({ mark, colour, opacity = 1, children }: Props) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg width="16" height="12" aria-hidden="true" className="shrink-0">
        {mark === "area" && (
          <rect
            y="1"
            width="16"
            height="10"
            rx="2"
            fill={colour}
            fillOpacity={opacity}
            stroke={colour}
            strokeOpacity={0.6}
            strokeWidth={0.75}
          />
        )}
        {mark === "line" && <line x1="1" x2="15" y1="6" y2="6" stroke={colour} strokeWidth="2" strokeLinecap="round" />}
        {mark === "dashed" && (
          <line x1="0" x2="16" y1="6" y2="6" stroke={colour} strokeWidth="1.5" strokeDasharray="4 3" />
        )}
        {mark === "dot" && <circle cx="8" cy="6" r="4.5" fill={colour} fillOpacity={opacity} stroke={colour} />}
        {mark === "tick" && <line x1="8" x2="8" y1="0" y2="12" stroke={colour} strokeWidth="2" />}
      </svg>
      {children}
    </span>
  );
}
