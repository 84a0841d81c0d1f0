"use client";
// Evidence that somebody looked: what they saw, when, and where it can be looked up.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { checkVerdicts } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { checkVerdictWords } from "@/lib/format/words";

type Props = {
  action: BoundAction;
  /** The day that it is for the workspace. */
  today: string;
};

export function CheckForm({ action, today }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <RadioGroup
        legend="What did you find?"
        name="verdict"
        required
        inline
        defaultValue={value("verdict")}
        error={error("verdict")}
        choices={checkVerdicts.map((known) => ({ value: known, label: checkVerdictWords[known] }))}
      />
      <Field name="note" label="How do you know?" error={error("note")} required>
        {(control) => <Input {...control} maxLength={1000} defaultValue={value("note")} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-[1fr_11rem]">
        <Field name="link" label="Where it can be looked up" optional error={error("link")}>
          {(control) => (
            <Input {...control} type="url" placeholder="https://" maxLength={500} defaultValue={value("link")} />
          )}
        </Field>
        <Field name="checkedOn" label="Checked on" error={error("checkedOn")} required>
          {(control) => <Input {...control} type="date" defaultValue={value("checkedOn", today)} />}
        </Field>
      </div>
      <div>
        <SubmitButton>Record check</SubmitButton>
      </div>
    </form>
  );
}
