"use client";
// Sets what may be spent, from when to when.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  currency: string;
  /** What the fields start with, by their names. */
  start: { amount?: string; startsOn: string; endsOn: string };
};

export function BudgetForm({ action, currency, start }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field name="amount" label="Amount" help="For the whole time, like 120k." error={error("amount")} required>
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            unit={currency}
            defaultValue={value("amount", start.amount)}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="startsOn" label="From" error={error("startsOn")} required>
          {(control) => <Input {...control} type="date" defaultValue={value("startsOn", start.startsOn)} />}
        </Field>
        <Field name="endsOn" label="To" error={error("endsOn")} required>
          {(control) => <Input {...control} type="date" defaultValue={value("endsOn", start.endsOn)} />}
        </Field>
      </div>
      <Field name="note" label="What it is for" error={error("note")} optional>
        {(control) => <Textarea {...control} maxLength={4000} defaultValue={value("note")} />}
      </Field>
      <div>
        <SubmitButton>Set budget</SubmitButton>
      </div>
    </form>
  );
}
