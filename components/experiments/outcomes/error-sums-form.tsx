"use client";
// By how much the run's figures were too high and too low, all cases added up.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import { HoldoutField } from "./holdout-field";

type Props = { action: BoundAction; holdouts: readonly string[] };

const fields = [
  { name: "cases", label: "Cases", help: "How many figures it forecast." },
  { name: "over", label: "Too much, in all", help: "Add up by how much each figure that was too high was off." },
  { name: "under", label: "Too little, in all", help: "The same for each that was too low." },
] as const;

export function ErrorSumsForm({ action, holdouts }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <HoldoutField known={holdouts} value={value("holdout", holdouts[0])} error={error("holdout")} />
      <div className="grid gap-4 sm:grid-cols-3">
        {fields.map(({ name, label, help }) => (
          <Field key={name} name={name} label={label} help={help} error={error(name)} required>
            {(control) => (
              <Input
                {...control}
                inputMode={name === "cases" ? "numeric" : "decimal"}
                autoComplete="off"
                className="tabular-nums"
                defaultValue={value(name)}
              />
            )}
          </Field>
        ))}
      </div>
      <div>
        <SubmitButton variant="secondary">Record errors</SubmitButton>
      </div>
    </form>
  );
}
