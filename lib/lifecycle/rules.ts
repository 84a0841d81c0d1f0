// How a project moves: which gate ends which phase, who signs it, and when the project may go on.
import type { CriterionState, Phase, Role } from "@/db/enums";
import { nextPhase } from "@/lib/projects/phases/rules";
import type { CriterionId } from "./criteria/rules";
import { isSignature } from "./criteria/signature.rules";
import type { CriterionResult, GateResult } from "./gate-result.rules";

/** From worst to best; the one place that says so. */
export const worstFirst = ["unmet", "missing", "stale", "waived", "met"] as const satisfies readonly CriterionState[];

/** The worst of them; nothing at all is met. */
export function worstOf<S extends CriterionState>(states: readonly S[]): S | "met" {
  const rank = (state: CriterionState) => worstFirst.indexOf(state);
  return states.reduce<S | "met">((worst, state) => (rank(state) < rank(worst) ? state : worst), "met");
}

/** The roles whose signature a gate asks for. */
export const signersOf = ({ criteria }: Pick<GateResult, "criteria">): readonly Role[] =>
  criteria.filter(isSignature).map(({ subject }) => subject as Role);

/** As which of these roles may their holder sign? Only as one that the gate asks for; none means not at all. */
export const maySign = (gate: Pick<GateResult, "criteria">, userRoles: readonly Role[]): readonly Role[] =>
  signersOf(gate).filter((role) => userRoles.includes(role));

/** It holds, or somebody has set it aside. */
export const isMet = ({ state }: Pick<CriterionResult, "state">): boolean => state === "met" || state === "waived";

/** Whether something is still to be done before its gate passes; what is not checked yet stands in no passed gate's way. */
export const isOpen = ({ state }: Pick<CriterionResult, "state">): boolean =>
  state !== "met" && state !== "waived" && state !== "unchecked";

export type Advance = {
  allowed: boolean;
  /** In `warn`, a person goes through a gate that does not pass only by saying so. */
  needsConfirmation: boolean;
  verdict: "passed" | "informed" | "warned" | "blocked" | "other-gate" | "last-phase";
  /** What stands in the way, in the gate's order. */
  open: readonly CriterionId[];
};

/** May a project in this phase go on to the next? Only through this phase's own gate; after deployment there is operation, no phase. */
export function mayAdvance(
  phase: Phase,
  gate: Pick<GateResult, "gate" | "state" | "mode"> & {
    criteria: readonly Pick<CriterionResult, "id" | "state">[];
  },
): Advance {
  const refused = (verdict: Advance["verdict"]): Advance => ({
    allowed: false,
    needsConfirmation: false,
    verdict: verdict,
    open,
  });
  const open = gate.criteria.filter(isOpen).map(({ id }) => id);
  if (nextPhase(phase) === null) return refused("last-phase");
  if (gate.gate !== phase) return refused("other-gate");
  if (gate.state === "passed") return { allowed: true, needsConfirmation: false, verdict: "passed", open };
  if (gate.mode === "block") return refused("blocked");
  const warn = gate.mode === "warn";
  return { allowed: true, needsConfirmation: warn, verdict: warn ? "warned" : "informed", open };
}
