"use client";
// Records what one check found, by hand.
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
  versions: readonly { number: number; current: boolean }[];
  /** Now, as a date-and-time field has it, in the workspace's zone. */
  now: string;
  timeZone: string;
};

export function ResultForm({ action, unit, versions, now, timeZone }: Props) {
  const { form, state, error, value } = useForm(action);
  const current = versions.find((version) => version.current);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field name="value" label="What was found" error={error("value")} required>
        {(control) => (
          <Input {...control} inputMode="decimal" unit={unit} defaultValue={value("value")} autoComplete="off" />
        )}
      </Field>
      <Field name="version" label="In which version" error={error("version")} required>
        {(control) => (
          <Select
            {...control}
            defaultValue={value("version", current?.number)}
            options={versions.map((version) => ({
              value: String(version.number),
              label: `v${version.number}${version.current ? ", the current one" : ""}`,
            }))}
          />
        )}
      </Field>
      <Field
        name="checkedAt"
        label="Checked at"
        error={error("checkedAt")}
        help={`In the time of ${timeZone}.`}
        required
      >
        {(control) => <Input {...control} type="datetime-local" defaultValue={value("checkedAt", now)} />}
      </Field>
      <Field name="note" label="Note" optional error={error("note")}>
        {(control) => <Input {...control} maxLength={500} defaultValue={value("note")} />}
      </Field>
      <div>
        <SubmitButton>Record result</SubmitButton>
      </div>
    </form>
  );
}
