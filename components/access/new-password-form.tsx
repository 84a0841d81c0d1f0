"use client";
// The end of a reset: one field, and in.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";
import { NewPasswordField } from "./new-password-field";

type Props = { action: BoundAction; email: string };

export function NewPasswordForm({ action, email }: Props) {
  return (
    <Form action={action}>
      <NewPasswordField label="New password" />
      {/* Tells a password manager for whom it keeps the password. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <SubmitButton className="w-full">Save and sign in</SubmitButton>
    </Form>
  );
}
