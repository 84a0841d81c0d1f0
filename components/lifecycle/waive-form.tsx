"use client";
// Lets a criterion rest for a while: with a name, a reason and an end.
import { Confirm } from "@/components/ui/confirm";
import { ReasonField } from "@/components/ui/reason-field";
import { TextField } from "@/components/ui/text-field";
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
      <ReasonField label="Why may it rest?" />
      <TextField name="expiresOn" label="Until" help={`At most ${mostDays} days from today.`} type="date" required />
    </Confirm>
  );
}
