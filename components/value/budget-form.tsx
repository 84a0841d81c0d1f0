"use client";
// Sets what may be spent, from when to when.
import { AmountField } from "@/components/ui/amount-field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { budgetLimits } from "@/lib/value/limits";

type Props = {
  action: BoundAction;
  currency: string;
  /** What the fields start with, by their names. */
  start: { amount?: string; startsOn: string; endsOn: string };
};

export function BudgetForm({ action, currency, start }: Props) {
  return (
    <Form action={action} stored={start} limits={budgetLimits}>
      <AmountField name="amount" label="Amount" help="For the whole time, like 120k." unit={currency} required />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="startsOn" label="From" type="date" required />
        <TextField name="endsOn" label="To" type="date" required />
      </div>
      <TextAreaField name="note" label="What it is for" optional />
      <div>
        <SubmitButton>Set budget</SubmitButton>
      </div>
    </Form>
  );
}
