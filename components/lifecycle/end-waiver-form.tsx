"use client";
// Ends a waiver before its day.
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

export function EndWaiverForm({ action }: { action: BoundAction }) {
  const { form, state } = useForm(action);
  return (
    <form {...form}>
      <FormMessage state={state} />
      <SubmitButton variant="quiet" size="sm">
        End waiver
      </SubmitButton>
    </form>
  );
}
