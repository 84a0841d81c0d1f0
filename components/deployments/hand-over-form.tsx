"use client";
// Hands an alert to somebody else who may handle it.
import { Form } from "@/components/ui/form";
import { SeenValue } from "@/components/ui/seen-value";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  handlers: readonly { id: string; name: string }[];
  /** Who has it now. */
  ownerId: string;
  personId: string;
};

export function HandOverForm({ action, handlers, ownerId, personId }: Props) {
  return (
    <Form action={action} className="gap-3">
      <SeenValue name="seenOwnerId" value={ownerId} />
      <SelectField
        name="personId"
        label="Hand it over to"
        placeholder="Choose a person"
        options={handlers
          .filter(({ id }) => id !== ownerId)
          .map(({ id, name }) => ({ value: id, label: id === personId ? `${name} (you)` : name }))}
        required
      />
      <div>
        <SubmitButton variant="secondary">Reassign</SubmitButton>
      </div>
    </Form>
  );
}
