"use client";
// Takes the last opinion back: it stays on record, and the case comes again.
import { Undo2 } from "lucide-react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

export function UndoForm({ action, children }: { action: BoundAction; children: string }) {
  const { form, state } = useForm(action);
  return (
    <form {...form} className="grid justify-items-start gap-2">
      {state.status === "refused" && <FormMessage state={state} />}
      <SubmitButton variant="quiet" icon={<Undo2 />} data-press="z" aria-keyshortcuts="z" className="whitespace-normal">
        {children}
      </SubmitButton>
    </form>
  );
}
