"use client";
// Records what was spent.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { costKinds } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { costKindHelp, costKindWords } from "@/lib/format/value-words";

type Props = { action: BoundAction; currency: string; today: string };

export function CostForm({ action, currency, today }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field name="amount" label="Amount" help="Like 1,250.50 or 12k." error={error("amount")} required>
        {(control) => (
          <Input {...control} inputMode="decimal" autoComplete="off" unit={currency} defaultValue={value("amount")} />
        )}
      </Field>
      <Field name="kind" label="What for" error={error("kind")} required>
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a kind"
            defaultValue={value("kind")}
            options={costKinds.map((kind) => ({ value: kind, label: `${costKindWords[kind]}: ${costKindHelp[kind]}` }))}
          />
        )}
      </Field>
      <Field name="spentOn" label="Spent on" error={error("spentOn")} required>
        {(control) => <Input {...control} type="date" defaultValue={value("spentOn", today)} />}
      </Field>
      <Field name="note" label="Note" error={error("note")} optional>
        {(control) => <Input {...control} maxLength={500} defaultValue={value("note")} />}
      </Field>
      <div>
        <SubmitButton>Record cost</SubmitButton>
      </div>
    </form>
  );
}
