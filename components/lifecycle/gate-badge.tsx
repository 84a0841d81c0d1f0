// How a whole gate stands, in its own words.
import { StatusBadge } from "@/components/ui/status-badge";
import type { CriterionState } from "@/db/enums";
import { gateStateWords } from "@/lib/format/words";

export function GateBadge({ state }: { state: CriterionState }) {
  return <StatusBadge state={state}>{gateStateWords[state]}</StatusBadge>;
}
