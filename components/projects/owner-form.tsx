"use client";
// Hands the project over to another member, who answers for it from then on.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";
import type { Member } from "@/lib/projects/members.queries";

type Props = { action: BoundAction; members: readonly Member[] };

export function OwnerForm({ action, members }: Props) {
  return (
    <Form action={action}>
      <SelectField
        name="personId"
        label="New owner"
        placeholder="Choose a member"
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <div>
        <SubmitButton variant="secondary">Hand over</SubmitButton>
      </div>
    </Form>
  );
}
