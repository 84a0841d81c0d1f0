"use client";
// The role that one person starts projects with.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Role, roles } from "@/db/enums";
import { roleWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; stored: Role };

export function DefaultRoleForm({ action, stored }: Props) {
  return (
    <Form action={action} className="gap-3">
      <SelectField
        name="role"
        label="Default role"
        hideLabel
        help="What they do in a project that they start. Projects that they are in already stay as they are."
        defaultValue={stored}
        options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
      />
      <div>
        <SubmitButton variant="secondary">Save default role</SubmitButton>
      </div>
    </Form>
  );
}
