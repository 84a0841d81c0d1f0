"use client";
// Watches a figure that the windows bring, against a limit.
import { Form } from "@/components/ui/form";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { figureMonitorKinds } from "@/db/enums";
import { monitorLimits } from "@/lib/deployments/limits";
import { monitorKindHelp, monitorKindWords } from "@/lib/deployments/words";
import type { BoundAction } from "@/lib/doors/form";
import { BeliefFields } from "./belief-fields";
import { LimitFields } from "./limit-fields";

type Props = {
  action: BoundAction;
  /** What its windows brought so far. */
  metrics: readonly string[];
};

export function WatchFigureForm({ action, metrics }: Props) {
  return (
    <Form action={action} limits={monitorLimits} className="gap-5">
      <RadioField
        name="kind"
        label="What it is about"
        defaultValue="performance"
        choices={figureMonitorKinds.map((kind) => ({
          value: kind,
          label: monitorKindWords[kind],
          help: monitorKindHelp[kind],
        }))}
        required
      />
      <TextField
        name="watches"
        label="Figure"
        help="As the windows name it; they may bring it later."
        suggestions={metrics}
        placeholder="latency p95"
        required
      />
      <LimitFields />
      <BeliefFields />
      <div>
        <SubmitButton>Watch this figure</SubmitButton>
      </div>
    </Form>
  );
}
