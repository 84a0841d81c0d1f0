"use client";
// Watches a feature for drift against its reference; how far is too far follows from the number of cases.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";
import { BeliefFields } from "./belief-fields";
import { LeastShareField } from "./least-share-field";

type Props = { action: BoundAction; features: readonly string[] };

export function WatchDriftForm({ action, features }: Props) {
  return (
    <Form action={action} className="gap-5">
      <SelectField
        name="watches"
        label="Feature"
        help="Chance alone sets off less than one window a year, all features of the release together."
        placeholder="Choose a feature"
        options={features.map((feature) => ({ value: feature, label: feature }))}
        required
      />
      <LeastShareField />
      <BeliefFields />
      <div>
        <SubmitButton>Watch this feature</SubmitButton>
      </div>
    </Form>
  );
}
