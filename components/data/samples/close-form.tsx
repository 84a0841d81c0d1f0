"use client";
// Ends the judging before every case has its opinions.
import { Confirm } from "@/components/ui/confirm";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; name: string /** "12 cases". */; left: string };

export function CloseForm({ action, name, left }: Props) {
  return (
    <Confirm
      action={action}
      label="End judging"
      title={`End the judging of “${name}”?`}
      lead={`${left} will stay without all the opinions that you asked for. What was said so far stands, and this can't be undone.`}
      confirm="End judging"
    />
  );
}
