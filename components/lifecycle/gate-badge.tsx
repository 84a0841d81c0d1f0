// How a whole gate stands, in its own words.
import { StatusBadge } from "@/components/ui/status-badge";
import { shownGateWords } from "@/lib/lifecycle/gate.words";
import type { ShownGateState } from "@/lib/lifecycle/gate-result.rules";
import { gateTones } from "./gate-tones";

type Props = { state: ShownGateState; plain?: boolean; className?: string };

export function GateBadge({ state, ...looks }: Props) {
  return (
    <StatusBadge state={gateTones[state]} {...looks}>
      {shownGateWords[state]}
    </StatusBadge>
  );
}
