"use client";
// It goes on as it is.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { EvidenceGrade } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { ChangedFacts } from "./changed-facts";
import { DecisionFields } from "./decision-fields";

type Props = {
  action: BoundAction;
  nextOn: string;
  /** The grade that is demanded and not reached. */
  shortOf: EvidenceGrade | null;
};

export function ContinueForm({ action, nextOn, shortOf }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary="Continue">
      <form {...form} className="grid gap-4">
        <ChangedFacts state={state} />
        <DecisionFields error={error} value={value} nextOn={nextOn} />
        {shortOf !== null && (
          <Field
            name="belowGradeReason"
            label={`Why although nothing is proved at grade ${shortOf} or better?`}
            error={error("belowGradeReason")}
            required
          >
            {(control) => (
              <Textarea
                {...control}
                rows={2}
                minLength={10}
                maxLength={1000}
                defaultValue={value("belowGradeReason")}
              />
            )}
          </Field>
        )}
        <div>
          <SubmitButton>Decide: continue</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
