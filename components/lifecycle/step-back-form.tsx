"use client";
// Takes the project back to an earlier phase, with the reason on record.
import { Confirm } from "@/components/ui/confirm";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Phase } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { phaseWords } from "@/lib/format/words";

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
      {({ error, value }) => (
        <>
          <Field name="to" label="Back to" error={error("to")} required>
            {(control) => (
              <Select
                {...control}
                defaultValue={value("to", earlier.at(-1))}
                options={earlier.map((phase) => ({ value: phase, label: phaseWords[phase] }))}
              />
            )}
          </Field>
          <Field name="reason" label="Why?" error={error("reason")} required>
            {(control) => <Textarea {...control} minLength={10} maxLength={2000} defaultValue={value("reason")} />}
          </Field>
        </>
      )}
    </Confirm>
  );
}
