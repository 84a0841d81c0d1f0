"use client";
// Gives a person another e-mail address, after saying what that ends.
import { Confirm } from "@/components/ui/confirm";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; name: string };

export function ChangeEmailForm({ action, name }: Props) {
  return (
    <Confirm
      action={action}
      label="Change e-mail"
      title={`Give ${name} another e-mail address?`}
      lead="They are signed out everywhere, and links that were sent to the old address no longer work. Roles, tokens and a company account stay."
      confirm="Change e-mail address"
      trigger={{ variant: "quiet", size: "sm" }}
      tone="primary"
    >
      <TextField name="email" label="New e-mail address" type="email" autoComplete="off" required />
    </Confirm>
  );
}
