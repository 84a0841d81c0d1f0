"use client";
// Gives an incident to somebody who may handle it.
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
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
  const { form, state, error, value } = useForm(action);
  // A live page may move on beneath the reader; what they saw does not, until they are told.
  const [first] = useState(assigneeId);
  const seen = state.status === "idle" ? first : assigneeId;
  return (
    <form {...form} className="grid gap-3">
      <FormMessage state={state} />
      <input type="hidden" name="seenAssigneeId" value={seen ?? ""} readOnly />
      <Field name="assigneeId" label="Who takes care of it" error={error("assigneeId")} required>
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a person"
            defaultValue={value("assigneeId", assigneeId ?? personId)}
            options={handlers.map(({ id, name }) => ({ value: id, label: id === personId ? `${name} (you)` : name }))}
          />
        )}
      </Field>
      <div>
        <SubmitButton variant={isNext ? "primary" : "secondary"}>
          {assigneeId ? "Give to somebody else" : "Assign"}
        </SubmitButton>
      </div>
    </form>
  );
}
