// The same fact as each role would say it. Natural frequencies for lay readers, symbols for those who compute.
import type { GateName, Role } from "@/db/enums";
import { type Voice, voiceOf, voices } from "@/lib/access/roles.policy";
import { type BeyondLimit, beyondLimit, type Drift, drift } from "@/lib/deployments/by-role.words";
import type { Reading } from "@/lib/format/reading";
import { gateWords } from "@/lib/projects/words";
import {
  type ErrorCost,
  errorCost,
  type ModelValue,
  modelValue,
  type PaysBack,
  paysBack,
} from "@/lib/value/by-role.words";

/** A gate that had passed and no longer does; the cause as half a sentence. */
export type GateLapsed = { what: "gate-lapsed"; gate: GateName; cause: string };

export function gateLapsed(fact: GateLapsed): Record<Voice, string> {
  const sentence = (role: Voice) => `${lapsedBriefly(fact)} ${afterLapse[role]}`;
  return {
    stakeholder: sentence("stakeholder"),
    expert: sentence("expert"),
    data_scientist: sentence("data_scientist"),
    data_engineer: sentence("data_engineer"),
    ml_engineer: sentence("ml_engineer"),
  };
}

/** Without what follows: where several are listed, that is said once. */
export function lapsedBriefly({ gate, cause }: GateLapsed): string {
  return `The ${gateWords[gate].toLowerCase()} no longer passes: ${cause}.`;
}

/** What follows for each role from gates that no longer pass. */
export const afterLapse = {
  stakeholder: "What was decided before rests on older facts.",
  expert: "Look whether what you signed still holds.",
  data_scientist: "It passes again with new evidence; signatures for older evidence are asked for again.",
  data_engineer: "If the data moved, start there.",
  ml_engineer: "Pipelines that ask are told so.",
} as const satisfies Record<Voice, string>;

/** What can be told to everybody; money in minor units. */
export type Fact = PaysBack | ModelValue | ErrorCost | Drift | BeyondLimit | GateLapsed;

/** One sentence or two, for one role. */
export const wording = (fact: Fact, role: Role, style: Reading): string => allOf(fact, style)[voiceOf(role)];

/** In all words that there are, the reader's own first. */
export function wordings(fact: Fact, reader: Role, style: Reading): { role: Voice; text: string }[] {
  const all = allOf(fact, style);
  const own = voiceOf(reader);
  return [own, ...voices.filter((role) => role !== own)].map((role) => ({ role, text: all[role] }));
}

function allOf(fact: Fact, style: Reading): Record<Voice, string> {
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
