"use client";
// What was decided, why, and what else was considered: to put it on record, alone or in the place of an earlier one.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import { type Phase, phases } from "@/db/enums";
import type { Mentionable } from "@/lib/collaboration/rules";
import type { BoundAction } from "@/lib/doors/form";
import { phaseWords } from "@/lib/format/words";

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
  const { form, state, error, value } = useForm(action);
  const mine = people.some(({ id }) => id === personId) ? personId : undefined;
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <Field
        name="decision"
        label="What was decided"
        error={error("decision")}
        help="In one sentence that somebody new understands: “We train on the last two years only.”"
        required
      >
        {(control) => <Textarea {...control} rows={2} maxLength={400} defaultValue={value("decision")} />}
      </Field>
      <Field name="reason" label="Why" error={error("reason")} required>
        {(control) => <Textarea {...control} maxLength={4000} defaultValue={value("reason")} />}
      </Field>
      <Field name="alternatives" label="What else was considered" optional error={error("alternatives")}>
        {(control) => <Textarea {...control} maxLength={4000} defaultValue={value("alternatives")} />}
      </Field>
      <div className="grid gap-5 sm:grid-cols-3">
        <Field name="decidedById" label="Decided by" error={error("decidedById")} required>
          {(control) => (
            <Select
              {...control}
              defaultValue={value("decidedById", mine)}
              placeholder={mine ? undefined : "Choose a person"}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
        <Field name="decidedOn" label="Decided on" error={error("decidedOn")} required>
          {(control) => <Input {...control} type="date" defaultValue={value("decidedOn", today)} />}
        </Field>
        <Field name="phase" label="Phase" error={error("phase")} required>
          {(control) => (
            <Select
              {...control}
              defaultValue={value("phase", phase)}
              options={phases.map((known) => ({ value: known, label: phaseWords[known] }))}
            />
          )}
        </Field>
      </div>
      <div>
        <SubmitButton>Put on record</SubmitButton>
      </div>
    </form>
  );
}
