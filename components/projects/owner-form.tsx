"use client";
// Hands the project over to another member, who answers for it from then on.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import type { Member } from "@/lib/projects/team/queries";

type Props = { action: BoundAction; members: readonly Member[] };

export function OwnerForm({ action, members }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field name="personId" label="New owner" error={error("personId")} required>
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a member"
            defaultValue={value("personId")}
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      <div>
        <SubmitButton variant="secondary">Hand over</SubmitButton>
      </div>
    </form>
  );
}
