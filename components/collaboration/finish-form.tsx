"use client";
// Finishes a task, with a note on what came of it.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

export function FinishForm({ action }: { action: BoundAction }) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-3">
      <FormMessage state={state} />
      <Field name="note" label="What came of it?" optional error={error("note")}>
        {(control) => <Textarea {...control} rows={2} maxLength={2000} defaultValue={value("note")} />}
      </Field>
      <div>
        <SubmitButton>Finish task</SubmitButton>
      </div>
    </form>
  );
}
