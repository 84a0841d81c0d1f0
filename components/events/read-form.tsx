"use client";
// Marks one notice as read, or all of them.
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/form";

type Props = { action: BoundAction; label: string; quiet?: boolean };

export function ReadForm({ action, label, quiet }: Props) {
  const { form } = useForm(action);
  return (
    <form {...form}>
      <SubmitButton variant={quiet ? "quiet" : "secondary"} size="sm">
        {label}
      </SubmitButton>
    </form>
  );
}
