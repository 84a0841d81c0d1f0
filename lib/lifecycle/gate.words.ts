// How a gate stands, as it is said to people.
import type { GateState } from "@/db/enums";
import type { ShownGateState } from "./judgement.rules";

export const gateStateWords = {
  passed: "Passed",
  pending: "Not passed yet",
  lapsed: "No longer passes",
} as const satisfies Record<GateState, string>;

export const shownGateWords = {
  ...gateStateWords,
  waived: "Passed with waiver",
} as const satisfies Record<ShownGateState, string>;
