// As which of their roles somebody speaks: asked only of those who hold several here.
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Role } from "@/db/enums";
import { roleWords } from "@/lib/format/words";

type Props = { label: string; roles: readonly Role[]; error?: string; value?: string };

export function AsRoleField({ label, roles, error, value }: Props) {
  const [only, ...others] = roles;
  if (only && others.length === 0) return <input type="hidden" name="role" value={only} />;
  return (
    <Field name="role" label={label} error={error} required>
      {(control) => (
        <Select
          {...control}
          placeholder="Choose a role"
          defaultValue={value}
          options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
        />
      )}
    </Field>
  );
}
