"use client";
// What is to be done, in which phase, by when, and by whom; to add a task or to change it.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { type Phase, phases } from "@/db/enums";
import { taskRoles } from "@/lib/access/roles.policy";
import { roleWords } from "@/lib/access/words";
import { taskLimits } from "@/lib/collaboration/limits";
import type { Mentionable } from "@/lib/collaboration/rules";
import type { Task } from "@/lib/collaboration/tasks/queries";
import type { BoundAction } from "@/lib/doors/form";
import { phaseWords } from "@/lib/projects/words";

type Props = {
  action: BoundAction;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
  /** What is changed; without one, a task is added. */
  stored?: Task;
  /** Who can have it, where it is added. */
  people?: readonly Mentionable[];
  /** What a new one begins with. */
  phase?: Phase;
  detail?: string;
};

export function TaskForm({ action, summary, stored, people, phase, detail }: Props) {
  return (
    <Form
      action={action}
      stored={stored}
      version={stored?.version}
      summary={summary}
      disclosureClassName="mt-3"
      limits={taskLimits}
      className="gap-5"
    >
      <TextField name="title" label="What is to be done" required />
      <TextAreaField name="detail" label="Details" help="Markdown works here." defaultValue={detail} optional />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="phase"
          label="Phase"
          defaultValue={phase}
          options={phases.map((option) => ({ value: option, label: phaseWords[option] }))}
          required
        />
        <TextField name="dueOn" label="Due" type="date" optional />
        <SelectField
          name="wantedRole"
          label="Wanted role"
          help="Whoever holds it may take the task as long as nobody has it."
          placeholder="Anybody"
          options={taskRoles.map((option) => ({ value: option, label: roleWords[option] }))}
          optional
        />
        {people && (
          <SelectField
            name="assigneeId"
            label="Assigned to"
            help="They are told."
            placeholder="Nobody yet"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
        )}
      </div>
      <div>
        <SubmitButton>{stored ? "Save task" : "Add task"}</SubmitButton>
      </div>
    </Form>
  );
}
