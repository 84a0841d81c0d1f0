"use client";
// Calls a review: why, and how well realised value should be proved.
import { Form } from "@/components/ui/form";
import { ReasonField } from "@/components/ui/reason-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { evidenceGrades } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { evidenceGradeWords } from "@/lib/value/words";

type Props = {
  action: BoundAction;
  /** What the reason starts with. */
  because?: string;
};

export function CallForm({ action, because }: Props) {
  return (
    <Form action={action}>
      <ReasonField
        label="Why now?"
        help="Every role is asked to vote, and reads this first."
        rows={3}
        defaultValue={because}
      />
      <SelectField
        name="minGrade"
        label="How well must realised value be proved?"
        help="Below it, the project continues only with a reason that says why."
        placeholder="No demand"
        options={evidenceGrades
          .filter((grade) => grade > 0)
          .map((grade) => ({ value: String(grade), label: `${evidenceGradeWords[grade]}, or better` }))}
        optional
      />
      <div>
        <SubmitButton>Call the review</SubmitButton>
      </div>
    </Form>
  );
}
