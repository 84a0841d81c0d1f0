"use client";
// Six ranges, what moves together, a discount rate and the grounds: what an estimate is made of. It starts from the current one.
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import type { Option } from "@/components/ui/select";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { inputPairs, strengths, type ValueInput } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { estimateLimits } from "@/lib/value/limits";
import { inputPairWords, strengthWords } from "@/lib/value/words";
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
  return (
    <Form action={action} stored={start} limits={estimateLimits} className="max-w-4xl gap-5">
      {groups.map(({ title, lead, inputs }) => (
        <Card key={title} title={title} lead={lead}>
          <div className="grid gap-8">
            {inputs.map((input) => (
              <RangeField key={input} {...{ input, currency, records }} />
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
            <SelectField
              key={pair}
              name={`together.${pair}`}
              label={inputPairWords[pair]}
              defaultValue="none"
              options={strengths.map((strength) => ({ value: strength, label: strengthWords[strength] }))}
            />
          ))}
        </div>
      </Card>
      <Card title="How to count, and on what grounds">
        <div className="grid gap-5">
          <NumberField
            name="discountRate"
            label="Discount rate a year"
            help="How much less a sum is worth that comes a year later. Ask your finance team; 8 is common."
            className="max-w-48"
            unit="%"
            required
          />
          <TextAreaField
            name="note"
            label="Where do these figures come from?"
            help="Counts, contracts, a pilot, or somebody's judgement: whoever decides will read this."
            rows={4}
            required
          />
        </div>
      </Card>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton>Submit estimate</SubmitButton>
        <p className="text-quiet text-xs">It is simulated with 10,000 draws. Earlier estimates are kept.</p>
      </div>
    </Form>
  );
}
