"use client";
// Records one measurement by hand.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  unit: string;
  /** Now, as a date-and-time field has it, in the workspace's zone. */
  now: string;
  timeZone: string;
  /** What may have been measured besides what is in use. */
  subjects: readonly { value: string; label: string }[];
};

export function MeasurementForm({ action, unit, now, timeZone, subjects }: Props) {
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
      {subjects.length > 0 && (
        <Field
          name="about"
          label="Of"
          optional
          error={error("about")}
          help="The development gate reads measurements of the version that it judges."
        >
          {(control) => (
            <Select {...control} placeholder="What is in use" options={subjects} defaultValue={value("about")} />
          )}
        </Field>
      )}
      <Field name="note" label="Note" optional error={error("note")}>
        {(control) => <Input {...control} maxLength={500} defaultValue={value("note")} />}
      </Field>
      <div>
        <SubmitButton>Record measurement</SubmitButton>
      </div>
    </form>
  );
}
