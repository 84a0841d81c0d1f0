"use client";
// One default role for many people.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { roles } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { roleWords } from "@/lib/format/words";
import { AddressesField } from "./addresses-field";

type Props = { action: BoundAction<{ changed: number }>; people: readonly string[] };

export function DefaultRolesForm({ action, people }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <AddressesField stored={people} typed={value("people")} error={error("people")} />
      <Field name="role" label="Default role" required error={error("role")} className="max-w-64">
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a role"
            defaultValue={value("role")}
            options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
          />
        )}
      </Field>
      <div>
        <SubmitButton>Set default role</SubmitButton>
      </div>
    </form>
  );
}
