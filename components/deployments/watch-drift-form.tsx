"use client";
// Watches a feature for drift against its reference; how far is too far follows from the number of cases.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import { BeliefFields } from "./belief-fields";
import { LeastShareField } from "./least-share-field";

type Props = { action: BoundAction; features: readonly string[] };

export function WatchDriftForm({ action, features }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <Field
        name="watches"
        label="Feature"
        error={error("watches")}
        help="Chance alone sets off less than one window a year, all features of the release together."
        required
      >
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a feature"
            defaultValue={value("watches")}
            options={features.map((feature) => ({ value: feature, label: feature }))}
          />
        )}
      </Field>
      <LeastShareField {...{ error, value }} />
      <BeliefFields {...{ error, value }} />
      <div>
        <SubmitButton>Watch this feature</SubmitButton>
      </div>
    </form>
  );
}
