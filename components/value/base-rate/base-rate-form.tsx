"use client";
// States the base rate: the share of each class among the cases in use, where it comes from and of which day it is.
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { baseRateLimits } from "@/lib/value/limits";

type Props = {
  action: BoundAction;
  labels: readonly string[];
  /** What the fields start with: percentages in the order of the labels. */
  start: { shares: readonly string[]; source: string; asOf: string };
  /** The number of the version that it replaces; 0 where there is none. */
  version: number;
};

export function BaseRateForm({ action, labels, start, version }: Props) {
  return (
    <Form action={action} stored={start} version={version} limits={baseRateLimits}>
      <div className="grid gap-3 sm:grid-cols-2">
        {labels.map((label, at) => (
          <NumberField key={label} name="shares[]" index={at} label={`“${label}”`} unit="%" required />
        ))}
      </div>
      <TextField name="source" label="Source" help="A count, a report, a period." autoComplete="off" required />
      <TextField name="asOf" label="As of" className="max-w-56" type="date" required />
      <div>
        <SubmitButton variant="secondary">State base rate</SubmitButton>
      </div>
    </Form>
  );
}
