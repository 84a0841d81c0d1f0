"use client";
// A new password for whoever knows the present one.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import { NewPasswordField } from "./new-password-field";

type Props = { action: BoundAction; email: string };

export function PasswordForm({ action, email }: Props) {
  const { form, state, error } = useForm(action);
  return (
    <form {...form} className="grid max-w-md gap-4">
      <FormMessage state={state} />
      {/* Tells a password manager for whom it keeps the password. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field label="Present password" name="currentPassword" error={error("currentPassword")}>
        {(control) => <Input {...control} type="password" autoComplete="current-password" required />}
      </Field>
      <NewPasswordField label="New password" error={error("password")} />
      <SubmitButton className="justify-self-start">Change password</SubmitButton>
    </form>
  );
}
