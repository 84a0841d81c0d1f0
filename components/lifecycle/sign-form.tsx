"use client";
// Puts a name to the evidence that is on the page: the digest goes along, so that nothing else is signed.
import { AsRoleField } from "@/components/projects/as-role-field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Role } from "@/db/enums";
import { roleInSentence } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";
import { signatureLimits } from "@/lib/lifecycle/limits";

type Props = { action: BoundAction; roles: readonly Role[]; incomplete: boolean };

export function SignForm({ action, roles, incomplete }: Props) {
  return (
    <Form action={action} limits={signatureLimits}>
      <AsRoleField label="Sign as" roles={roles} />
      <TextField
        name="note"
        label="Remark"
        help={
          incomplete
            ? "Some criteria are not met yet. If the evidence changes later, your signature will read “given for older evidence”."
            : "Your signature counts for the evidence on this page. If it changes, you will be asked again."
        }
        optional
      />
      <div>
        <SubmitButton>{roles.length === 1 && roles[0] ? `Sign as ${roleInSentence(roles[0])}` : "Sign"}</SubmitButton>
      </div>
    </Form>
  );
}
