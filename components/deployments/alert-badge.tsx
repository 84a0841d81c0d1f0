// How an alert stands: what nobody has is what is open most.
import { StatusBadge } from "@/components/ui/status-badge";
import type { AlertStatus, CriterionState } from "@/db/enums";
import { alertStatusWords } from "@/lib/deployments/words";

const states: Record<AlertStatus, CriterionState> = { open: "unmet", acknowledged: "stale", resolved: "met" };

export function AlertBadge({ status }: { status: AlertStatus }) {
  return <StatusBadge state={states[status]}>{alertStatusWords[status]}</StatusBadge>;
}
