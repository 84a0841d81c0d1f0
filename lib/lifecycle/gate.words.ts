// How a gate stands, as it is said to people.
import type { GateName, GateState } from "@/db/enums";
import type { ShownGateState } from "./gate-result.rules";

export const gateStateWords = {
  passed: "Passed",
  pending: "Not passed yet",
  lapsed: "No longer passes",
} as const satisfies Record<GateState, string>;

export const shownGateWords = {
  ...gateStateWords,
  waived: "Passed with waiver",
} as const satisfies Record<ShownGateState, string>;

export const gateHelp = {
  design: "Is it worth building, and do we agree on what success is?",
  development: "Is the model good enough to be put to work?",
  deployment: "Can it go live safely, and come back if it must?",
  operation: "Is it still viable, and does it deliver value? This gate is watched for as long as the project runs.",
} as const satisfies Record<GateName, string>;
