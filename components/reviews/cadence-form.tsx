"use client";
// How often the project is looked at again.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";

export function CadenceForm({ action, months }: { action: BoundAction; months: number }) {
  return (
    <Form action={action} className="gap-3">
      <TextField
        name="months"
        label="Every so many months"
        help="What the next decision suggests; a day that was set already stays."
        type="number"
        min={1}
        max={24}
        step={1}
        defaultValue={months}
        required
      />
      <div>
        <SubmitButton variant="secondary">Save</SubmitButton>
      </div>
    </Form>
  );
}
