// A level that figures are held against (a target, a baseline, a budget), with its name on the line.
"use client";
import { usePlotArea, useYAxisScale } from "recharts";

type Props = {
  value: number;
  label: string;
  /** A colour token. */
  colour: string;
  dashed?: boolean;
  /** Where the name stands, if there is room: away from the level next to it. */
  side?: "above" | "below";
  align?: "start" | "end";
};

export function LevelMark({ value, label, colour, dashed, side = "above", align = "start" }: Props) {
  const place = useYAxisScale()?.(value);
  const area = usePlotArea();
  if (place === undefined || !area) return null;
  const end = align === "end";
  // a name has no room beyond the ends of the axis
  const above = side === "above" ? place - area.y > 12 : area.y + area.height - place < 16;
  return (
    <g>
      <line
        x1={area.x}
        x2={area.x + area.width}
        y1={place}
        y2={place}
        stroke={colour}
        strokeWidth={1.5}
        strokeDasharray={dashed ? "5 4" : undefined}
      />
      <text
        x={end ? area.x + area.width - 4 : area.x + 4}
        y={above ? place - 6 : place + 14}
        textAnchor={end ? "end" : "start"}
        fill={colour}
        fontWeight={500}
        stroke="var(--surface)"
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {label}
      </text>
    </g>
  );
}
