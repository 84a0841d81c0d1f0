"use client";
// The end of a reset: one field, and in.
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import { NewPasswordField } from "./new-password-field";

type Props = { action: BoundAction; email: string };

export function NewPasswordForm({ action, email }: Props) {
  const { form, state, error } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <NewPasswordField label="New password" error={error("password")} />
      {/* Tells a password manager for whom it keeps the password. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <SubmitButton className="w-full">Save and sign in</SubmitButton>
    </form>
  );
}
