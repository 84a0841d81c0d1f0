"use client";
// Puts a name to the evidence that is on the page: the digest goes along, so that nothing else is signed.
import { AsRoleField } from "@/components/projects/as-role-field";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { Role } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { roleInSentence } from "@/lib/format/role-words";

type Props = { action: BoundAction; roles: readonly Role[]; incomplete: boolean };

export function SignForm({ action, roles, incomplete }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <AsRoleField label="Sign as" roles={roles} error={error("role")} value={value("role")} />
      <Field
        name="note"
        label="Remark"
        optional
        help={
          incomplete
            ? "Some criteria are not met yet. If the evidence changes later, your signature will read “given for older evidence”."
            : "Your signature counts for the evidence on this page. If it changes, you will be asked again."
        }
        error={error("note")}
      >
        {(control) => <Input {...control} maxLength={500} defaultValue={value("note")} />}
      </Field>
      <div>
        <SubmitButton>{roles.length === 1 && roles[0] ? `Sign as ${roleInSentence(roles[0])}` : "Sign"}</SubmitButton>
      </div>
    </form>
  );
}
