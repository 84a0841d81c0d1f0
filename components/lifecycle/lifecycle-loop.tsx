// The product's signature: design, development and deployment as a closed loop, each coloured by its gate, the present one lit.
import { cn } from "@/components/ui/cn";
import { type Phase, phases } from "@/db/enums";
import { shownGateWords } from "@/lib/lifecycle/gate.words";
import type { ShownGateState } from "@/lib/lifecycle/gate-result.rules";
import { gateWords, phaseWords } from "@/lib/projects/words";
import { LoopBand } from "./loop-band";
import { loopLooks } from "./loop-looks";
import { bandPath } from "./loop-path";

export type LoopGate = {
  gate: Phase;
  state: ShownGateState;
  /** More about it, in a few words: "5 of 7 met". */
  label?: string;
  href?: string;
};

type Props = {
  current: Phase;
  /** A gate that is left out has not passed yet. */
  gates: readonly LoopGate[];
  /** In pixels. Below 176 it is a picture without words or links, so put it in a link. */
  size?: number;
  className?: string;
};

export function LifecycleLoop({ current, gates, size = 240, className }: Props) {
  const bands = phases.map((phase): Required<Omit<LoopGate, "href">> & { href?: string; sentence: string } => {
    const { state = "pending", label = "", href } = gates.find(({ gate }) => gate === phase) ?? {};
    const sentence = `${gateWords[phase]}: ${shownGateWords[state].toLowerCase()}`;
    return { gate: phase, state, label, href, sentence: label ? `${sentence}, ${label}` : sentence };
  });
  const sentence = `Lifecycle, now in ${phaseWords[current].toLowerCase()}. ${bands.map((band) => band.sentence).join(". ")}.`;
  const box = { viewBox: "0 0 240 240", width: size, height: size, className: cn("block shrink-0", className) };

  if (size < 176) {
    const gap = 7 + 150 / size;
    return (
      <svg {...box} role="img" aria-label={sentence}>
        {bands.map(({ gate, state }, third) => {
          const lit = gate === current;
          const hollow = state === "pending" && !lit;
          return (
            <path
              key={gate}
              d={bandPath(third, { ...smallRadii(lit, hollow), gap: hollow ? gap + 5 : gap, point: 14 })}
              strokeWidth={hollow ? 8 : 3}
              strokeLinejoin="round"
              className={lit ? loopLooks[state].solid : loopLooks[state].small}
            />
          );
        })}
      </svg>
    );
  }

  const now = bands.find(({ gate }) => gate === current);
  return (
    <svg {...box} role={bands.some(({ href }) => href) ? "graphics-document" : "img"} aria-label={sentence}>
      {bands.map(({ gate, state, href, sentence: bandSentence }, third) => (
        <LoopBand
          key={gate}
          third={third}
          band={{ outer: 117, inner: 84, gap: 4.5, point: 8 }}
          state={state}
          word={phaseWords[gate]}
          sentence={bandSentence}
          current={gate === current}
          href={href}
        />
      ))}
      <g textAnchor="middle">
        <text x="120" y="102" fontSize="12" className="fill-quiet">
          Now in
        </text>
        <text x="120" y="126" fontSize="21" letterSpacing="-0.02em" className="fill-ink font-semibold">
          {phaseWords[current]}
        </text>
        <text x="120" y="147" fontSize="12" className="fill-quiet">
          {now?.label || (now && shownGateWords[now.state])}
        </text>
      </g>
    </svg>
  );
}

function smallRadii(lit: boolean, hollow: boolean): { outer: number; inner: number } {
  if (lit) return { outer: 114, inner: 54 };
  return hollow ? { outer: 99, inner: 69 } : { outer: 103, inner: 65 };
}
