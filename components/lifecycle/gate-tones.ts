// A gate takes the colour and the sign of the criterion state that says the same.
import type { CriterionState } from "@/db/enums";
import type { ShownGateState } from "@/lib/lifecycle/gate-result.rules";

export const gateTones = {
  passed: "met",
  waived: "waived",
  pending: "missing",
  lapsed: "unmet",
} as const satisfies Record<ShownGateState, CriterionState>;
