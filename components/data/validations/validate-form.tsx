"use client";
// An expert's word on a version of a dataset as a whole, with its reason.
import { Form } from "@/components/ui/form";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { validationVerdicts } from "@/db/enums";
import { validationLimits } from "@/lib/data/limits";
import { validationVerdictHelp, validationVerdictWords } from "@/lib/data/words";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; summary: string };

export function ValidateForm({ action, summary }: Props) {
  return (
    <Form action={action} summary={summary} limits={validationLimits}>
      <RadioField
        name="verdict"
        label="Can models learn from it?"
        choices={validationVerdicts.map((verdict) => ({
          value: verdict,
          label: validationVerdictWords[verdict],
          help: validationVerdictHelp[verdict],
        }))}
        required
      />
      <TextAreaField name="note" label="Why, and within which limits?" rows={3} required />
      <div>
        <SubmitButton>Put it on record</SubmitButton>
      </div>
    </Form>
  );
}
