"use client";
// Gives a hold-out another name.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { holdoutLimits } from "@/lib/experiments/limits";

type Props = { action: BoundAction; stored: { name: string; version: number } };

export function RenameForm({ action, stored }: Props) {
  return (
    <Form
      action={action}
      stored={stored}
      version={stored.version}
      summary="Rename"
      limits={holdoutLimits}
      className="gap-3"
    >
      <TextField name="name" label="Name" required />
      <div>
        <SubmitButton variant="secondary">Rename hold-out</SubmitButton>
      </div>
    </Form>
  );
}
