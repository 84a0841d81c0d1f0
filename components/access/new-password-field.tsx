// Where a password is chosen: what makes a good one is said before it is typed.
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = { label?: string; error?: string };

export function NewPasswordField({ label = "Password", error }: Props) {
  return (
    <Field
      label={label}
      name="password"
      error={error}
      help="At least 12 characters. A few words that do not belong together make a good one."
    >
      {(control) => (
        <Input {...control} type="password" autoComplete="new-password" minLength={12} maxLength={200} required />
      )}
    </Field>
  );
}
