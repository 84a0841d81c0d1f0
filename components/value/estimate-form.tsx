"use client";
// Six ranges, what moves together, a discount rate and the grounds: what an estimate is made of. It starts from the current one.
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import { inputPairs, strengths, type ValueInput } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { inputPairWords, strengthWords } from "@/lib/format/value-words";
import { RangeField } from "./range-field";

const groups: { title: string; lead: string; inputs: readonly ValueInput[] }[] = [
  {
    title: "What it brings",
    lead: "Compared with today's way of working.",
    inputs: ["casesPerPeriod", "gainPerCase", "adoption", "horizon"],
  },
  {
    title: "What it costs from here on",
    lead: "Money that is spent already does not count: it is gone either way.",
    inputs: ["investment", "runningCost"],
  },
];

type Props = {
  action: BoundAction;
  currency: string;
  /** Measurements and realised values that an input may rest on. */
  records: readonly Option[];
  /** What the fields start with, by their names. */
  start: Record<string, string>;
};

export function EstimateForm({ action, currency, records, start }: Props) {
  const { form, state, error, value } = useForm(action);
  const given = (name: string) => value(name, start[name]);
  return (
    <form {...form} className="grid max-w-4xl gap-5">
      <FormMessage state={state} />
      {groups.map(({ title, lead, inputs }) => (
        <Card key={title} title={title} lead={lead}>
          <div className="grid gap-8">
            {inputs.map((input) => (
              <RangeField key={input} {...{ input, currency, records, error }} value={given} />
            ))}
          </div>
        </Card>
      ))}
      <Card
        title="Do two of them move together?"
        lead="Independent unless you say so. If they rise and fall together, the range is wider."
      >
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {inputPairs.map((pair) => (
            <Field key={pair} name={`together.${pair}`} label={inputPairWords[pair]} error={error(`together.${pair}`)}>
              {(control) => (
                <Select
                  {...control}
                  defaultValue={given(`together.${pair}`) ?? "none"}
                  options={strengths.map((strength) => ({ value: strength, label: strengthWords[strength] }))}
                />
              )}
            </Field>
          ))}
        </div>
      </Card>
      <Card title="How to count, and on what grounds">
        <div className="grid gap-5">
          <Field
            name="discountRate"
            label="Discount rate a year"
            help="How much less a sum is worth that comes a year later. Ask your finance team; 8 is common."
            error={error("discountRate")}
            required
            className="max-w-48"
          >
            {(control) => <Input {...control} inputMode="decimal" unit="%" defaultValue={given("discountRate")} />}
          </Field>
          <Field
            name="note"
            label="Where do these figures come from?"
            help="Counts, contracts, a pilot, or somebody's judgement: whoever decides will read this."
            error={error("note")}
            required
          >
            {(control) => <Textarea {...control} rows={4} maxLength={4000} defaultValue={given("note")} />}
          </Field>
        </div>
      </Card>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton>Submit estimate</SubmitButton>
        <p className="text-quiet text-xs">It is simulated with 10,000 draws. Earlier estimates are kept.</p>
      </div>
    </form>
  );
}
