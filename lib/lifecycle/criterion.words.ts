// How a criterion stands, as it is said to people.
import type { CriterionState } from "@/db/enums";

export const criterionStateWords = {
  met: "Met",
  unmet: "Not met",
  missing: "No evidence yet",
  stale: "Out of date",
  waived: "Waived",
} as const satisfies Record<CriterionState, string>;

export const criterionStateHelp = {
  met: "The evidence shows that it holds.",
  unmet: "The evidence shows that it does not hold.",
  missing: "Nobody has recorded evidence for it yet.",
  stale: "The evidence is too old, or about an earlier version.",
  waived: "Set aside by a named person, with a reason and an end date.",
} as const satisfies Record<CriterionState, string>;
