"use client";
// What was decided, why, and what else was considered: to put it on record, alone or in the place of an earlier one.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { type Phase, phases } from "@/db/enums";
import { decisionLimits } from "@/lib/collaboration/limits";
import type { Mentionable } from "@/lib/collaboration/rules";
import type { BoundAction } from "@/lib/doors/form";
import { phaseWords } from "@/lib/projects/words";

type Props = {
  action: BoundAction;
  people: readonly Mentionable[];
  /** Whoever puts it on record. */
  personId: string;
  phase: Phase;
  /** The day that it is for the workspace. */
  today: string;
};

export function DecisionForm({ action, people, personId, phase, today }: Props) {
  const ownId = people.some(({ id }) => id === personId) ? personId : undefined;
  return (
    <Form action={action} limits={decisionLimits} className="gap-5">
      <TextAreaField
        name="decision"
        label="What was decided"
        help="In one sentence that somebody new understands: “We train on the last two years only.”"
        rows={2}
        required
      />
      <TextAreaField name="reason" label="Why" required />
      <TextAreaField name="alternatives" label="What else was considered" optional />
      <div className="grid gap-5 sm:grid-cols-3">
        <SelectField
          name="decidedById"
          label="Decided by"
          defaultValue={ownId}
          placeholder={ownId ? undefined : "Choose a person"}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <TextField name="decidedOn" label="Decided on" type="date" defaultValue={today} required />
        <SelectField
          name="phase"
          label="Phase"
          defaultValue={phase}
          options={phases.map((option) => ({ value: option, label: phaseWords[option] }))}
          required
        />
      </div>
      <div>
        <SubmitButton>Put on record</SubmitButton>
      </div>
    </Form>
  );
}
