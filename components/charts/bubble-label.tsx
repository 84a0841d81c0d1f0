// The name beside a bubble, readable over whatever lies under it.
import type { Placed } from "./place-labels";

type Props = { text: string; placement: Placed | null | undefined };

export function BubbleLabel({ text, placement }: Props) {
  if (!placement) return null;
  return (
    <text
      x={placement.x}
      y={placement.y}
      textAnchor={placement.anchor}
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
