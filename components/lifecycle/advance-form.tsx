"use client";
// Moves the project on to its next phase, as strictly as its gate's mode says: a gate that warns asks for a reason.
import { Form } from "@/components/ui/form";
import { ReasonField } from "@/components/ui/reason-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Phase } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { phaseWords } from "@/lib/projects/words";
import { GateHold, type HoldingGate } from "./gate-hold";

/** `hold` is the gate where it does not pass. */
type Props = { action: BoundAction; to: Phase; hold?: HoldingGate; projectKey: string };

export function AdvanceForm({ action, to, hold, projectKey }: Props) {
  const onwards = `Move on to ${phaseWords[to].toLowerCase()}`;
  return (
    <Form action={action} className="gap-3">
      {hold && <GateHold {...hold} projectKey={projectKey} />}
      {hold?.mode === "warn" && (
        <ReasonField label="Why does it move on all the same?" help="The whole team reads it." />
      )}
      <div>
        <SubmitButton variant={hold ? "secondary" : undefined}>
          {hold ? `${onwards} all the same` : onwards}
        </SubmitButton>
      </div>
    </Form>
  );
}
