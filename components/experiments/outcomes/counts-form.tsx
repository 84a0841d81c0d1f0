"use client";
// How often the run was right and wrong, by class: where a report has the table and nobody has the cases.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
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
  const { form, state, error, value } = useForm(action);
  const typed = state.status === "refused" ? state.values.counts : undefined;
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <HoldoutField known={holdouts} value={value("holdout", holdouts[0])} error={error("holdout")} />
      {labels.map((label) => (
        <input key={label} type="hidden" name="labels[]" value={label} />
      ))}
      {labels.map((actual, row) => (
        <fieldset key={actual} className="min-w-0">
          <legend className="mb-2 font-medium text-ink">{`It turned out ${actual} …`}</legend>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9rem),1fr))] gap-3">
            {labels.map((said, column) => {
              const at = row * labels.length + column;
              const before = counts?.[at];
              return (
                <Field
                  key={said}
                  name="counts[]"
                  label={
                    <>
                      <span className="sr-only">{`Turned out ${actual} `}</span>
                      {`… and the run said ${said}`}
                    </>
                  }
                  error={error(`counts.${at}`) ?? (at === 0 ? error("counts") : undefined)}
                  required
                >
                  {(control) => (
                    <Input
                      {...control}
                      inputMode="numeric"
                      autoComplete="off"
                      className="tabular-nums"
                      defaultValue={Array.isArray(typed) ? typed[at] : before}
                    />
                  )}
                </Field>
              );
            })}
          </div>
        </fieldset>
      ))}
      <div>
        <SubmitButton variant="secondary">Record counts</SubmitButton>
      </div>
    </form>
  );
}
