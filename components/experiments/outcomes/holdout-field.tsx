// The hold-out that a run was scored on: one of the team's, or a new one that is named here.
import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = { known: readonly string[]; value?: string; error?: string; optional?: boolean };

export function HoldoutField({ known, value, error, optional }: Props) {
  const list = useId();
  const help = optional
    ? "Choose one of the team's, or name a new one. Left empty, it is the one that these cases are known as, or none."
    : "Choose one of the team's, or name a new one: cases that no training reads.";
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
