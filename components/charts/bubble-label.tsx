// The name beside a bubble, readable over whatever lies under it.
import type { Placed } from "./place-labels";

type Props = { text: string; placed: Placed | null | undefined };

export function BubbleLabel({ text, placed }: Props) {
  if (!placed) return null;
  return (
    <text
      x={placed.x}
      y={placed.y}
      textAnchor={placed.anchor}
      dominantBaseline="central"
      fill="var(--ink)"
      fontWeight={500}
      stroke="var(--surface)"
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {text}
    </text>
  );
}
