// The bubbles of a portfolio: the small lie on the large, and each is a link with its name beside it where there is room.
"use client";
import { Link } from "@/components/ui/link";
import { BubbleLabel } from "./bubble-label";
import { type Area, placeLabels } from "./place-labels";
import type { Bubble } from "./points";

export type ActiveBubble = { bubble: Bubble; x: number; y: number; radius: number };

type Props = {
  bubbles: readonly Bubble[];
  /** The plot, and where in it a chance and a value stand. */
  area: Area;
  x: (chance: number) => number;
  y: (value: number) => number;
  wordsOf: (bubble: Bubble) => string;
  onActive: (active: ActiveBubble | null) => void;
};

const smallest = 6;

export function Bubbles({ bubbles, area, x: placeOfChance, y: placeOfValue, wordsOf, onActive }: Props) {
  // many bubbles, or a narrow screen, need smaller ones
  const largest = Math.min(26, area.width / 14, 150 / Math.sqrt(bubbles.length));
  const most = Math.max(1, ...bubbles.map(({ remaining }) => remaining));
  const discs = bubbles
    .map((bubble) => ({
      bubble,
      text: bubble.label,
      x: placeOfChance(bubble.probability),
      y: placeOfValue(bubble.value),
      // the eye compares areas
      radius: Math.max(smallest, largest * Math.sqrt(Math.max(0, bubble.remaining) / most)),
    }))
    .sort((one, other) => other.radius - one.radius);
  const labels = placeLabels(discs, { ...area, x: area.x + 2, width: area.width + 12 });
  return (
    <>
      {discs.map(({ bubble, x, y, radius }) => {
        const show = () => onActive({ bubble, x, y, radius });
        const colour = bubble.value < 0 ? "var(--chart-4)" : "var(--chart-1)";
        return (
          <Link
            key={bubble.href}
            href={bubble.href}
            prefetch={false}
            aria-label={`${bubble.name ?? bubble.label}: ${wordsOf(bubble)}`}
            onMouseEnter={show}
            onFocus={show}
            onMouseLeave={() => onActive(null)}
            onBlur={() => onActive(null)}
            className="group outline-none"
          >
            <circle
              cx={x}
              cy={y}
              r={radius}
              fill={colour}
              fillOpacity={0.22}
              stroke={colour}
              strokeWidth={1.5}
              className="group-hover:[fill-opacity:0.4] group-focus-visible:[fill-opacity:0.4] group-focus-visible:[stroke-width:4]"
            />
          </Link>
        );
      })}
      <g pointerEvents="none">
        {discs.map(({ bubble }, at) => (
          <BubbleLabel key={bubble.href} text={bubble.label} placement={labels[at]} />
        ))}
      </g>
    </>
  );
}
