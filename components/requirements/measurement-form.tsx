"use client";
// Records one measurement by hand.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/form";

type Props = {
  action: BoundAction;
  unit: string;
  /** Now, as a date-and-time field has it, in the workspace's zone. */
  now: string;
  timeZone: string;
};

export function MeasurementForm({ action, unit, now, timeZone }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field name="value" label="Value" error={error("value")} required>
        {(control) => (
          <Input {...control} inputMode="decimal" unit={unit} defaultValue={value("value")} autoComplete="off" />
        )}
      </Field>
      <Field
        name="measuredAt"
        label="Measured at"
        error={error("measuredAt")}
        help={`Time zone: ${timeZone}.`}
        required
      >
        {(control) => <Input {...control} type="datetime-local" defaultValue={value("measuredAt", now)} />}
      </Field>
      <Field name="note" label="Note" optional error={error("note")}>
        {(control) => <Input {...control} maxLength={500} defaultValue={value("note")} />}
      </Field>
      <div>
        <SubmitButton>Record measurement</SubmitButton>
      </div>
    </form>
  );
}
