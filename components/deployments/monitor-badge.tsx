// What a monitor says now; null is a release that nothing watches.
import { StatusBadge } from "@/components/ui/status-badge";
import type { CriterionState, MonitorState } from "@/db/enums";
import { monitorStateWords } from "@/lib/deployments/words";

const states: Record<MonitorState, CriterionState> = {
  alert: "unmet",
  failing: "stale",
  silent: "missing",
  unsure: "missing",
  fine: "met",
};

export function MonitorBadge({ state }: { state: MonitorState | null }) {
  return (
    <StatusBadge state={state ? states[state] : "missing"}>
      {state ? monitorStateWords[state] : "Not watched"}
    </StatusBadge>
  );
}
