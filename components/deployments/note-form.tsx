"use client";
// Records something with a sentence that stays beside it: a rehearsal, or how an alert ended.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { BoundAction } from "@/lib/doors/form";
import type { Limit } from "@/lib/kernel/limits";

type Props = {
  action: BoundAction;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
  name: "note" | "resolution";
  label: string;
  placeholder: string;
  help?: string;
  limit: Limit;
  /** What the button says. */
  submit: string;
};

export function NoteForm({ action, summary, name, label, placeholder, help, limit, submit }: Props) {
  return (
    <Form action={action} summary={summary} disclosureClassName="mt-3" limits={{ [name]: limit }} className="gap-3">
      <TextAreaField name={name} label={label} help={help} rows={2} placeholder={placeholder} required />
      <div>
        <SubmitButton variant="secondary">{submit}</SubmitButton>
      </div>
    </Form>
  );
}
