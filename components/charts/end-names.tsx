// The names of several lines at their ends, moved apart where the ends lie close together.
"use client";
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";

type Props = { ends: readonly { at: number; value: number; text: string; colour: string }[] };

const gap = 14;

export function EndNames({ ends }: Props) {
  const [xOf, yOf] = [useXAxisScale(), useYAxisScale()];
  const area = usePlotArea();
  if (!xOf || !yOf || !area) return null;
  const bottom = area.y + area.height;
  const placements = ends
    .map((end) => ({ ...end, x: xOf(end.at) ?? 0, y: yOf(end.value) ?? 0, label: 0 }))
    .sort((one, other) => one.y - other.y);
  let free = area.y;
  for (const end of placements) {
    end.label = Math.max(end.y, free);
    free = end.label + gap;
  }
  // what ran out at the bottom is pushed back up
  let limit = bottom;
  for (const end of placements.toReversed()) {
    end.label = Math.min(end.label, limit);
    limit = end.label - gap;
  }
  const right = area.x + area.width;
  return (
    <g>
      {placements.map(({ text, colour, x, y, label }) => (
        <g key={`${text} ${label}`}>
          <circle cx={x} cy={y} r={3} fill={colour} />
          <path d={`M${x},${y}L${right + 5},${label}`} stroke={colour} strokeOpacity={0.35} fill="none" />
          <text x={right + 8} y={label} dominantBaseline="central" fill="var(--ink)" fontSize={12}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
