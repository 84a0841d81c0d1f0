// The newest value of a line, written beside its end.
"use client";
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";

type Props = {
  at: number;
  value: number;
  text: string;
  /** Beside the end; above it where a line goes on to the right. */
  side?: "beside" | "above";
  colour?: string;
};

export function LastValue({ at, value, text, side = "beside", colour = "var(--chart-1)" }: Props) {
  const x = useXAxisScale()?.(at);
  const y = useYAxisScale()?.(value);
  const area = usePlotArea();
  if (x === undefined || y === undefined || !area) return null;
  return (
    <g>
      <circle cx={x} cy={y} r={4} fill={colour} stroke="var(--surface)" strokeWidth={2} />
      <text
        x={side === "beside" ? x + 9 : x - 2}
        y={side === "beside" ? y : y - 13}
        textAnchor={side === "beside" ? "start" : "end"}
        dominantBaseline="central"
        fill="var(--ink)"
        fontWeight={600}
        fontSize={13}
        stroke="var(--surface)"
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {text}
      </text>
    </g>
  );
}
