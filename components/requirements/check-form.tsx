"use client";
// Evidence that somebody looked: what they saw, when, and where it can be looked up.
import { Form } from "@/components/ui/form";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { checkVerdicts } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { checkLimits } from "@/lib/requirements/limits";
import { checkVerdictWords } from "@/lib/requirements/words";

type Props = {
  action: BoundAction;
  /** The day that it is for the workspace. */
  today: string;
};

export function CheckForm({ action, today }: Props) {
  return (
    <Form action={action} limits={checkLimits}>
      <RadioField
        name="verdict"
        label="What did you find?"
        inline
        choices={checkVerdicts.map((option) => ({ value: option, label: checkVerdictWords[option] }))}
        required
      />
      <TextField name="note" label="How do you know?" required />
      <div className="grid gap-4 sm:grid-cols-[1fr_11rem]">
        <TextField name="link" label="Where it can be looked up" type="url" placeholder="https://" optional />
        <TextField name="checkedOn" label="Checked on" type="date" defaultValue={today} required />
      </div>
      <div>
        <SubmitButton>Record check</SubmitButton>
      </div>
    </Form>
  );
}
