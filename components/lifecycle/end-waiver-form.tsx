"use client";
// Ends a waiver before its day.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";

export function EndWaiverForm({ action }: { action: BoundAction }) {
  return (
    <Form action={action}>
      <SubmitButton variant="quiet" size="sm">
        End waiver
      </SubmitButton>
    </Form>
  );
}
