"use client";
// Changes how much harm the project is thought able to do, and with it the template that judges it.
import { Form } from "@/components/ui/form";
import { RadioField } from "@/components/ui/radio-field";
import { ReasonField } from "@/components/ui/reason-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type RiskClass, riskClasses } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { riskClassHelp, riskClassNote, riskClassWords } from "@/lib/projects/words";

export function RiskClassForm({ action, riskClass }: { action: BoundAction; riskClass: RiskClass }) {
  return (
    <Form action={action}>
      <RadioField
        name="riskClass"
        label="Change to"
        help={riskClassNote}
        choices={riskClasses
          .filter((option) => option !== riskClass)
          .map((option) => ({ value: option, label: riskClassWords[option], help: riskClassHelp[option] }))}
        required
      />
      <ReasonField label="Why?" help="The newest template of that class counts at once, and the whole team is told." />
      <div>
        <SubmitButton variant="secondary">Change risk class</SubmitButton>
      </div>
    </Form>
  );
}
