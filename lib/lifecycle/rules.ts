// How a project moves: which gate closes which phase, who signs it, and when the next phase opens.
import type { CriterionState, GateName, Phase, Role } from "@/db/enums";
import { nextPhase } from "@/lib/projects/phases/rules";
import type { CriterionId, GateResult } from "./judgement/rules";

/** How strictly a gate holds: it tells, it asks for a second word, or it holds the project back. */
export const gateModes = ["inform", "warn", "block"] as const;
export type GateMode = (typeof gateModes)[number];

/** From worst to best; the one place that says so. */
export const worstFirst = ["unmet", "missing", "stale", "waived", "met"] as const satisfies readonly CriterionState[];

/** The worst of them; nothing at all is met. */
export function worstOf<S extends CriterionState>(states: readonly S[]): S | "met" {
  const rank = (state: CriterionState) => worstFirst.indexOf(state);
  return states.reduce<S | "met">((worst, state) => (rank(state) < rank(worst) ? state : worst), "met");
}

/** The roles whose signature each gate asks for. */
export const signers: Readonly<Record<GateName, readonly Role[]>> = {
  design: ["stakeholder", "expert", "data_engineer"],
  development: ["data_scientist", "expert", "stakeholder"],
  deployment: ["ml_engineer", "stakeholder"],
  operation: [],
};

/** As which of these roles may their holder sign? Only as one that the gate asks for; none means not at all. */
export const maySign = (gate: GateName, held: readonly Role[]): readonly Role[] =>
  signers[gate].filter((role) => held.includes(role));

export type Advance = {
  allowed: boolean;
  /** In `warn`, a person goes through an unmet gate only by saying so. */
  needsConfirmation: boolean;
  why: "gate-met" | "informed" | "warned" | "blocked" | "other-gate" | "last-phase";
  /** What stands in the way, in the gate's order. */
  open: readonly CriterionId[];
};

/** May a project in this phase go on to the next? Only through this phase's own gate; after deployment there is operation, no phase. */
export function mayAdvance(
  phase: Phase,
  gate: Pick<GateResult, "gate" | "state"> & { criteria: readonly { id: CriterionId; state: CriterionState }[] },
  mode: GateMode = "block",
): Advance {
  const refused = (why: Advance["why"]): Advance => ({ allowed: false, needsConfirmation: false, why, open });
  const open = gate.criteria.filter(({ state }) => state !== "met" && state !== "waived").map(({ id }) => id);
  if (nextPhase(phase) === null) return refused("last-phase");
  if (gate.gate !== phase) return refused("other-gate");
  if (gate.state === "met") return { allowed: true, needsConfirmation: false, why: "gate-met", open };
  if (mode === "block") return refused("blocked");
  const warn = mode === "warn";
  return { allowed: true, needsConfirmation: warn, why: warn ? "warned" : "informed", open };
}
