"use client";
// Records what was spent.
import { AmountField } from "@/components/ui/amount-field";
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { costKinds } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { costLimits } from "@/lib/value/limits";
import { costKindHelp, costKindWords } from "@/lib/value/words";

type Props = { action: BoundAction; currency: string; today: string };

export function CostForm({ action, currency, today }: Props) {
  return (
    <Form action={action} limits={costLimits}>
      <AmountField name="amount" label="Amount" help="Like 1,250.50 or 12k." unit={currency} required />
      <SelectField
        name="kind"
        label="What for"
        placeholder="Choose a kind"
        options={costKinds.map((kind) => ({ value: kind, label: `${costKindWords[kind]}: ${costKindHelp[kind]}` }))}
        required
      />
      <TextField name="spentOn" label="Spent on" type="date" defaultValue={today} required />
      <TextField name="note" label="Note" optional />
      <div>
        <SubmitButton>Record cost</SubmitButton>
      </div>
    </Form>
  );
}
