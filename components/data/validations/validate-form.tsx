"use client";
// An expert's word on a version of a dataset as a whole, with its reason.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import { validationVerdicts } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { validationVerdictHelp, validationVerdictWords } from "@/lib/format/data-words";

type Props = { action: BoundAction; summary: string };

export function ValidateForm({ action, summary }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary={summary}>
      <form {...form} className="grid gap-4">
        <FormMessage state={state} />
        <RadioGroup
          legend="Can models learn from it?"
          name="verdict"
          error={error("verdict")}
          defaultValue={value("verdict")}
          choices={validationVerdicts.map((verdict) => ({
            value: verdict,
            label: validationVerdictWords[verdict],
            help: validationVerdictHelp[verdict],
          }))}
          required
        />
        <Field name="note" label="Why, and within which limits?" error={error("note")} required>
          {(control) => <Textarea {...control} rows={3} minLength={10} maxLength={2000} defaultValue={value("note")} />}
        </Field>
        <div>
          <SubmitButton>Put it on record</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
