"use client";
// What is measured, for whom, which way it improves, where it stands today and where it must get to.
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { type Audience, audiences, directions } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { metricLimits } from "@/lib/requirements/limits";
import type { Metric } from "@/lib/requirements/metrics/queries";
import { audienceHelp, audienceWords, directionWords } from "@/lib/requirements/words";

type Props = {
  action: BoundAction;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
  /** What is edited; without one, a key metric is defined. */
  stored?: Metric;
  audience?: Audience;
};

export function MetricForm({ action, summary, stored, audience }: Props) {
  return (
    <Form
      action={action}
      stored={stored}
      version={stored?.version}
      summary={summary}
      disclosureClassName="mt-3"
      limits={metricLimits}
      className="gap-5"
    >
      <div className="grid gap-5 sm:grid-cols-[1fr_12rem]">
        <TextField name="name" label="Name" placeholder="False alarms" required />
        <TextField name="unit" label="Unit" placeholder="a week" required />
      </div>
      <RadioField
        name="audience"
        label="For whom"
        defaultValue={audience}
        choices={audiences.map((option) => ({
          value: option,
          label: audienceWords[option],
          help: audienceHelp[option],
        }))}
        required
      />
      <RadioField
        name="direction"
        label="Which way it improves"
        inline
        defaultValue="higher"
        choices={directions.map((option) => ({ value: option, label: directionWords[option] }))}
        required
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField name="baseline" label="Baseline" help="Where it stands today." optional />
        <NumberField name="target" label="Target" help="Where it must get to." optional />
      </div>
      <NumberField
        name="maxAgeDays"
        label="A measurement counts for"
        help="After that it is out of date, whatever it says."
        defaultValue={90}
        whole
        unit="days"
        controlClassName="max-w-36"
        required
      />
      <div className="grid gap-5 sm:grid-cols-[1fr_12rem]">
        <TextField
          name="loggedAs"
          label="Also logged as"
          help="What runs and monitoring call it, besides its own name. Several names are separated by commas."
          placeholder="val_recall"
          defaultValue={stored?.loggedAs.join(", ")}
          autoComplete="off"
          optional
        />
        <NumberField
          name="loggedFactor"
          label="Times"
          help="100 where shares are logged and the unit is percent."
          defaultValue={1}
          optional
        />
      </div>
      {stored && (
        <TextAreaField
          name="reason"
          label="Why it changes"
          help="Needed where the target gets easier after results were seen; everybody will see it."
          rows={2}
          optional
        />
      )}
      <div>
        <SubmitButton>{stored ? "Save key metric" : "Define key metric"}</SubmitButton>
      </div>
    </Form>
  );
}
