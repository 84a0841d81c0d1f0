"use client";
// How often the project is looked at again.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

export function CadenceForm({ action, months }: { action: BoundAction; months: number }) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-3">
      <FormMessage state={state} />
      <Field
        name="months"
        label="Every so many months"
        help="What the next decision suggests; a day that was set already stays."
        error={error("months")}
        required
      >
        {(control) => (
          <Input {...control} type="number" min={1} max={24} step={1} defaultValue={value("months", months)} />
        )}
      </Field>
      <div>
        <SubmitButton variant="secondary">Save</SubmitButton>
      </div>
    </form>
  );
}
