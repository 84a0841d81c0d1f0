// Whose it is: e-mail addresses, as many as needed.
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type Props = { stored: readonly string[]; typed?: string; error?: string };

export function AddressesField({ stored, typed, error }: Props) {
  const shown = typed ?? stored.join("\n");
  return (
    <Field
      name="people"
      label="People"
      help="Their e-mail addresses, one a line or with commas between them. Up to 1,000."
      required
      error={error}
    >
      {(control) => <Textarea {...control} key={shown} rows={3} defaultValue={shown} spellCheck={false} />}
    </Field>
  );
}
