"use client";
// A remark on one amount of the payoff matrix.
import { Form } from "@/components/ui/form";
import type { Option } from "@/components/ui/select";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { remarkLimits } from "@/lib/value/limits";

type Props = { action: BoundAction; cells: readonly Option[] };

export function RemarkForm({ action, cells }: Props) {
  return (
    <Form action={action} limits={remarkLimits}>
      <SelectField name="cell" label="Which amount?" options={cells} placeholder="Choose an amount" required />
      <TextField name="text" label="Your remark" autoComplete="off" required />
      <div>
        <SubmitButton variant="secondary">Send remark</SubmitButton>
      </div>
    </Form>
  );
}
