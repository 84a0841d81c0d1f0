"use client";
// Calls a review: why, and how well realised value should be proved.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import { evidenceGrades } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { evidenceGradeWords } from "@/lib/format/value-words";

type Props = {
  action: BoundAction;
  /** What the reason starts with. */
  because?: string;
};

export function CallForm({ action, because }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field
        name="reason"
        label="Why now?"
        help="All five roles are asked to vote, and read this first."
        error={error("reason")}
        required
      >
        {(control) => (
          <Textarea {...control} rows={3} minLength={10} maxLength={2000} defaultValue={value("reason", because)} />
        )}
      </Field>
      <Field
        name="minGrade"
        label="How well must realised value be proved?"
        optional
        help="Below it, the project continues only with a reason that says why."
        error={error("minGrade")}
      >
        {(control) => (
          <Select
            {...control}
            placeholder="No demand"
            defaultValue={value("minGrade")}
            options={evidenceGrades
              .filter((grade) => grade > 0)
              .map((grade) => ({ value: String(grade), label: `${evidenceGradeWords[grade]}, or better` }))}
          />
        )}
      </Field>
      <div>
        <SubmitButton>Call the review</SubmitButton>
      </div>
    </form>
  );
}
