// Why a project needs a decision, in words for whoever takes it.
import type { CriterionState } from "@/db/enums";
import type { Need } from "@/lib/portfolio/rules";

export const needWords = {
  "over-budget": "Over budget",
  "below-promise": "Below promise",
  "expected-to-lose": "Expected to lose",
  "not-estimated": "Not estimated",
  "old-estimate": "Old estimate",
} as const satisfies Record<Need, string>;

export const needHelp = {
  "over-budget": "More is spent than the budget allows: raise it, or stop spending.",
  "below-promise": "Less has arrived than the likely range of what was promised by then: continue, pivot or stop?",
  "expected-to-lose": "In the mean it costs more than it brings: continue, pivot or stop?",
  "not-estimated": "Nobody has said yet what it is worth: an estimate is needed to decide anything.",
  "old-estimate": "The estimate is more than half a year old: do its figures still hold?",
} as const satisfies Record<Need, string>;

export const needState = {
  "over-budget": "unmet",
  "below-promise": "unmet",
  "expected-to-lose": "unmet",
  "not-estimated": "missing",
  "old-estimate": "stale",
} as const satisfies Record<Need, CriterionState>;
