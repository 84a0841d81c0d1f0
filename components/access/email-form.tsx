"use client";
// Another e-mail address, for whoever knows the password.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

export function EmailForm({ action }: { action: BoundAction }) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid max-w-md gap-4">
      <FormMessage state={state} />
      <Field
        label="New e-mail address"
        name="email"
        error={error("email")}
        help="You are signed out everywhere but here. A link that was sent to the old address no longer works."
      >
        {(control) => <Input {...control} type="email" autoComplete="email" defaultValue={value("email")} required />}
      </Field>
      <Field label="Your password" name="currentPassword" error={error("currentPassword")}>
        {(control) => <Input {...control} type="password" autoComplete="current-password" required />}
      </Field>
      <SubmitButton className="justify-self-start">Change e-mail address</SubmitButton>
    </form>
  );
}
