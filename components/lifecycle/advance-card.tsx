// The way on to the next phase: free, with a reason, or not at all, as the gate's mode says.
import { Card } from "@/components/ui/card";
import type { Phase } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import type { GateResult } from "@/lib/lifecycle/gate-result.rules";
import { mayAdvance } from "@/lib/lifecycle/rules";
import { criterionTitle } from "@/lib/lifecycle/words";
import { nextPhase } from "@/lib/projects/phases/rules";
import { phaseWords } from "@/lib/projects/words";
import { AdvanceForm } from "./advance-form";

/** `action` only for those who may move the project. */
type Props = { gate: GateResult; phase: Phase; projectKey: string; action?: BoundAction };

export function AdvanceCard({ gate, phase, projectKey, action }: Props) {
  const to = nextPhase(phase);
  if (!to) return null;
  return (
    <Card title={`On to ${phaseWords[to].toLowerCase()}`}>
      <Advance gate={gate} phase={phase} to={to} projectKey={projectKey} action={action} />
    </Card>
  );
}

function Advance({ gate, phase, to, projectKey, action }: Props & { to: Phase }) {
  const { allowed, verdict, open } = mayAdvance(phase, gate);
  if (!allowed) {
    return <p className="text-quiet">The project moves on when every criterion is met and every role has signed.</p>;
  }
  if (!action) {
    return (
      <p className="text-quiet">
        {verdict === "passed" ? "The gate has passed." : "The gate does not pass, and does not block."} A stakeholder or
        an ML engineer moves the project on.
      </p>
    );
  }
  const titles = gate.criteria.filter(({ id }) => open.includes(id)).map(criterionTitle);
  const hold = verdict === "passed" ? undefined : { gate: gate.gate, mode: gate.mode, unmet: inShort(titles) };
  return <AdvanceForm action={action} to={to} hold={hold} projectKey={projectKey} />;
}

/** All of them stand on the same page. */
const inShort = (titles: readonly string[]) =>
  titles.length > 4 ? [...titles.slice(0, 3), `and ${titles.length - 3} more`] : titles;
