"use client";
// Records one window by hand: a stretch of time, its cases, and a figure beside each name.
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useChoices } from "@/components/ui/use-choices";
import { windowLimits } from "@/lib/deployments/limits";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  /** What is watched or was measured before: their lines stand ready. */
  metrics: readonly string[];
  /** A day ago and now, as date-and-time fields have it, in the workspace's zone. */
  from: string;
  until: string;
  timeZone: string;
};

const spare = 3;

export function WindowForm({ action, metrics, from, until, timeZone }: Props) {
  return (
    <Form action={action} limits={windowLimits} className="gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="startedAt"
          label="From"
          help={`In the time of ${timeZone}.`}
          type="datetime-local"
          defaultValue={from}
          required
        />
        <TextField name="endedAt" label="Until" type="datetime-local" defaultValue={until} required />
      </div>
      <NumberField
        name="cases"
        label="Cases"
        help="How many were answered in this time."
        whole
        controlClassName="max-w-40"
        required
      />
      <FigureLines metrics={metrics} />
      <div>
        <SubmitButton>Record window</SubmitButton>
      </div>
    </Form>
  );
}

function FigureLines({ metrics }: Pick<Props, "metrics">) {
  const names = useChoices("metrics[]", [...metrics, ...Array<string>(spare).fill("")]);
  const lines = names.map((name, at) => ({ name, at, place: `line ${at + 1}` }));
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-medium text-ink">Figures</legend>
      {lines.map(({ name, at, place }) => (
        <div key={place} className="grid grid-cols-[1fr_9rem] items-start gap-3">
          <TextField
            name="metrics[]"
            index={at}
            label={`Name of the figure in ${place}`}
            hideLabel
            placeholder="Name"
            defaultValue={name}
          />
          <NumberField name="figures[]" index={at} label={`Figure in ${place}`} hideLabel placeholder="Figure" />
        </div>
      ))}
    </fieldset>
  );
}
