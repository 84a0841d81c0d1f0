// As which of their roles somebody speaks: asked only of those who hold several here.
import { SelectField } from "@/components/ui/select-field";
import type { Role } from "@/db/enums";
import { roleWords } from "@/lib/access/words";

type Props = { label: string; roles: readonly Role[] };

export function AsRoleField({ label, roles }: Props) {
  const [only, ...otherRoles] = roles;
  if (only && otherRoles.length === 0) return <input type="hidden" name="role" value={only} />;
  return (
    <SelectField
      name="role"
      label={label}
      placeholder="Choose a role"
      options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
      required
    />
  );
}
