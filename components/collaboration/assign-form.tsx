"use client";
// Gives a task to somebody of the team, or back to nobody.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Mentionable } from "@/lib/collaboration/rules";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  summary: string;
  people: readonly Mentionable[];
  stored: { assigneeId: string | null; version: number };
};

export function AssignForm({ action, summary, people, stored }: Props) {
  return (
    <Form
      action={action}
      stored={stored}
      version={stored.version}
      summary={summary}
      disclosureClassName="mt-3"
      className="gap-3"
    >
      <SelectField
        name="assigneeId"
        label="Assigned to"
        placeholder="Nobody"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div>
        <SubmitButton variant="secondary">Assign</SubmitButton>
      </div>
    </Form>
  );
}
