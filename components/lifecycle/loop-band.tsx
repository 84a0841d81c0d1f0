// One phase in the full loop: a band with its name on the curve and its gate's state at the head; a link if it leads somewhere.
import { useId } from "react";
import { cn } from "@/components/ui/cn";
import { tones } from "@/components/ui/tone";
import type { ShownGateState } from "@/lib/lifecycle/gate-result.rules";
import { gateTones } from "./gate-tones";
import { loopLooks } from "./loop-looks";
import { type Band, bandPath, pointAt, wordPath } from "./loop-path";

type Props = {
  third: number;
  band: Band;
  state: ShownGateState;
  word: string;
  /** What a screen reader says of it. */
  sentence: string;
  current: boolean;
  href?: string;
};

export function LoopBand({ third, band, state, word, sentence, current, href }: Props) {
  const id = useId();
  const look = loopLooks[state];
  const { icon: Icon } = tones[gateTones[state]];
  const middle = (band.outer + band.inner) / 2;
  const [x = 0, y = 0] = pointAt(third * 120 + 109 - band.point / 2, middle)
    .split(" ")
    .map(Number);
  const drawing = (
    <g className={cn("transition-opacity group-hover:opacity-80", current ? "text-on-status" : look.ink)}>
      <path
        d={bandPath(third, band)}
        strokeWidth="1.5"
        strokeLinejoin="round"
        className={cn(
          current ? look.solid : look.soft,
          "group-focus-visible:stroke-[4] group-focus-visible:stroke-accent",
        )}
      />
      <path id={id} d={wordPath(third, middle)} fill="none" />
      <text className="fill-current font-semibold" fontSize="12.5" letterSpacing="0.02em">
        <textPath href={`#${id}`} startOffset="50%" textAnchor="middle">
          {word}
        </textPath>
      </text>
      <Icon x={x - 8} y={y - 8} width={16} height={16} strokeWidth={2.25} />
    </g>
  );
  if (!href) return drawing;
  return (
    <a href={href} aria-label={sentence} className="group outline-none">
      {drawing}
    </a>
  );
}
