// A value on the level axis, marked by an upright line with its name above the plot.
"use client";
import { usePlotArea, useXAxisScale } from "recharts";

type Props = {
  value: number;
  label: string;
  /** Names stand in two rows, so that close marks stay readable. */
  row: 0 | 1;
  anchor: "start" | "middle" | "end";
  dashed?: boolean;
  strong?: boolean;
};

export function UprightMark({ value, label, row, anchor, dashed, strong }: Props) {
  const x = useXAxisScale()?.(value);
  const area = usePlotArea();
  if (x === undefined || !area || x < area.x - 1 || x > area.x + area.width + 1) return null;
  const width = label.length * 6.8;
  const [before, after] = { start: [0, width], middle: [width / 2, width / 2], end: [width, 0] }[anchor] as [
    number,
    number,
  ];
  const text = Math.min(Math.max(x, before), area.x + area.width + 8 - after);
  const top = area.y - (row === 0 ? 20 : 4);
  return (
    <g>
      <line
        x1={x}
        x2={x}
        y1={top}
        y2={area.y + area.height}
        stroke={strong ? "var(--ink)" : "var(--quiet)"}
        strokeWidth={strong ? 2 : 1.25}
        strokeDasharray={dashed ? "4 3" : undefined}
      />
      <text
        x={text}
        y={top - 4}
        textAnchor={anchor}
        fill={strong ? "var(--ink)" : "var(--quiet)"}
        fontWeight={strong ? 600 : 500}
      >
        {label}
      </text>
    </g>
  );
}
