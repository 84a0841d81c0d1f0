"use client";
// An invited person says what to call them and chooses a password.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import { NewPasswordField } from "./new-password-field";

type Props = { action: BoundAction; name: string; email: string };

export function InvitationForm({ action, name, email }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field label="Your name" name="name" error={error("name")}>
        {(control) => (
          <Input {...control} autoComplete="name" defaultValue={value("name", name)} maxLength={80} required />
        )}
      </Field>
      <NewPasswordField error={error("password")} />
      {/* Tells a password manager for whom it keeps the password. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <SubmitButton className="w-full">Join</SubmitButton>
    </form>
  );
}
