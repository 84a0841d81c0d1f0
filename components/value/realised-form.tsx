"use client";
// Records what a period was measured to bring, against what, and how well that is proved.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import { evidenceGrades } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { evidenceGradeHelp, evidenceGradeWords } from "@/lib/format/value-words";

type Props = {
  action: BoundAction;
  currency: string;
  /** What the fields start with, by their names. */
  start: { periodStart: string; periodEnd: string };
};

export function RealisedForm({ action, currency, start }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field
        name="amount"
        label="Gained"
        help="Before running costs, which are recorded as costs. Harm has a minus: -2,000."
        error={error("amount")}
        required
      >
        {(control) => (
          <Input {...control} inputMode="text" autoComplete="off" unit={currency} defaultValue={value("amount")} />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="periodStart" label="From" error={error("periodStart")} required>
          {(control) => <Input {...control} type="date" defaultValue={value("periodStart", start.periodStart)} />}
        </Field>
        <Field name="periodEnd" label="To" error={error("periodEnd")} required>
          {(control) => <Input {...control} type="date" defaultValue={value("periodEnd", start.periodEnd)} />}
        </Field>
      </div>
      <Field
        name="baseline"
        label="Compared with"
        help="Such as: the same months of the year before, or the branches without it."
        error={error("baseline")}
        required
      >
        {(control) => <Input {...control} maxLength={300} defaultValue={value("baseline")} />}
      </Field>
      <RadioGroup
        legend="How well is it proved?"
        name="grade"
        choices={evidenceGrades.map((grade) => ({
          value: String(grade),
          label: evidenceGradeWords[grade],
          help: evidenceGradeHelp[grade],
        }))}
        defaultValue={value("grade")}
        error={error("grade")}
        required
      />
      <Field
        name="evidence"
        label="Evidence"
        help="What was measured, how, and where the figures can be found."
        error={error("evidence")}
        required
      >
        {(control) => <Textarea {...control} maxLength={4000} defaultValue={value("evidence")} />}
      </Field>
      <div>
        <SubmitButton>Record value</SubmitButton>
      </div>
    </form>
  );
}
