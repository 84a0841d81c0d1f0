"use client";
// Hands a run's model over as a candidate: by which name, why, and which samples show its worst errors.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { modelLimits } from "@/lib/experiments/limits";

type Props = {
  action: BoundAction<{ id: string; number: number }>;
  /** Names that models of this project go by; the first is filled in. */
  models: readonly string[];
  batches: readonly { value: string; label: string }[];
};

export function ProposeForm({ action, models, batches }: Props) {
  return (
    <Form action={action} summary="Propose its model as a version" limits={modelLimits} className="gap-5">
      <TextField
        name="model"
        label="Model"
        help={
          models.length > 0
            ? `Versions are numbered by this name. Known here: ${models.join(", ")}.`
            : "Such as churn-gradient-boosting. Its versions are numbered."
        }
        defaultValue={models[0]}
        required
      />
      <TextAreaField name="note" label="Why this one" rows={2} optional />
      <SelectField
        name="worstErrorsId"
        label="Samples of its worst errors"
        help="So that an expert sees what it gets wrong. They can be added later."
        placeholder="None yet"
        options={batches}
        optional
      />
      <div>
        <SubmitButton>Propose model version</SubmitButton>
      </div>
    </Form>
  );
}
