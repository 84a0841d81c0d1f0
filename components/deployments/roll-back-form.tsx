"use client";
// Takes a release back, with its reason, and says what is live after it.
import { Undo2 } from "lucide-react";
import { Confirm } from "@/components/ui/confirm";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; name: string; lead: string };

export function RollBackForm({ action, name, lead }: Props) {
  return (
    <Confirm
      action={action}
      label="Roll back"
      title={`Roll ${name.toLowerCase()} back?`}
      lead={lead}
      confirm={`Roll back ${name.toLowerCase()}`}
      trigger={{ icon: <Undo2 /> }}
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
