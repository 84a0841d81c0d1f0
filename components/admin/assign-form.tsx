"use client";
// Gives, sets or takes away roles in one project: for one person, for some, or for a list pasted from elsewhere.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import { AddressesField } from "./addresses-field";
import { RoleChoices } from "./role-choices";
import { SuggestedInput, type Suggestion } from "./suggested-input";

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
  const { form, state, error, value, values } = useForm(action);
  return (
    <FormDisclosure state={state} summary={summary}>
      <form {...form} className="grid gap-4">
        <FormMessage state={state} />
        {people && <AddressesField stored={people} typed={value("people")} error={error("people")} />}
        <Field
          name="project"
          label="Project"
          help="Its key, like CHURN."
          required
          error={error("project")}
          className="max-w-64"
        >
          {(control) => <SuggestedInput {...control} suggestions={projects} defaultValue={value("project")} />}
        </Field>
        <RoleChoices legend="Roles" chosen={values("roles")} error={error("roles")} />
        {choose ? (
          <RadioGroup
            legend="What to do"
            name="way"
            choices={ways}
            defaultValue={value("way", "add")}
            error={error("way")}
          />
        ) : (
          <input type="hidden" name="way" value="add" />
        )}
        <div>
          <SubmitButton>{choose ? "Assign roles" : "Add to the project"}</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
