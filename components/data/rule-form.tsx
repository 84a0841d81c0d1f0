"use client";
// What must hold of the data, how it is measured, and how much it matters: to define a rule, or to change it.
import { DaysField } from "@/components/ui/days-field";
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SeenVersion } from "@/components/ui/seen-version";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import { directions, type QualityDimension, qualityDimensions, severities } from "@/db/enums";
import type { QualityRule } from "@/lib/data/quality/queries";
import type { BoundAction } from "@/lib/doors/form";
import { qualityDimensionHelp, qualityDimensionWords, severityHelp, severityWords } from "@/lib/format/data-words";
import { boundWords } from "./bound-words";

type Props = {
  action: BoundAction;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
  /** What is edited; without one, a rule is defined. */
  stored?: QualityRule;
  dimension?: QualityDimension;
};

const compared = [
  { name: "statement", label: "Expectation" },
  { name: "dimension", label: "Dimension", words: qualityDimensionWords },
  { name: "unit", label: "Unit" },
  { name: "direction", label: "It holds when the figure is", words: boundWords },
  { name: "threshold", label: "Threshold" },
  { name: "severity", label: "Severity", words: severityWords },
  { name: "maxAgeDays", label: "Days that a check counts" },
];

export function RuleForm({ action, summary, stored, dimension }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary={summary} className="mt-3">
      <form {...form} className="grid gap-5">
        {state.status === "refused" && state.code === "conflict" ? (
          <TwoVersions state={state} fields={compared} />
        ) : (
          <FormMessage state={state} />
        )}
        {stored && <SeenVersion version={stored.version} state={state} />}
        <Field name="statement" label="Expectation" error={error("statement")} required>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              placeholder="Every customer has a birthday"
              defaultValue={value("statement", stored?.statement)}
            />
          )}
        </Field>
        <Field name="dimension" label="Dimension" error={error("dimension")} required>
          {(control) => (
            <Select
              {...control}
              placeholder="Choose a dimension"
              defaultValue={value("dimension", stored?.dimension ?? dimension)}
              options={qualityDimensions.map((known) => ({
                value: known,
                label: `${qualityDimensionWords[known]}: ${qualityDimensionHelp[known]}`,
              }))}
            />
          )}
        </Field>
        <div className="grid gap-5 sm:grid-cols-3">
          <Field name="direction" label="It holds at" error={error("direction")} required>
            {(control) => (
              <Select
                {...control}
                defaultValue={value("direction", stored?.direction ?? "higher")}
                options={directions.map((known) => ({ value: known, label: boundWords[known] }))}
              />
            )}
          </Field>
          <Field name="threshold" label="Threshold" error={error("threshold")} required>
            {(control) => (
              <Input {...control} inputMode="decimal" defaultValue={value("threshold", stored?.threshold)} />
            )}
          </Field>
          <Field name="unit" label="Unit" error={error("unit")} required>
            {(control) => (
              <Input {...control} maxLength={40} placeholder="%" defaultValue={value("unit", stored?.unit)} />
            )}
          </Field>
        </div>
        <RadioGroup
          legend="Severity"
          name="severity"
          required
          defaultValue={value("severity", stored?.severity ?? "critical")}
          error={error("severity")}
          choices={severities.map((known) => ({
            value: known,
            label: severityWords[known],
            help: severityHelp[known],
          }))}
        />
        <DaysField
          name="maxAgeDays"
          label="A check counts for"
          help="After that, or with a new version, it is out of date."
          error={error("maxAgeDays")}
          value={value("maxAgeDays", stored?.maxAgeDays ?? 30)}
        />
        {stored && (
          <Field
            name="reason"
            label="Why it changes"
            optional
            error={error("reason")}
            help="Needed where the rule gets easier after results were seen; everybody will see it."
          >
            {(control) => <Textarea {...control} rows={2} maxLength={2000} defaultValue={value("reason")} />}
          </Field>
        )}
        <div>
          <SubmitButton>{stored ? "Save rule" : "Define rule"}</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
