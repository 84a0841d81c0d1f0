"use client";
// Finishes a task, with a note on what came of it.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { finishLimits } from "@/lib/collaboration/limits";
import type { BoundAction } from "@/lib/doors/form";

export function FinishForm({ action }: { action: BoundAction }) {
  return (
    <Form action={action} limits={finishLimits} className="gap-3">
      <TextAreaField name="note" label="What came of it?" rows={2} optional />
      <div>
        <SubmitButton>Finish task</SubmitButton>
      </div>
    </Form>
  );
}
