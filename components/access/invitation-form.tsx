"use client";
// An invited person says what to call them and chooses a password.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { personLimits } from "@/lib/access/limits";
import type { BoundAction } from "@/lib/doors/form";
import { NewPasswordField } from "./new-password-field";

type Props = { action: BoundAction; name: string; email: string };

export function InvitationForm({ action, name, email }: Props) {
  return (
    <Form action={action} limits={personLimits}>
      <TextField name="name" label="Your name" autoComplete="name" defaultValue={name} required />
      <NewPasswordField />
      {/* Tells a password manager for whom it keeps the password. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <SubmitButton className="w-full">Join</SubmitButton>
    </Form>
  );
}
