"use client";
// Watches a figure that the windows bring, against a limit.
import { useId } from "react";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import { monitorKindHelp, monitorKindWords } from "@/lib/format/release-words";
import { BeliefFields } from "./belief-fields";
import { LimitFields } from "./limit-fields";

type Props = {
  action: BoundAction;
  /** What its windows brought so far. */
  metrics: readonly string[];
};

const kinds = ["performance", "operation"] as const;

export function WatchFigureForm({ action, metrics }: Props) {
  const { form, state, error, value } = useForm(action);
  const known = useId();
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <RadioGroup
        legend="What it is about"
        name="kind"
        required
        defaultValue={value("kind", "performance")}
        error={error("kind")}
        choices={kinds.map((kind) => ({ value: kind, label: monitorKindWords[kind], help: monitorKindHelp[kind] }))}
      />
      <Field
        name="watches"
        label="Figure"
        error={error("watches")}
        help="As the windows name it; they may bring it later."
        required
      >
        {(control) => (
          <Input
            {...control}
            list={known}
            maxLength={120}
            autoComplete="off"
            placeholder="latency p95"
            defaultValue={value("watches")}
          />
        )}
      </Field>
      <datalist id={known}>
        {metrics.map((metric) => (
          <option key={metric} value={metric} />
        ))}
      </datalist>
      <LimitFields {...{ error, value }} />
      <BeliefFields {...{ error, value }} />
      <div>
        <SubmitButton>Watch this figure</SubmitButton>
      </div>
    </form>
  );
}
