"use client";
// What every decision says: why, and when it is looked at again.
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { useForm } from "@/components/ui/use-form";

type Props = Pick<ReturnType<typeof useForm>, "error" | "value"> & {
  /** The day that the cadence suggests; a stop has none. */
  nextOn?: string;
};

export function DecisionFields({ error, value, nextOn }: Props) {
  return (
    <>
      <Field name="reason" label="Why?" help="Everybody in the team reads it." error={error("reason")} required>
        {(control) => <Textarea {...control} rows={3} minLength={10} maxLength={2000} defaultValue={value("reason")} />}
      </Field>
      {nextOn && (
        <Field name="nextOn" label="Next review on" error={error("nextOn")} required>
          {(control) => <Input {...control} type="date" defaultValue={value("nextOn", nextOn)} />}
        </Field>
      )}
    </>
  );
}
