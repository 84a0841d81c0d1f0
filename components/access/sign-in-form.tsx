"use client";
// E-mail and password; what was typed stays when it is refused, the password never does.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/form";

export function SignInForm({ action }: { action: BoundAction }) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field label="E-mail" name="email" error={error("email")}>
        {(control) => (
          <Input {...control} type="email" autoComplete="username" defaultValue={value("email")} required />
        )}
      </Field>
      <Field label="Password" name="password" error={error("password")}>
        {(control) => <Input {...control} type="password" autoComplete="current-password" required />}
      </Field>
      <SubmitButton className="w-full">Sign in</SubmitButton>
    </form>
  );
}
