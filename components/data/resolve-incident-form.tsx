"use client";
// Resolves an incident: only with what it was, and what was done about it.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { incidentLimits } from "@/lib/data/limits";
import type { BoundAction } from "@/lib/doors/form";

export function ResolveIncidentForm({ action }: { action: BoundAction }) {
  return (
    <Form action={action} limits={incidentLimits}>
      <TextAreaField name="cause" label="What was the cause?" rows={2} required />
      <TextAreaField name="remedy" label="What was done about it?" rows={2} required />
      <div>
        <SubmitButton>Resolve incident</SubmitButton>
      </div>
    </Form>
  );
}
