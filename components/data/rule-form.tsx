"use client";
// What must hold of the data, how it is measured, and how much it matters: to define a rule, or to change it.
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { directions, type QualityDimension, qualityDimensions, severities } from "@/db/enums";
import { ruleLimits } from "@/lib/data/limits";
import type { QualityRule } from "@/lib/data/quality/queries";
import { qualityDimensionHelp, qualityDimensionWords, severityHelp, severityWords } from "@/lib/data/words";
import type { BoundAction } from "@/lib/doors/form";
import { boundWords } from "./bound-words";

type Props = {
  action: BoundAction;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
  /** What is edited; without one, a rule is defined. */
  stored?: QualityRule;
  dimension?: QualityDimension;
};

export function RuleForm({ action, summary, stored, dimension }: Props) {
  return (
    <Form
      action={action}
      stored={stored}
      version={stored?.version}
      summary={summary}
      disclosureClassName="mt-3"
      limits={ruleLimits}
      className="gap-5"
    >
      <TextField name="statement" label="Expectation" placeholder="Every customer has a birthday" required />
      <SelectField
        name="dimension"
        label="Dimension"
        placeholder="Choose a dimension"
        defaultValue={dimension}
        options={qualityDimensions.map((option) => ({
          value: option,
          label: `${qualityDimensionWords[option]}: ${qualityDimensionHelp[option]}`,
        }))}
        required
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <SelectField
          name="direction"
          label="It holds at"
          defaultValue="higher"
          options={directions.map((option) => ({ value: option, label: boundWords[option] }))}
          required
        />
        <NumberField name="threshold" label="Threshold" required />
        <TextField name="unit" label="Unit" placeholder="%" required />
      </div>
      <RadioField
        name="severity"
        label="Severity"
        defaultValue="critical"
        choices={severities.map((option) => ({
          value: option,
          label: severityWords[option],
          help: severityHelp[option],
        }))}
        required
      />
      <NumberField
        name="maxAgeDays"
        label="A check counts for"
        help="After that, or with a new version, it is out of date."
        defaultValue={30}
        whole
        unit="days"
        controlClassName="max-w-36"
        required
      />
      {stored && (
        <TextAreaField
          name="reason"
          label="Why it changes"
          help="Needed where the rule gets easier after results were seen; everybody will see it."
          rows={2}
          optional
        />
      )}
      <div>
        <SubmitButton>{stored ? "Save rule" : "Define rule"}</SubmitButton>
      </div>
    </Form>
  );
}
