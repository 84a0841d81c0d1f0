// Five wordings: the same fact as each role would say it. Natural frequencies for lay readers, symbols for those who compute.
import { type Role, roles } from "@/db/enums";
import type { Reading } from "./reading";
import { type BeyondLimit, beyondLimit, type Drift, drift, type GateLapsed, gateLapsed } from "./trouble-wordings";
import { type ErrorCost, errorCost, type ModelValue, modelValue, type PaysBack, paysBack } from "./value-wordings";

/** What can be told to everybody; money in minor units. */
export type Fact = PaysBack | ModelValue | ErrorCost | Drift | BeyondLimit | GateLapsed;

/** One sentence or two, for one role. */
export const wording = (fact: Fact, role: Role, style: Reading): string => allOf(fact, style)[role];

/** All five, the reader's own role first. */
export function wordings(fact: Fact, own: Role, style: Reading): { role: Role; text: string }[] {
  const all = allOf(fact, style);
  return [own, ...roles.filter((role) => role !== own)].map((role) => ({ role, text: all[role] }));
}

function allOf(fact: Fact, style: Reading): Record<Role, string> {
  switch (fact.what) {
    case "pays-back":
      return paysBack(fact, style);
    case "model-value":
      return modelValue(fact, style);
    case "error-cost":
      return errorCost(fact, style);
    case "drift":
      return drift(fact, style);
    case "beyond-limit":
      return beyondLimit(fact, style);
    case "gate-lapsed":
      return gateLapsed(fact);
  }
}
