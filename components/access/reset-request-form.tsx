"use client";
// Asks for a link to a new password; the answer is the same for everybody.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

export function ResetRequestForm({ action }: { action: BoundAction }) {
  const { form, state, error, value } = useForm(action);
  if (state.status === "done") return <FormMessage state={state} />;
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field label="E-mail" name="email" error={error("email")}>
        {(control) => (
          <Input {...control} type="email" autoComplete="username" defaultValue={value("email")} required />
        )}
      </Field>
      <SubmitButton className="w-full">Send me a link</SubmitButton>
    </form>
  );
}
