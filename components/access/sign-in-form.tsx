"use client";
// E-mail and password; what was typed stays when it is refused, the password never does.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  /** Behind a line that opens it, where there is a shorter way in; a refusal opens it too. */
  folded?: boolean;
};

export function SignInForm({ action, folded }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary={folded ? "Sign in with a password" : undefined}>
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
    </FormDisclosure>
  );
}
