"use client";
// Shows a model version's worst errors to the experts: by a batch of samples.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  summary?: string;
  batches: readonly { value: string; label: string }[];
  chosen?: string;
};

export function WorstErrorsForm({ action, summary, batches, chosen }: Props) {
  return (
    <Form action={action} summary={summary} disclosureClassName="mt-3" className="gap-3">
      <SelectField
        name="worstErrorsId"
        label="Samples"
        placeholder="Choose a batch of samples"
        defaultValue={chosen}
        options={batches}
        required
      />
      <div>
        <SubmitButton variant="secondary">Show them to the experts</SubmitButton>
      </div>
    </Form>
  );
}
