"use client";
// E-mail and password; what was typed stays when it is refused, the password never does.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  /** Behind a line that opens it, where there is a shorter way in; a refusal opens it too. */
  folded?: boolean;
};

export function SignInForm({ action, folded }: Props) {
  return (
    <Form action={action} summary={folded ? "Sign in with a password" : undefined}>
      <TextField name="email" label="E-mail" type="email" autoComplete="username" required />
      <TextField name="password" label="Password" type="password" autoComplete="current-password" required />
      <SubmitButton className="w-full">Sign in</SubmitButton>
    </Form>
  );
}
