"use client";
// Does one thing that needs a reason on record: to retire, to exempt, to strike out.
import { Form } from "@/components/ui/form";
import { ReasonField } from "@/components/ui/reason-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
  /** What the button says: "Retire requirement". */
  label: string;
  help?: string;
};

export function ReasonForm({ action, summary, label, help }: Props) {
  return (
    <Form action={action} summary={summary} disclosureClassName="mt-3" className="gap-3">
      <ReasonField label="Why?" help={help} rows={2} />
      <div>
        <SubmitButton variant="secondary">{label}</SubmitButton>
      </div>
    </Form>
  );
}
