"use client";
// Records one measurement by hand.
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { measurementLimits } from "@/lib/requirements/limits";

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
  return (
    <Form action={action} limits={measurementLimits}>
      <NumberField name="value" label="Value" unit={unit} required />
      <TextField
        name="measuredAt"
        label="Measured at"
        help={`Time zone: ${timeZone}.`}
        type="datetime-local"
        defaultValue={now}
        required
      />
      {subjects.length > 0 && (
        <SelectField
          name="about"
          label="Of"
          help="The development gate reads measurements of the version that it judges."
          placeholder="What is in use"
          options={subjects}
          optional
        />
      )}
      <TextField name="note" label="Note" optional />
      <div>
        <SubmitButton>Record measurement</SubmitButton>
      </div>
    </Form>
  );
}
