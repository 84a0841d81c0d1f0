"use client";
// Resolves an incident: only with what it was, and what was done about it.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

export function ResolveIncidentForm({ action }: { action: BoundAction }) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field name="cause" label="What was the cause?" error={error("cause")} required>
        {(control) => <Textarea {...control} rows={2} minLength={10} maxLength={2000} defaultValue={value("cause")} />}
      </Field>
      <Field name="remedy" label="What was done about it?" error={error("remedy")} required>
        {(control) => <Textarea {...control} rows={2} minLength={10} maxLength={2000} defaultValue={value("remedy")} />}
      </Field>
      <div>
        <SubmitButton>Resolve incident</SubmitButton>
      </div>
    </form>
  );
}
