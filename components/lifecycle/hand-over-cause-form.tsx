"use client";
// Hands the cause of a lapse to somebody else of the project.
import { Form } from "@/components/ui/form";
import { SeenValue } from "@/components/ui/seen-value";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; team: readonly { id: string; name: string }[]; ownerId: string };

export function HandOverCauseForm({ action, team, ownerId }: Props) {
  return (
    <details className="mt-2">
      <summary className="cursor-pointer text-accent text-xs">Hand over</summary>
      <Form action={action} className="mt-2 max-w-xs gap-3">
        <SeenValue name="seenOwnerId" value={ownerId} />
        <SelectField
          name="personId"
          label="Hand it over to"
          placeholder="Choose a person"
          options={team.filter(({ id }) => id !== ownerId).map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <div>
          <SubmitButton variant="secondary">Hand over</SubmitButton>
        </div>
      </Form>
    </details>
  );
}
