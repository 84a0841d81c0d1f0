"use client";
// Whether the team works on it, pauses it or has stopped it, with the reason on record.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import { type ProjectStatus, projectStatuses } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { projectStatusHelp, projectStatusWords } from "@/lib/format/words";

type Props = { action: BoundAction; status: ProjectStatus };

export function StatusForm({ action, status }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <RadioGroup
        legend="Change to"
        name="status"
        required
        defaultValue={value("status")}
        error={error("status")}
        choices={projectStatuses
          .filter((known) => known !== status)
          .map((known) => ({ value: known, label: projectStatusWords[known], help: projectStatusHelp[known] }))}
      />
      <Field name="reason" label="Why?" error={error("reason")} help="The whole team is told." required>
        {(control) => <Textarea {...control} minLength={10} maxLength={2000} defaultValue={value("reason")} />}
      </Field>
      <div>
        <SubmitButton variant="secondary">Change status</SubmitButton>
      </div>
    </form>
  );
}
