"use client";
// Records what one check found, by hand.
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { resultLimits } from "@/lib/data/limits";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  unit: string;
  versions: readonly { number: number; current: boolean }[];
  /** Now, as a date-and-time field has it, in the workspace's zone. */
  now: string;
  timeZone: string;
};

export function ResultForm({ action, unit, versions, now, timeZone }: Props) {
  const current = versions.find((version) => version.current);
  return (
    <Form action={action} limits={resultLimits}>
      <NumberField name="value" label="What was found" unit={unit} required />
      <SelectField
        name="version"
        label="In which version"
        defaultValue={current?.number}
        options={versions.map((version) => ({
          value: String(version.number),
          label: `v${version.number}${version.current ? ", the current one" : ""}`,
        }))}
        required
      />
      <TextField
        name="checkedAt"
        label="Checked at"
        help={`In the time of ${timeZone}.`}
        type="datetime-local"
        defaultValue={now}
        required
      />
      <TextField name="note" label="Note" optional />
      <div>
        <SubmitButton>Record result</SubmitButton>
      </div>
    </Form>
  );
}
