"use client";
// Takes the last opinion back: it stays on record, and the case comes again.
import { Undo2 } from "lucide-react";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";

export function UndoForm({ action, children }: { action: BoundAction; children: string }) {
  return (
    <Form action={action} done={null} className="grid justify-items-start gap-2">
      <SubmitButton variant="quiet" icon={<Undo2 />} data-press="z" aria-keyshortcuts="z" className="whitespace-normal">
        {children}
      </SubmitButton>
    </Form>
  );
}
