"use client";
// What a project is about, in words that the whole team agrees on; the design gate asks for its context.
import { Form } from "@/components/ui/form";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { visibilities } from "@/db/enums";
import { visibilityHelp, visibilityWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";
import { projectLimits } from "@/lib/projects/limits";
import type { ProjectDetails } from "@/lib/projects/queries";

type Props = { action: BoundAction; project: ProjectDetails };

export function EditProjectForm({ action, project }: Props) {
  return (
    <Form action={action} stored={project} version={project.version} limits={projectLimits} className="gap-5">
      <TextField name="name" label="Name" required />
      <TextAreaField name="summary" label="In one sentence" rows={2} optional />
      <TextAreaField
        name="problem"
        label="The problem"
        help="What goes wrong today, how often, and what it costs."
        optional
      />
      <TextAreaField
        name="todaysProcess"
        label="How it is done today"
        help="Who decides what, by which rule: the bar that a model must beat."
        optional
      />
      <TextAreaField
        name="affected"
        label="Who is affected"
        help="Who uses the answer, and who bears it when it is wrong."
        optional
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="startsOn" label="Starts on" type="date" optional />
        <TextField name="endsOn" label="Ends on" type="date" optional />
      </div>
      <RadioField
        name="visibility"
        label="Who may see it"
        choices={visibilities.map((option) => ({
          value: option,
          label: visibilityWords[option],
          help: visibilityHelp[option],
        }))}
      />
      <div>
        <SubmitButton>Save project</SubmitButton>
      </div>
    </Form>
  );
}
