"use client";
// A training that no program logged: what was tried, on which data, and what came of it.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { runLimits } from "@/lib/experiments/limits";

type Choice = { value: string; label: string };
type Props = {
  action: BoundAction;
  experiments: readonly Choice[];
  experimentId?: string;
  dataVersions: readonly Choice[];
  timeZone: string;
};

export function RunForm({ action, experiments, experimentId, dataVersions, timeZone }: Props) {
  return (
    <Form action={action} limits={runLimits} className="gap-5">
      <SelectField
        name="experimentId"
        label="Experiment"
        placeholder="Choose an experiment"
        defaultValue={experimentId}
        options={experiments}
        required
      />
      <TextField name="name" label="Name" help="Left empty, it is given one." optional />
      <TextField name="algorithm" label="Algorithm" placeholder="random forest" optional />
      <SelectField
        name="datasetVersionId"
        label="Trained on"
        placeholder="Data that are not registered here"
        options={dataVersions}
        optional
      />
      <TextField
        name="startedAt"
        label="When"
        help={`A day, or a day and a time like 2026-03-31 14:05 (${timeZone}). Left empty: now.`}
        controlClassName="max-w-64"
        optional
      />
      <TextAreaField
        name="params"
        label="Parameters"
        help="One a line: depth = 8"
        spellCheck={false}
        controlClassName="font-mono text-xs"
        optional
      />
      <TextAreaField
        name="metrics"
        label="Metrics"
        help="One a line: recall = 0.82. One that is called like a key metric of the project is compared with its target."
        spellCheck={false}
        controlClassName="font-mono text-xs"
        optional
      />
      <TextAreaField name="notes" label="Notes" optional />
      <div>
        <SubmitButton>Record run</SubmitButton>
      </div>
    </Form>
  );
}
