// Columns, typed or pasted one a line.
import { TextAreaField } from "@/components/ui/text-area-field";

type Props = { name: string; label: string; defaultValue?: string };

export function ColumnsField(props: Props) {
  return (
    <TextAreaField
      {...props}
      help="One a line: name, type, required or optional, what it means. Only the name is needed; types may be those of a database."
      rows={5}
      spellCheck={false}
      controlClassName="font-mono text-xs"
      placeholder={"customer_id, text\nage, whole number, optional, in years\njoined_on, date"}
      optional
    />
  );
}
