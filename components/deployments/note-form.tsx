"use client";
// Records something with a sentence that stays beside it: a rehearsal, or how an alert ended.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
  name: "note" | "resolution";
  label: string;
  placeholder: string;
  help?: string;
  max: number;
  /** What the button says. */
  submit: string;
};

export function NoteForm({ action, summary, name, label, placeholder, help, max, submit }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary={summary} className="mt-3">
      <form {...form} className="grid gap-3">
        <FormMessage state={state} />
        <Field name={name} label={label} error={error(name)} help={help} required>
          {(control) => (
            <Textarea {...control} rows={2} maxLength={max} placeholder={placeholder} defaultValue={value(name)} />
          )}
        </Field>
        <div>
          <SubmitButton variant="secondary">{submit}</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
