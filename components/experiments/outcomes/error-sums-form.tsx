"use client";
// By how much the run's figures were too high and too low, all cases added up.
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";
import { HoldoutField } from "./holdout-field";

type Props = { action: BoundAction; holdouts: readonly string[] };

const fields = [
  { name: "cases", label: "Cases", help: "How many figures it forecast." },
  { name: "over", label: "Too much, in all", help: "Add up by how much each figure that was too high was off." },
  { name: "under", label: "Too little, in all", help: "The same for each that was too low." },
] as const;

export function ErrorSumsForm({ action, holdouts }: Props) {
  return (
    <Form action={action} className="gap-5">
      <HoldoutField holdoutNames={holdouts} defaultValue={holdouts[0]} />
      <div className="grid gap-4 sm:grid-cols-3">
        {fields.map(({ name, label, help }) => (
          <NumberField key={name} name={name} label={label} help={help} whole={name === "cases"} required />
        ))}
      </div>
      <div>
        <SubmitButton variant="secondary">Record errors</SubmitButton>
      </div>
    </Form>
  );
}
