"use client";
// Whether the team works on it, pauses it or has stopped it, with the reason on record.
import { Form } from "@/components/ui/form";
import { RadioField } from "@/components/ui/radio-field";
import { ReasonField } from "@/components/ui/reason-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ProjectStatus, projectStatuses } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { projectStatusHelp, projectStatusWords } from "@/lib/projects/words";

type Props = { action: BoundAction; status: ProjectStatus };

export function StatusForm({ action, status }: Props) {
  return (
    <Form action={action}>
      <RadioField
        name="status"
        label="Change to"
        choices={projectStatuses
          .filter((option) => option !== status)
          .map((option) => ({ value: option, label: projectStatusWords[option], help: projectStatusHelp[option] }))}
        required
      />
      <ReasonField label="Why?" help="The whole team is told." />
      <div>
        <SubmitButton variant="secondary">Change status</SubmitButton>
      </div>
    </Form>
  );
}
