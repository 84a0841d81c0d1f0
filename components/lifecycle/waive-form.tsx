"use client";
// Lets a criterion rest for a while: with a name, a reason and an end.
import { Confirm } from "@/components/ui/confirm";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; title: string; mostDays: number };

export function WaiveForm({ action, title, mostDays }: Props) {
  return (
    <Confirm
      action={action}
      label="Waive"
      title={`Waive “${title}”?`}
      lead="It will count as waived to the end of the day you choose. Everybody sees that you waived it, and why."
      confirm="Waive this criterion"
      trigger={{ bare: true, className: "text-quiet text-xs underline hover:text-ink" }}
      tone="primary"
    >
      {({ error, value }) => (
        <>
          <Field name="reason" label="Why may it rest?" error={error("reason")} required>
            {(control) => <Textarea {...control} minLength={10} maxLength={2000} defaultValue={value("reason")} />}
          </Field>
          <Field
            name="expiresOn"
            label="Until"
            help={`At most ${mostDays} days from today.`}
            error={error("expiresOn")}
            required
          >
            {(control) => <Input {...control} type="date" defaultValue={value("expiresOn")} />}
          </Field>
        </>
      )}
    </Confirm>
  );
}
