"use client";
// Lets the project be judged by the newest version of its class.
import { Form } from "@/components/ui/form";
import { ReasonField } from "@/components/ui/reason-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";

export function AdoptForm({ action, number }: { action: BoundAction; number: number }) {
  return (
    <Form action={action}>
      <ReasonField label="Why now?" help="The whole team is told." rows={2} />
      <div>
        <SubmitButton>Adopt version {number}</SubmitButton>
      </div>
    </Form>
  );
}
