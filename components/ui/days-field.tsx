// A number of days, as a field.
import { Field } from "./field";
import { Input } from "./input";

type Props = { name: string; label: string; help?: string; error?: string; value?: string | number };

export function DaysField({ name, label, help, error, value }: Props) {
  return (
    <Field name={name} label={label} help={help} error={error} required>
      {(control) => <Input {...control} inputMode="numeric" unit="days" className="max-w-36" defaultValue={value} />}
    </Field>
  );
}
