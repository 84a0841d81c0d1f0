"use client";
// Lets the project be judged by the newest version of its class.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

export function AdoptForm({ action, number }: { action: BoundAction; number: number }) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field name="reason" label="Why now?" help="The whole team is told." error={error("reason")} required>
        {(control) => <Textarea {...control} rows={2} minLength={10} maxLength={2000} defaultValue={value("reason")} />}
      </Field>
      <div>
        <SubmitButton>Adopt version {number}</SubmitButton>
      </div>
    </form>
  );
}
