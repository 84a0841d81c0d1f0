"use client";
// Gives, sets or takes away roles in one project: for one person, for some, or for a list pasted from elsewhere.
import { Form } from "@/components/ui/form";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Suggestion, TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { projectLimits } from "@/lib/projects/limits";
import { AddressesField } from "./addresses-field";
import { RoleChoices } from "./role-choices";

type Props = {
  action: BoundAction<{ changed: number }>;
  /** Chosen before, elsewhere; left out where the person is given. */
  people?: readonly string[];
  projects: readonly Suggestion[];
  /** What to do when nothing else is said; without a choice it only adds. */
  choose?: boolean;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
};

const ways = [
  { value: "add", label: "Add these roles", help: "What they hold already stays." },
  {
    value: "set",
    label: "Give exactly these roles",
    help: "Others in this project end; none selected takes them out.",
  },
  { value: "remove", label: "Take these roles away" },
];

export function AssignForm({ action, people, projects, choose = true, summary }: Props) {
  return (
    <Form action={action} limits={{ project: projectLimits.key }} summary={summary}>
      {people && <AddressesField people={people} />}
      <TextField
        name="project"
        label="Project"
        help="Its key, like CHURN."
        className="max-w-64"
        suggestions={projects}
        required
      />
      <RoleChoices label="Roles" />
      {choose ? (
        <RadioField name="way" label="What to do" choices={ways} defaultValue="add" />
      ) : (
        <input type="hidden" name="way" value="add" />
      )}
      <div>
        <SubmitButton>{choose ? "Assign roles" : "Add to the project"}</SubmitButton>
      </div>
    </Form>
  );
}
