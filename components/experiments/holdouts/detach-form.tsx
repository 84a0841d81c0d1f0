"use client";
// Takes data off a hold-out that it was put on by mistake; the form waits until it is opened.
import { Form } from "@/components/ui/form";
import { ReasonField } from "@/components/ui/reason-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; data: string };

export function DetachForm({ action, data }: Props) {
  return (
    <Form action={action} summary={`Detach ${data}`} className="gap-3">
      <ReasonField
        label="Why?"
        help="Its runs are ranked no more, and gates that rest on them no longer pass, until somebody names their hold-out."
        rows={2}
      />
      <div>
        <SubmitButton variant="secondary">Detach from hold-out</SubmitButton>
      </div>
    </Form>
  );
}
