// What the cases are called that a run was scored on: runs on a hold-out of the same name are compared.
import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = { known: readonly string[]; value?: string; error?: string; optional?: boolean };

export function HoldoutField({ known, value, error, optional }: Props) {
  const list = useId();
  const help = optional
    ? "Runs with the very same cases are compared, whatever they are called."
    : "Runs on a hold-out of the same name are compared.";
  return (
    <Field name="holdout" label="Hold-out" error={error} help={help} required={!optional} optional={optional}>
      {(control) => (
        <>
          <Input {...control} list={list} maxLength={200} autoComplete="off" defaultValue={value} />
          <datalist id={list}>
            {known.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
