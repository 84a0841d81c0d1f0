"use client";
// Hands the cause of a lapse to somebody else of the project.
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; team: readonly { id: string; name: string }[]; ownerId: string };

export function HandOverCauseForm({ action, team, ownerId }: Props) {
  const { form, state, error, value } = useForm(action);
  // A live page may move on beneath the reader; what they saw does not, until they are told.
  const [first] = useState(ownerId);
  return (
    <details className="mt-2">
      <summary className="cursor-pointer text-accent text-xs">Hand over</summary>
      <form {...form} className="mt-2 grid max-w-xs gap-3">
        <FormMessage state={state} />
        <input type="hidden" name="seenOwnerId" value={state.status === "idle" ? first : ownerId} readOnly />
        <Field name="personId" label="Hand it over to" error={error("personId")} required>
          {(control) => (
            <Select
              {...control}
              placeholder="Choose a person"
              defaultValue={value("personId")}
              options={team.filter(({ id }) => id !== ownerId).map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
        <div>
          <SubmitButton variant="secondary">Hand over</SubmitButton>
        </div>
      </form>
    </details>
  );
}
