"use client";
// Changes how much harm the project is thought able to do, and with it the template that judges it.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import { type RiskClass, riskClasses } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { riskClassHelp, riskClassNote, riskClassWords } from "@/lib/format/risk-words";

export function RiskClassForm({ action, riskClass }: { action: BoundAction; riskClass: RiskClass }) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <RadioGroup
        legend="Change to"
        name="riskClass"
        required
        defaultValue={value("riskClass")}
        error={error("riskClass")}
        help={riskClassNote}
        choices={riskClasses
          .filter((known) => known !== riskClass)
          .map((known) => ({ value: known, label: riskClassWords[known], help: riskClassHelp[known] }))}
      />
      <Field
        name="reason"
        label="Why?"
        help="The newest template of that class counts at once, and the whole team is told."
        error={error("reason")}
        required
      >
        {(control) => <Textarea {...control} minLength={10} maxLength={2000} defaultValue={value("reason")} />}
      </Field>
      <div>
        <SubmitButton variant="secondary">Change risk class</SubmitButton>
      </div>
    </form>
  );
}
