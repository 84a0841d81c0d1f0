// The roles to choose from, as many as apply.
import { CheckboxesField } from "@/components/ui/checkboxes-field";
import { type Role, roles } from "@/db/enums";
import { roleWords } from "@/lib/access/words";

type Props = { label: string; defaultValue?: readonly Role[] };

export function RoleChoices({ label, defaultValue }: Props) {
  return (
    <CheckboxesField
      name="roles[]"
      label={label}
      defaultValue={defaultValue}
      choices={roles.map((role) => ({ value: role, label: roleWords[role] }))}
      className="gap-x-5 sm:grid-cols-2 lg:grid-cols-3"
    />
  );
}
