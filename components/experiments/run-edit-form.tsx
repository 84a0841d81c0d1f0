"use client";
// What people say of a run afterwards: its name, its algorithm, its data, and what they make of it.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { runLimits } from "@/lib/experiments/limits";

type Props = {
  action: BoundAction;
  summary: string;
  stored: { name: string; algorithm: string; datasetVersionId: string | null; notes: string; version: number };
  dataVersions: readonly { value: string; label: string }[];
};

export function RunEditForm({ action, summary, stored, dataVersions }: Props) {
  return (
    <Form
      action={action}
      stored={stored}
      version={stored.version}
      summary={summary}
      disclosureClassName="mt-3"
      limits={runLimits}
      className="gap-5"
    >
      <TextAreaField name="notes" label="Notes" help="Markdown is welcome." optional />
      <TextField name="name" label="Name" required />
      <TextField name="algorithm" label="Algorithm" optional />
      <SelectField
        name="datasetVersionId"
        label="Trained on"
        placeholder="Data that are not registered here"
        options={dataVersions}
        optional
      />
      <div>
        <SubmitButton>Save run</SubmitButton>
      </div>
    </Form>
  );
}
