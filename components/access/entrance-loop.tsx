// The lifecycle loop as a mark: on a wide screen large around the entrance, with its words; small above it on a phone.
import { bandPath, wordPath } from "@/components/lifecycle/loop-path";
import { cn } from "@/components/ui/cn";
import { phases } from "@/db/enums";
import { phaseWords } from "@/lib/projects/words";

type Props = { look: "mark" | "ground"; words?: boolean; className?: string };

const bands = {
  mark: { outer: 108, inner: 58, gap: 12, point: 14 },
  ground: { outer: 119, inner: 103, gap: 2, point: 3 },
};

export function EntranceLoop({ look, words = look === "ground", className }: Props) {
  return (
    <svg viewBox="0 0 240 240" aria-hidden="true" className={cn("block", className)}>
      {phases.map((phase, third) => (
        <path key={phase} d={bandPath(third, bands[look])} strokeLinejoin="round" className={bandFill(look, third)} />
      ))}
      {words &&
        phases.map((phase, third) => (
          <g key={phase}>
            <path id={`entrance-${phase}`} d={wordPath(third, wordRadius(third))} fill="none" />
            <text
              fontSize="5"
              letterSpacing="0.02em"
              textAnchor="middle"
              dominantBaseline="central"
              className="fill-quiet"
            >
              <textPath href={`#entrance-${phase}`} startOffset="50%">
                {phaseWords[phase]}
              </textPath>
            </text>
          </g>
        ))}
    </svg>
  );
}

function bandFill(look: Props["look"], third: number): string {
  if (look === "ground") return "fill-muted";
  return third === 0 ? "fill-accent" : "fill-accent/35";
}

/** `wordPath` lowers its line for words that stand on it; these hang on its middle, so that the lowering is taken back. */
const wordRadius = (third: number) => (third === 1 ? 111 - 4.5 : 111 + 4.5);
