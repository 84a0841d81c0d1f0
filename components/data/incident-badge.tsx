// How an incident stands: what nobody looks at yet is what is open most.
import { StatusBadge } from "@/components/ui/status-badge";
import type { CriterionState, IncidentStatus } from "@/db/enums";
import { incidentStatusWords } from "@/lib/data/words";

const states: Record<IncidentStatus, CriterionState> = {
  new: "unmet",
  acknowledged: "stale",
  assigned: "stale",
  resolved: "met",
};

export function IncidentBadge({ status }: { status: IncidentStatus }) {
  return <StatusBadge state={states[status]}>{incidentStatusWords[status]}</StatusBadge>;
}
