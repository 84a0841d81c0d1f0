"use client";
// Hands a run's model over as a candidate: by which name, why, and which samples show its worst errors.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction<{ id: string; number: number }>;
  /** Names that models of this project go by; the first is filled in. */
  models: readonly string[];
  batches: readonly { value: string; label: string }[];
};

export function ProposeForm({ action, models, batches }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary="Propose its model as a version">
      <form {...form} className="grid gap-5">
        <FormMessage state={state} />
        <Field
          name="model"
          label="Model"
          error={error("model")}
          help={
            models.length > 0
              ? `Versions are numbered by this name. Known here: ${models.join(", ")}.`
              : "Such as churn-gradient-boosting. Its versions are numbered."
          }
          required
        >
          {(control) => <Input {...control} maxLength={120} defaultValue={value("model", models[0])} />}
        </Field>
        <Field name="note" label="Why this one" error={error("note")} optional>
          {(control) => <Textarea {...control} rows={2} maxLength={4_000} defaultValue={value("note")} />}
        </Field>
        <Field
          name="worstErrorsId"
          label="Samples of its worst errors"
          error={error("worstErrorsId")}
          help="So that an expert sees what it gets wrong. They can be added later."
          optional
        >
          {(control) => (
            <Select {...control} placeholder="None yet" defaultValue={value("worstErrorsId")} options={batches} />
          )}
        </Field>
        <div>
          <SubmitButton>Propose model version</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
