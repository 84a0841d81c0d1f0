"use client";
// A remark on one amount of the payoff matrix.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; cells: readonly Option[] };

export function RemarkForm({ action, cells }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field name="cell" label="Which amount?" error={error("cell")} required>
        {(control) => (
          <Select {...control} options={cells} placeholder="Choose an amount" defaultValue={value("cell")} />
        )}
      </Field>
      <Field name="text" label="Your remark" error={error("text")} required>
        {(control) => <Input {...control} autoComplete="off" maxLength={1000} defaultValue={value("text")} />}
      </Field>
      <div>
        <SubmitButton variant="secondary">Send remark</SubmitButton>
      </div>
    </form>
  );
}
