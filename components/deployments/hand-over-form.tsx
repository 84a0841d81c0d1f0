"use client";
// Hands an alert to somebody else who may handle it.
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
  ownerId: string;
  personId: string;
};

export function HandOverForm({ action, handlers, ownerId, personId }: Props) {
  const { form, state, error, value } = useForm(action);
  // A live page may move on beneath the reader; what they saw does not, until they are told.
  const [first] = useState(ownerId);
  const seen = state.status === "idle" ? first : ownerId;
  return (
    <form {...form} className="grid gap-3">
      <FormMessage state={state} />
      <input type="hidden" name="seenOwnerId" value={seen} readOnly />
      <Field name="personId" label="Hand it over to" error={error("personId")} required>
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a person"
            defaultValue={value("personId")}
            options={handlers
              .filter(({ id }) => id !== ownerId)
              .map(({ id, name }) => ({ value: id, label: id === personId ? `${name} (you)` : name }))}
          />
        )}
      </Field>
      <div>
        <SubmitButton variant="secondary">Reassign</SubmitButton>
      </div>
    </form>
  );
}
