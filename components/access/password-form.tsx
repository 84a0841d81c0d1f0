"use client";
// A new password for whoever knows the present one.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { NewPasswordField } from "./new-password-field";

type Props = { action: BoundAction; email: string };

export function PasswordForm({ action, email }: Props) {
  return (
    <Form action={action} className="max-w-md">
      {/* Tells a password manager for whom it keeps the password. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        name="currentPassword"
        label="Present password"
        type="password"
        autoComplete="current-password"
        required
      />
      <NewPasswordField label="New password" />
      <SubmitButton className="justify-self-start">Change password</SubmitButton>
    </Form>
  );
}
