"use client";
// Marks one notice as read, or all of them.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; label: string; quiet?: boolean };

export function ReadForm({ action, label, quiet }: Props) {
  return (
    <Form action={action} done={null} className="block">
      <SubmitButton variant={quiet ? "quiet" : "secondary"} size="sm">
        {label}
      </SubmitButton>
    </Form>
  );
}
