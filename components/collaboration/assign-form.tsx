"use client";
// Gives a task to somebody of the team, or back to nobody.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { SeenVersion } from "@/components/ui/seen-version";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { Mentionable } from "@/lib/collaboration/rules";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  summary: string;
  people: readonly Mentionable[];
  stored: { assigneeId: string | null; version: number };
};

export function AssignForm({ action, summary, people, stored }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary={summary} className="mt-3">
      <form {...form} className="grid gap-3">
        <FormMessage state={state} />
        <SeenVersion version={stored.version} state={state} />
        <Field name="assigneeId" label="Assigned to" error={error("assigneeId")}>
          {(control) => (
            <Select
              {...control}
              placeholder="Nobody"
              defaultValue={value("assigneeId", stored.assigneeId)}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
        <div>
          <SubmitButton variant="secondary">Assign</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
