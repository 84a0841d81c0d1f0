"use client";
// Moves the project on to its next phase, as strictly as its gate's mode says: a gate that warns asks for a reason.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { Phase } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { phaseWords } from "@/lib/format/words";
import { GateHold, type HoldingGate } from "./gate-hold";

/** `hold` is the gate where it does not pass. */
type Props = { action: BoundAction; to: Phase; hold?: HoldingGate; projectKey: string };

export function AdvanceForm({ action, to, hold, projectKey }: Props) {
  const { form, state, error, value } = useForm(action);
  const onwards = `Move on to ${phaseWords[to].toLowerCase()}`;
  return (
    <form {...form} className="grid gap-3">
      <FormMessage state={state} />
      {hold && <GateHold {...hold} projectKey={projectKey} />}
      {hold?.mode === "warn" && (
        <Field
          name="reason"
          label="Why does it move on all the same?"
          help="The whole team reads it."
          error={error("reason")}
          required
        >
          {(control) => <Textarea {...control} minLength={10} maxLength={2000} defaultValue={value("reason")} />}
        </Field>
      )}
      <div>
        <SubmitButton variant={hold ? "secondary" : undefined}>
          {hold ? `${onwards} all the same` : onwards}
        </SubmitButton>
      </div>
    </form>
  );
}
