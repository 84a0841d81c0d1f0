// How one criterion stands. A signature that is not there is not evidence that is missing, and what is not checked yet is neither.
import { StatusBadge } from "@/components/ui/status-badge";
import { isSignature } from "@/lib/lifecycle/criteria/signature.rules";
import type { CriterionResult } from "@/lib/lifecycle/gate-result.rules";

type Props = { of: Pick<CriterionResult, "title">; state: CriterionResult["state"]; className?: string };

export function CriterionBadge({ of, state, className }: Props) {
  if (state === "unchecked")
    return (
      <StatusBadge state="missing" className={className} plain>
        Not checked yet
      </StatusBadge>
    );
  return (
    <StatusBadge state={state} className={className} plain>
      {isSignature(of) && state === "missing" ? "Not signed" : undefined}
    </StatusBadge>
  );
}
