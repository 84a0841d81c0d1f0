"use client";
// Records what a period was measured to bring, against what, and how well that is proved.
import { AmountField } from "@/components/ui/amount-field";
import { Form } from "@/components/ui/form";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { evidenceGrades } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { realisedLimits } from "@/lib/value/limits";
import { evidenceGradeHelp, evidenceGradeWords } from "@/lib/value/words";

type Props = {
  action: BoundAction;
  currency: string;
  /** What the fields start with, by their names. */
  start: { periodStart: string; periodEnd: string };
};

export function RealisedForm({ action, currency, start }: Props) {
  return (
    <Form action={action} stored={start} limits={realisedLimits}>
      <AmountField
        name="amount"
        label="Gained"
        help="Before running costs, which are recorded as costs. Harm has a minus: -2,000."
        signed
        unit={currency}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="periodStart" label="From" type="date" required />
        <TextField name="periodEnd" label="To" type="date" required />
      </div>
      <TextField
        name="baseline"
        label="Compared with"
        help="Such as: the same months of the year before, or the branches without it."
        required
      />
      <RadioField
        name="grade"
        label="How well is it proved?"
        choices={evidenceGrades.map((grade) => ({
          value: String(grade),
          label: evidenceGradeWords[grade],
          help: evidenceGradeHelp[grade],
        }))}
        required
      />
      <TextAreaField
        name="evidence"
        label="Evidence"
        help="What was measured, how, and where the figures can be found."
        required
      />
      <div>
        <SubmitButton>Record value</SubmitButton>
      </div>
    </Form>
  );
}
