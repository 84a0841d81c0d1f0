"use client";
// Brings somebody into the team with one or more roles.
import { CheckboxesField } from "@/components/ui/checkboxes-field";
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { roles } from "@/db/enums";
import { roleHelp, roleWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; people: readonly { id: string; name: string; email: string }[] };

export function AddPersonForm({ action, people }: Props) {
  const only = people.length === 1 ? people[0]?.id : undefined;
  return (
    <Form action={action}>
      <SelectField
        name="personId"
        label="Person"
        placeholder="Choose a person"
        defaultValue={only}
        options={people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
        required
      />
      <CheckboxesField
        name="roles[]"
        label="Roles"
        choices={roles.map((role) => ({ value: role, label: roleWords[role], help: roleHelp[role] }))}
      />
      <div>
        <SubmitButton>Add to the team</SubmitButton>
      </div>
    </Form>
  );
}
