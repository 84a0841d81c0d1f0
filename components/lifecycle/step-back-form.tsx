"use client";
// Takes the project back to an earlier phase, with the reason on record.
import { Confirm } from "@/components/ui/confirm";
import { ReasonField } from "@/components/ui/reason-field";
import { SelectField } from "@/components/ui/select-field";
import type { Phase } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { phaseWords } from "@/lib/projects/words";

type Props = { action: BoundAction; name: string; earlier: readonly Phase[] };

export function StepBackForm({ action, name, earlier }: Props) {
  return (
    <Confirm
      action={action}
      label="Step back"
      title={`Take ${name} back to an earlier phase?`}
      lead="Everything recorded stays. The team is told, with your reason."
      confirm="Step back"
      trigger={{ variant: "secondary", size: "sm" }}
      tone="primary"
    >
      <SelectField
        name="to"
        label="Back to"
        defaultValue={earlier.at(-1)}
        options={earlier.map((phase) => ({ value: phase, label: phaseWords[phase] }))}
        required
      />
      <ReasonField label="Why?" />
    </Confirm>
  );
}
