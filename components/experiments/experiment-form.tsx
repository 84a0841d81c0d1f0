"use client";
// What an experiment tries to find out; to begin one or to word it anew.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { experimentLimits } from "@/lib/experiments/limits";

type Props = {
  action: BoundAction;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
  /** What is edited; without one, an experiment is begun. */
  stored?: { name: string; description: string; version: number };
};

export function ExperimentForm({ action, summary, stored }: Props) {
  return (
    <Form
      action={action}
      stored={stored}
      version={stored?.version}
      summary={summary}
      disclosureClassName="mt-3"
      limits={experimentLimits}
      className="gap-5"
    >
      <TextField
        name="name"
        label="Name"
        help="Programs log to it by this name, with the key of the project before it."
        required
      />
      <TextAreaField name="description" label="What it is to find out" optional />
      <div>
        <SubmitButton>{stored ? "Save experiment" : "Create experiment"}</SubmitButton>
      </div>
    </Form>
  );
}
