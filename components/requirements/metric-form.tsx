"use client";
// What is measured, for whom, which way it improves, where it stands today and where it must get to.
import { DaysField } from "@/components/ui/days-field";
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SeenVersion } from "@/components/ui/seen-version";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import { type Audience, audiences, directions } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { audienceHelp, audienceWords, directionWords } from "@/lib/format/words";
import type { Metric } from "@/lib/requirements/metrics/queries";

type Props = {
  action: BoundAction;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
  /** What is edited; without one, a key metric is defined. */
  stored?: Metric;
  audience?: Audience;
};

const compared = [
  { name: "name", label: "Name" },
  { name: "audience", label: "For whom", words: audienceWords },
  { name: "unit", label: "Unit" },
  { name: "direction", label: "Which way it improves", words: directionWords },
  { name: "baseline", label: "Baseline" },
  { name: "target", label: "Target" },
  { name: "maxAgeDays", label: "Days that a measurement counts" },
  { name: "loggedAs", label: "Also logged as" },
  { name: "loggedFactor", label: "Times" },
];

export function MetricForm({ action, summary, stored, audience }: Props) {
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
        <div className="grid gap-5 sm:grid-cols-[1fr_12rem]">
          <Field name="name" label="Name" error={error("name")} required>
            {(control) => (
              <Input
                {...control}
                maxLength={80}
                placeholder="False alarms"
                defaultValue={value("name", stored?.name)}
              />
            )}
          </Field>
          <Field name="unit" label="Unit" error={error("unit")} required>
            {(control) => (
              <Input {...control} maxLength={40} placeholder="a week" defaultValue={value("unit", stored?.unit)} />
            )}
          </Field>
        </div>
        <RadioGroup
          legend="For whom"
          name="audience"
          required
          defaultValue={value("audience", stored?.audience ?? audience)}
          error={error("audience")}
          choices={audiences.map((known) => ({ value: known, label: audienceWords[known], help: audienceHelp[known] }))}
        />
        <RadioGroup
          legend="Which way it improves"
          name="direction"
          required
          inline
          defaultValue={value("direction", stored?.direction ?? "higher")}
          error={error("direction")}
          choices={directions.map((known) => ({ value: known, label: directionWords[known] }))}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="baseline" label="Baseline" optional error={error("baseline")} help="Where it stands today.">
            {(control) => <Input {...control} inputMode="decimal" defaultValue={value("baseline", stored?.baseline)} />}
          </Field>
          <Field name="target" label="Target" optional error={error("target")} help="Where it must get to.">
            {(control) => <Input {...control} inputMode="decimal" defaultValue={value("target", stored?.target)} />}
          </Field>
        </div>
        <DaysField
          name="maxAgeDays"
          label="A measurement counts for"
          help="After that it is out of date, whatever it says."
          error={error("maxAgeDays")}
          value={value("maxAgeDays", stored?.maxAgeDays ?? 90)}
        />
        <div className="grid gap-5 sm:grid-cols-[1fr_12rem]">
          <Field
            name="loggedAs"
            label="Also logged as"
            optional
            error={error("loggedAs")}
            help="What runs and monitoring call it, besides its own name. Several names are separated by commas."
          >
            {(control) => (
              <Input
                {...control}
                placeholder="val_recall"
                defaultValue={value("loggedAs", stored?.loggedAs.join(", "))}
                autoComplete="off"
              />
            )}
          </Field>
          <Field
            name="loggedFactor"
            label="Times"
            optional
            error={error("loggedFactor")}
            help="100 where shares are logged and the unit is percent."
          >
            {(control) => (
              <Input {...control} inputMode="decimal" defaultValue={value("loggedFactor", stored?.loggedFactor ?? 1)} />
            )}
          </Field>
        </div>
        {stored && (
          <Field
            name="reason"
            label="Why it changes"
            optional
            error={error("reason")}
            help="Needed where the target gets easier after results were seen; everybody will see it."
          >
            {(control) => <Textarea {...control} rows={2} maxLength={2000} defaultValue={value("reason")} />}
          </Field>
        )}
        <div>
          <SubmitButton>{stored ? "Save key metric" : "Define key metric"}</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
