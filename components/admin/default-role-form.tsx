"use client";
// The role that one person starts projects with.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { type Role, roles } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { roleWords } from "@/lib/format/words";

type Props = { action: BoundAction; stored: Role };

export function DefaultRoleForm({ action, stored }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-3">
      <FormMessage state={state} />
      <Field
        name="role"
        label="Default role"
        hideLabel
        help="What they do in a project that they start. Projects that they are in already stay as they are."
        error={error("role")}
      >
        {(control) => (
          <Select
            {...control}
            defaultValue={value("role", stored)}
            options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
          />
        )}
      </Field>
      <div>
        <SubmitButton variant="secondary">Save default role</SubmitButton>
      </div>
    </form>
  );
}
