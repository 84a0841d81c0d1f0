// Whether somebody is in, asked in, or gone: a word and an icon.
import { StatusBadge } from "@/components/ui/status-badge";
import type { CriterionState, PersonStatus } from "@/db/enums";
import { personStatusWords } from "@/lib/access/words";

const looks: Record<PersonStatus, CriterionState> = { active: "met", invited: "stale", deactivated: "missing" };

export function PersonStatusBadge({ status }: { status: PersonStatus }) {
  return (
    <StatusBadge state={looks[status]} plain>
      {personStatusWords[status]}
    </StatusBadge>
  );
}
