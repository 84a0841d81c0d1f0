// From computed gates to what the loop and its neighbours show. What lies ahead is not late: it is only red once its phase has come.
import { type CriterionState, type GateName, gates as gateNames, type Phase, phases } from "@/db/enums";
import { shownState } from "@/lib/lifecycle/gate.rules";
import { shownGateWords } from "@/lib/lifecycle/gate.words";
import type { GateResult, ShownGateState } from "@/lib/lifecycle/gate-result.rules";
import { isMet } from "@/lib/lifecycle/rules";
import { gateTones } from "./gate-tones";
import type { LoopGate } from "./lifecycle-loop";

type Gates = Readonly<Record<GateName, GateResult>>;

/** Its `tone` is the criterion state whose colour and sign it takes. */
export type GateStanding = { state: ShownGateState; tone: CriterionState; word: string; met: number; of: number };

/** How a gate is shown for a project in this phase; operation counts from deployment on. */
export function standingOf(gates: Gates, gate: GateName, phase: Phase): GateStanding {
  const { criteria } = gates[gate];
  const met = criteria.filter(isMet).length;
  const basePath = phase === "deployment" ? "operation" : phase;
  const isAhead = gateNames.indexOf(gate) > gateNames.indexOf(basePath);
  const state = isAhead ? "pending" : shownState(gates[gate]);
  return { state, tone: gateTones[state], word: isAhead ? "Ahead" : shownGateWords[state], met, of: criteria.length };
}

/** With `projectKey` every arc leads to its gate. */
export function loopGates(gates: Gates, phase: Phase, projectKey?: string): LoopGate[] {
  return phases.map((gate) => {
    const { state, word, met, of } = standingOf(gates, gate, phase);
    return {
      gate,
      state,
      label: word === "Ahead" ? "ahead" : `${met} of ${of} met`,
      href: projectKey ? `/projects/${projectKey}/lifecycle/${gate}` : undefined,
    };
  });
}
