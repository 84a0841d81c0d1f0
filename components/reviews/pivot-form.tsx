"use client";
// It goes on with another aim: design opens again, with what is kept.
import { CheckboxesField } from "@/components/ui/checkboxes-field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { reviewKeeps } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { reviewKeepWords } from "@/lib/reviews/words";
import { ChangedFacts } from "./changed-facts";
import { DecisionFields } from "./decision-fields";

type Props = { action: BoundAction; nextOn: string };

export function PivotForm({ action, nextOn }: Props) {
  return (
    <Form action={action} refused={<ChangedFacts />} summary="Pivot">
      <DecisionFields nextOn={nextOn} />
      <CheckboxesField
        name="kept[]"
        label="What is kept?"
        help="The new design begins with it. Nothing is deleted: the rest stays on record."
        choices={reviewKeeps.map((keep) => ({ value: keep, label: reviewKeepWords[keep] }))}
        className="gap-1.5 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2"
      />
      <div>
        <SubmitButton>Decide: pivot</SubmitButton>
      </div>
    </Form>
  );
}
