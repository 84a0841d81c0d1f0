"use client";
// It ends here: the project is archived, and what was learned stays for others.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import { ChangedFacts } from "./changed-facts";
import { DecisionFields } from "./decision-fields";

const lessons = [
  { name: "worked", label: "What worked?" },
  { name: "failed", label: "What did not?" },
  { name: "reusable", label: "What can others use again?" },
];

type Props = { action: BoundAction; projectKey: string };

export function StopForm({ action, projectKey }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary="Stop">
      <form {...form} className="grid gap-4">
        <ChangedFacts state={state} />
        <p className="text-quiet">
          {projectKey} is archived: it can be read, and a stakeholder can restore it. Every team finds its lessons.
        </p>
        <DecisionFields error={error} value={value} />
        {lessons.map(({ name, label }) => (
          <Field key={name} name={name} label={label} error={error(name)} required>
            {(control) => <Textarea {...control} rows={2} minLength={10} maxLength={2000} defaultValue={value(name)} />}
          </Field>
        ))}
        <div>
          <SubmitButton variant="danger">{`Stop ${projectKey}`}</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
