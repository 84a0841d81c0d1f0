"use client";
// Strikes a measurement out: it stays on record and no longer counts.
import { Confirm } from "@/components/ui/confirm";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { BoundAction } from "@/lib/form";

type Props = { action: BoundAction; what: string };

export function StrikeForm({ action, what }: Props) {
  return (
    <Confirm
      action={action}
      label="Strike out"
      title={`Strike out ${what}?`}
      lead="It stays on record with your reason, and no longer counts."
      confirm="Strike out"
      trigger={{ variant: "quiet", size: "sm" }}
    >
      {({ error, value }) => (
        <Field name="reason" label="Why?" error={error("reason")} required>
          {(control) => (
            <Textarea {...control} rows={2} minLength={10} maxLength={2000} defaultValue={value("reason")} />
          )}
        </Field>
      )}
    </Confirm>
  );
}
