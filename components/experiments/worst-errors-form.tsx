"use client";
// Shows a model version's worst errors to the experts: by a batch of samples.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  summary?: string;
  batches: readonly { value: string; label: string }[];
  chosen?: string;
};

export function WorstErrorsForm({ action, summary, batches, chosen }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary={summary} className="mt-3">
      <form {...form} className="grid gap-3">
        <FormMessage state={state} />
        <Field name="worstErrorsId" label="Samples" error={error("worstErrorsId")} required>
          {(control) => (
            <Select
              {...control}
              placeholder="Choose a batch of samples"
              defaultValue={value("worstErrorsId", chosen)}
              options={batches}
            />
          )}
        </Field>
        <div>
          <SubmitButton variant="secondary">Show them to the experts</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
