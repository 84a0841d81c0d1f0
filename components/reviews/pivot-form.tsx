"use client";
// It goes on with another aim: design opens again, with what is kept.
import { Checkbox } from "@/components/ui/checkbox";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { reviewKeeps } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { reviewKeepWords } from "@/lib/format/review-words";
import { ChangedFacts } from "./changed-facts";
import { DecisionFields } from "./decision-fields";

type Props = { action: BoundAction; nextOn: string };

export function PivotForm({ action, nextOn }: Props) {
  const { form, state, error, value, values } = useForm(action);
  const kept = values("kept");
  return (
    <FormDisclosure state={state} summary="Pivot">
      <form {...form} className="grid gap-4">
        <ChangedFacts state={state} />
        <DecisionFields error={error} value={value} nextOn={nextOn} />
        <fieldset>
          <legend className="mb-1.5 font-medium text-ink">What is kept?</legend>
          <div className="grid gap-1.5 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
            {reviewKeeps.map((keep) => (
              <Checkbox
                key={keep}
                name="kept[]"
                value={keep}
                label={reviewKeepWords[keep]}
                defaultChecked={kept.includes(keep)}
              />
            ))}
          </div>
          <p className="mt-1.5 text-quiet text-xs">
            The new design begins with it. Nothing is deleted: the rest stays on record.
          </p>
        </fieldset>
        <div>
          <SubmitButton>Decide: pivot</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
