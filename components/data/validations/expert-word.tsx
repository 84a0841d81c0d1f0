// What one expert says of one version of a dataset.
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { CriterionState, ValidationVerdict } from "@/db/enums";
import type { Validation } from "@/lib/data/validations/queries";
import { validationVerdictWords } from "@/lib/data/words";

const states: Record<ValidationVerdict, CriterionState> = {
  usable: "met",
  usable_with_limits: "waived",
  not_usable: "unmet",
};

export function ExpertWord({ validation: { number, verdict, note, by, at } }: { validation: Validation }) {
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-2">
        <StatusBadge state={states[verdict]}>{validationVerdictWords[verdict]}</StatusBadge>
        <span className="text-quiet text-xs">{`v${number}`}</span>
      </p>
      <p className="whitespace-pre-wrap">{note}</p>
      <p className="text-quiet text-xs">
        {by}, <Time at={at} />
      </p>
    </div>
  );
}
