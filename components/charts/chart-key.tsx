// One entry of a chart's key: the mark as it is drawn, and what it means.
import type { ReactNode } from "react";

type Mark = "line" | "dashed" | "area" | "dot" | "tick" | "dashed-tick";

type Props = {
  mark: Mark;
  /** A colour token: "var(--chart-1)". */
  colour: string;
  /** How light an area is drawn. */
  opacity?: number;
  /** The colour of its edge, where that is another. */
  edge?: string;
  children: ReactNode;
};

export function ChartKey({ mark, colour, opacity = 1, edge = colour, children }: Props) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg width="16" height="12" aria-hidden="true" className="shrink-0">
        {mark === "area" && (
          <rect
            x="0.5"
            y="1.5"
            width="15"
            height="9"
            rx="2"
            fill={colour}
            fillOpacity={opacity}
            stroke={edge}
            strokeOpacity={0.7}
          />
        )}
        {mark === "line" && <line x1="1" x2="15" y1="6" y2="6" stroke={colour} strokeWidth="2" strokeLinecap="round" />}
        {mark === "dashed" && <line x2="16" y1="6" y2="6" stroke={colour} strokeWidth="1.5" strokeDasharray="4 2" />}
        {mark === "dot" && <circle cx="8" cy="6" r="4.5" fill={colour} fillOpacity={opacity} stroke={colour} />}
        {mark === "tick" && <line x1="8" x2="8" y2="12" stroke={colour} strokeWidth="2.5" />}
        {mark === "dashed-tick" && (
          <line x1="8" x2="8" y2="12" stroke={colour} strokeWidth="2" strokeDasharray="3 1.5" />
        )}
      </svg>
      {children}
    </span>
  );
}
