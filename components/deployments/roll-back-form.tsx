"use client";
// Takes a release back, with its reason, and says what is live after it.
import { Undo2 } from "lucide-react";
import { Confirm } from "@/components/ui/confirm";
import { ReasonField } from "@/components/ui/reason-field";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; name: string; lead: string };

export function RollBackForm({ action, name, lead }: Props) {
  return (
    <Confirm
      action={action}
      label="Roll back"
      title={`Roll ${name.toLowerCase()} back?`}
      lead={lead}
      confirm={`Roll back ${name.toLowerCase()}`}
      trigger={{ icon: <Undo2 /> }}
    >
      <ReasonField label="Why?" rows={2} />
    </Confirm>
  );
}
