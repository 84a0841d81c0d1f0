"use client";
// It goes on as it is.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { EvidenceGrade } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { continueLimits } from "@/lib/reviews/limits";
import { ChangedFacts } from "./changed-facts";
import { DecisionFields } from "./decision-fields";

type Props = {
  action: BoundAction;
  nextOn: string;
  /** The grade that is demanded and not reached. */
  shortOf: EvidenceGrade | null;
};

export function ContinueForm({ action, nextOn, shortOf }: Props) {
  return (
    <Form action={action} refused={<ChangedFacts />} summary="Continue" limits={continueLimits}>
      <DecisionFields nextOn={nextOn} />
      {shortOf !== null && (
        <TextAreaField
          name="belowGradeReason"
          label={`Why although nothing is proved at grade ${shortOf} or better?`}
          rows={2}
          required
        />
      )}
      <div>
        <SubmitButton>Decide: continue</SubmitButton>
      </div>
    </Form>
  );
}
