"use client";
// Gives an incident to somebody who may handle it.
import { Form } from "@/components/ui/form";
import { SeenValue } from "@/components/ui/seen-value";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  handlers: readonly { id: string; name: string }[];
  /** Who has it now. */
  assigneeId: string | null;
  personId: string;
  /** Whether this is the step that comes next. */
  isNext: boolean;
};

export function AssignIncidentForm({ action, handlers, assigneeId, personId, isNext }: Props) {
  return (
    <Form action={action} className="gap-3">
      <SeenValue name="seenAssigneeId" value={assigneeId ?? ""} />
      <SelectField
        name="assigneeId"
        label="Who takes care of it"
        placeholder="Choose a person"
        defaultValue={assigneeId ?? personId}
        options={handlers.map(({ id, name }) => ({ value: id, label: id === personId ? `${name} (you)` : name }))}
        required
      />
      <div>
        <SubmitButton variant={isNext ? "primary" : "secondary"}>
          {assigneeId ? "Give to somebody else" : "Assign"}
        </SubmitButton>
      </div>
    </Form>
  );
}
