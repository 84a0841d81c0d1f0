// From computed gates to what the loop draws.
import { type GateName, phases } from "@/db/enums";
import { shownState } from "@/lib/lifecycle/gate/rules";
import type { GateResult } from "@/lib/lifecycle/judgement/rules";
import type { LoopGate } from "./lifecycle-loop";

/** With `projectKey` every arc leads to its gate. */
export function loopGates(gates: Readonly<Record<GateName, GateResult>>, projectKey?: string): LoopGate[] {
  return phases.map((gate) => {
    const { criteria } = gates[gate];
    const met = criteria.filter(({ state }) => state === "met" || state === "waived").length;
    return {
      gate,
      state: shownState(gates[gate]),
      label: `${met} of ${criteria.length} met`,
      href: projectKey ? `/projects/${projectKey}/lifecycle/${gate}` : undefined,
    };
  });
}
