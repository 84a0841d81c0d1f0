// Columns, typed or pasted one a line.
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type Props = { name: string; label: string; error?: string; defaultValue?: string };

export function ColumnsField({ name, label, error, defaultValue }: Props) {
  return (
    <Field
      name={name}
      label={label}
      optional
      error={error}
      help="One a line: name, type, required or optional, what it means. Only the name is needed; types may be those of a database."
    >
      {(control) => (
        <Textarea
          {...control}
          rows={5}
          spellCheck={false}
          className="font-mono text-xs"
          placeholder={"customer_id, text\nage, whole number, optional, in years\njoined_on, date"}
          defaultValue={defaultValue}
        />
      )}
    </Field>
  );
}
