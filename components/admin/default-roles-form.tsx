"use client";
// One default role for many people.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { roles } from "@/db/enums";
import { roleWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";
import { AddressesField } from "./addresses-field";

type Props = { action: BoundAction<{ changed: number }>; people: readonly string[] };

export function DefaultRolesForm({ action, people }: Props) {
  return (
    <Form action={action}>
      <AddressesField people={people} />
      <SelectField
        name="role"
        label="Default role"
        className="max-w-64"
        placeholder="Choose a role"
        options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
        required
      />
      <div>
        <SubmitButton>Set default role</SubmitButton>
      </div>
    </Form>
  );
}
