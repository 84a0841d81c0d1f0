"use client";
// Brings somebody into the team with one or more roles.
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { roles } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { roleHelp, roleWords } from "@/lib/format/words";

type Props = { action: BoundAction; people: readonly { id: string; name: string; email: string }[] };

export function AddPersonForm({ action, people }: Props) {
  const { form, state, error, value, values } = useForm(action);
  const only = people.length === 1 ? people[0]?.id : undefined;
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field name="personId" label="Person" error={error("personId")} required>
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a person"
            defaultValue={value("personId", only)}
            options={people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
          />
        )}
      </Field>
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-medium text-ink">Roles</legend>
        {roles.map((role) => (
          <Checkbox
            key={role}
            name="roles[]"
            value={role}
            label={roleWords[role]}
            help={roleHelp[role]}
            defaultChecked={values("roles").includes(role)}
          />
        ))}
        {error("roles") && <p className="text-unmet-ink text-xs">{error("roles")}</p>}
      </fieldset>
      <div>
        <SubmitButton>Add to the team</SubmitButton>
      </div>
    </form>
  );
}
