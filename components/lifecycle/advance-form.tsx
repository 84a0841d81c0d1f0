"use client";
// Moves the project on to its next phase, once the gate allows it.
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { Phase } from "@/db/enums";
import type { BoundAction } from "@/lib/form";
import { phaseWords } from "@/lib/format/words";

export function AdvanceForm({ action, to }: { action: BoundAction; to: Phase }) {
  const { form, state } = useForm(action);
  return (
    <form {...form} className="grid gap-3">
      <FormMessage state={state} />
      <div>
        <SubmitButton>Move on to {phaseWords[to].toLowerCase()}</SubmitButton>
      </div>
    </form>
  );
}
