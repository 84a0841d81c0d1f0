"use client";
// How often the run was right and wrong, by class: where a report has the table and nobody has the cases.
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";
import { HoldoutField } from "./holdout-field";

type Props = {
  action: BoundAction;
  holdouts: readonly string[];
  labels: readonly string[];
  /** What is known already, row by row. */
  counts?: readonly number[];
};

export function CountsForm({ action, holdouts, labels, counts }: Props) {
  return (
    <Form action={action} className="gap-5">
      <HoldoutField holdoutNames={holdouts} defaultValue={holdouts[0]} />
      {labels.map((label) => (
        <input key={label} type="hidden" name="labels[]" value={label} />
      ))}
      {labels.map((actual, row) => (
        <fieldset key={actual} className="min-w-0">
          <legend className="mb-2 font-medium text-ink">{`It turned out ${actual} …`}</legend>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9rem),1fr))] gap-3">
            {labels.map((label, column) => {
              const at = row * labels.length + column;
              return (
                <NumberField
                  key={label}
                  name="counts[]"
                  index={at}
                  label={
                    <>
                      <span className="sr-only">{`Turned out ${actual} `}</span>
                      {`… and the run said ${label}`}
                    </>
                  }
                  whole
                  defaultValue={counts?.[at]}
                  required
                />
              );
            })}
          </div>
        </fieldset>
      ))}
      <div>
        <SubmitButton variant="secondary">Record counts</SubmitButton>
      </div>
    </Form>
  );
}
